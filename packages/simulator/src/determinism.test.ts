import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, BALANCE, createRawClient, PATHS, QUOTE } from './__fixtures__/raw-client.js'
import { openRawSocket } from './__fixtures__/raw-socket.js'
import { createRandom } from './random.js'
import { createSimulator } from './simulator.js'

/** Everything a client sees of a scripted session. */
async function play(seed: number | string, peek = false): Promise<string[]> {
  const clock = createVirtualClock()
  const simulator = createSimulator({ env: 'real', seed, clock, holdings: 5, limits: { callsPerSecond: 50 } })
  const client = createRawClient(simulator)
  const seen: string[] = [await client.token()]
  const approval = await client.approval()
  const socket = openRawSocket(simulator, approval)
  for (const trId of ['H0STCNT0', 'H0STASP0', 'H0STCNI0']) socket.register(trId, '005930')
  for (let round = 0; round < 20; round++) {
    await clock.advance(777)
    if (peek) await client.get('FHKST01010100', PATHS.price, { ...QUOTE, FID_INPUT_ISCD: '035420' })
    const book = (await client.get('FHKST01010200', PATHS.book, QUOTE)).json.output1
    const body = { ...ACCOUNT, PDNO: '005930', ORD_QTY: '3', ORD_DVSN: '00', ORD_UNPR: String(book?.bidp1) }
    for (const reply of [
      await client.order('TTTC0012U', PATHS.order, body),
      await client.get('FHKST01010100', PATHS.price, QUOTE),
      await client.get('TTTC8434R', PATHS.balance, BALANCE),
    ]) {
      seen.push(`${reply.status} ${JSON.stringify(reply.headers)} ${reply.text}`)
    }
  }
  simulator.close()
  return [...seen, ...socket.received]
}

describe('a seed', () => {
  it('decides every byte: same seed and commands, same replies and frames', async () => {
    const [first, second] = [await play(7), await play(7)]
    expect(first.length).toBeGreaterThan(100)
    expect(second).toEqual(first)
  })

  it('makes another market when it is another one', async () => {
    const withoutHeaders = (lines: string[]) => lines.filter((line) => line.startsWith('0|H0STCNT0'))
    expect(withoutHeaders(await play(8))).not.toEqual(withoutHeaders(await play(7)))
  })

  it('moves a share the same way whether or not somebody looks at others', async () => {
    const frames = (lines: string[]) => lines.filter((line) => line.startsWith('0|'))
    expect(frames(await play(7, true))).toEqual(frames(await play(7)))
  })
})

describe('the source of chance', () => {
  it('stays inside its bounds and is spread evenly', () => {
    const random = createRandom('x')
    const counts = new Array<number>(10).fill(0)
    for (let index = 0; index < 10_000; index++) {
      const digit = random.int(0, 9)
      counts[digit] = (counts[digit] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
    expect(random.text(40, 'ab')).toMatch(/^[ab]{40}$/)
  })

  it('forks by label, whatever was drawn before', () => {
    const [first, second] = [createRandom(1), createRandom(1)]
    second.next()
    expect(first.fork('a').next()).toBe(second.fork('a').next())
    expect(first.fork('a').next()).not.toBe(first.fork('b').next())
  })
})
