import { describe, expect, it } from 'vitest'
import { type CliOptions, HELP, parseArguments } from './parse-arguments.js'

function optionsOf(...argv: string[]): CliOptions {
  const parsed = parseArguments(argv)
  if (parsed.kind !== 'run') throw new Error(JSON.stringify(parsed))
  return parsed.options
}

describe('time and layout on the command line', () => {
  it('are read', () => {
    expect(
      optionsOf('--session=calendar', '--start', '2026-09-14', '--speed', '45.5', '--layout=trade=46,notice=26'),
    ).toMatchObject({
      session: 'calendar',
      start: Date.parse('2026-09-14T09:00:00+09:00'),
      speed: 45.5,
      layouts: { trade: 46, notice: 26 },
    })
    expect(optionsOf('--start', '2026-09-14T08:30').start).toBe(Date.parse('2026-09-13T23:30:00Z'))
    expect(optionsOf('--layout', 'book=59', '--layout', 'trade=46').layouts).toEqual({ book: 59, trade: 46 })
    expect(optionsOf()).toMatchObject({ session: 'open', start: undefined, speed: 1, layouts: {} })
  })

  it.each([
    ['--session', 'closed', 'open or calendar'],
    ['--start', '2026-02-30', '2026-09-14T08:30'],
    ['--start', 'soon', '2026-09-14T08:30'],
    ['--start', '2026-09-14T25:00', '2026-09-14T08:30'],
    ['--speed', '0', 'more than 0'],
    ['--speed', '-3', 'more than 0'],
    ['--speed', 'fast', 'more than 0'],
    ['--layout', 'trade=45', 'trade=46|47'],
    ['--layout', 'toString', 'trade=46|47'],
  ])('%s %s is refused, with what it must be', (flag, value, advice) => {
    expect(parseArguments([flag, value])).toMatchObject({ kind: 'error', message: expect.stringContaining(advice) })
  })

  it('are explained', () => {
    for (const flag of ['--session', '--start', '--speed', '--layout']) expect(HELP).toContain(flag)
  })
})
