import { existsSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { createWorld } from './__fixtures__/virtual-world.js'

const readme = new URL('../README.md', import.meta.url)
const text = readFileSync(readme, 'utf8')
const part = /\n## python-kis에서 옮겨 오기\n([\s\S]*?)\n## English\n/.exec(text)?.[1] ?? ''
const [ofFirst = '', ofSecond = ''] = part.split('\n### python-kis 2\n')

/** The cells of the rows of all tables in a text, without heads. */
const rowsOf = (tables: string): string[][] =>
  tables
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:---|python-kis)/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim())
        .slice(1, -1),
    )

const spansOf = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)
/** `.stock(code)` → `stock`, `KRXFluctRank.fetch(…)` → `KRXFluctRank.fetch`. */
const nameOf = (span: string): string => /[\w…]+(?:\.\w+)*/.exec(span.replace(/\(.*/, ''))?.[0] ?? ''

describe('the table for users of python-kis', () => {
  const world = createWorld({ simulator: { env: 'real' }, kis: { env: 'real' } })
  afterAll(async () => {
    await world.settle(world.kis.close())
    world.simulator.close()
  })

  it('has something of ours or a reason in every row', () => {
    const rows = [...rowsOf(ofFirst), ...rowsOf(ofSecond)]
    expect(rows.length).toBeGreaterThan(90)
    for (const [old = '', ours = '', note = ''] of rows) {
      expect(spansOf(old).length, old).toBeGreaterThan(0)
      expect(ours === '–' ? note !== '' : spansOf(ours).length > 0, old).toBe(true)
    }
  })

  it('names only what there is', () => {
    const account = world.kis.account()
    const roots: Record<string, unknown> = { kis: world.kis, account, stock: world.kis.stock('005930') }
    const paths = [...rowsOf(ofFirst), ...rowsOf(ofSecond)]
      .flatMap(([, ours = '', note = '']) => [...spansOf(ours), ...spansOf(note)])
      .map((span) => /^(?:kis|account|stock)(?:\.\w+)+/.exec(span)?.[0] ?? '')
      .filter((path) => path !== '')
    expect(paths.length).toBeGreaterThan(60)
    for (const path of paths) {
      const [root = '', ...names] = path.split('.')
      const found = names.reduce<unknown>((owner, name) => Reflect.get(Object(owner), name), roots[root])
      expect(found, path).toBeDefined()
    }
  })

  const surface = new URL('../../../../shared/design/seed-api.md', import.meta.url)
  it.skipIf(!existsSync(surface))(
    'has a row for every public method of 1.0.6 (skipped without the list of them in ../shared/design/seed-api.md)',
    () => {
      const told = new Set(rowsOf(ofFirst).flatMap(([old = '']) => spansOf(old).map(nameOf)))
      const sections = readFileSync(surface, 'utf8')
        .split(/^## /m)
        .filter((section) => /^(?:[1-9]|1[01])\./.test(section))
      expect(sections).toHaveLength(11)
      const methods = sections
        .flatMap((section) => section.split('\n').filter((line) => /^\| *`/.test(line) || /^\| rate/.test(line)))
        .flatMap((line) => spansOf(line.split(/(?<!\\)\|/)[1] ?? ''))
        .map(nameOf)
        .filter((name) => name !== '' && name !== 'with')
      expect(methods.length).toBeGreaterThan(100)
      expect([...new Set(methods)].filter((name) => !told.has(name))).toEqual([])
    },
  )
})
