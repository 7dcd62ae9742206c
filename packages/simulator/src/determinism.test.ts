import {
  type Clock,
  createMemoryStore,
  type Environment,
  type HttpResponse,
  type HttpTransport,
  KisApiError,
} from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { createRestClient, type RestClient } from '@kis/rest'
import { describe, expect, it } from 'vitest'
import { ORDERS } from './__fixtures__/orders.js'
import { ACCOUNT, APP_KEY, APP_SECRET, BALANCE, createRawClient, PATHS, QUOTE } from './__fixtures__/raw-client.js'
import { openRawSocket, type RawSocket } from './__fixtures__/raw-socket.js'
import { endpointCalls } from './api/fallback/__fixtures__/endpoint-calls.js'
import { createRandom } from './random.js'
import { createSimulator } from './simulator.js'
import type { Simulator } from './simulator-interface.js'
import { STREAM_SPECS } from './socket/frames/stream-specs.js'
import { isKnownStream } from './socket/streams.js'

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

const KEYS: Readonly<Record<string, string>> = {
  ...{ symbol: '005930', index: '0001', bond: 'KR103502GA34', bondIndex: 'KBPR01', futuresOptions: '101W12' },
  ...{ overseasStock: 'DNASAAPL', overseasFutures: 'ESZ26', htsId: 'hts001' },
}
/** Registrations of one session. */
const IN_ONE_SESSION = 41

/** A client that knows how every endpoint is called, and the bytes of the last answer to it. */
function restClient(simulator: Simulator, env: Environment, clock: Clock) {
  const inner = simulator.transport()
  let last: HttpResponse | undefined
  const http: HttpTransport = {
    async request(request) {
      last = await inner.request(request)
      return last
    },
    close: () => inner.close(),
  }
  const rest: RestClient = createRestClient({
    ...{ env, clock, http, account: '12345678-01', maxAttempts: 1, store: createMemoryStore({ clock }) },
    credentials: { appKey: APP_KEY, appSecret: APP_SECRET },
    limits: { callsPerWindow: 100_000, ledgerCallsPerWindow: 100_000 },
  })
  return {
    rest,
    last(): HttpResponse {
      if (!last) throw new Error('Nothing has been answered.')
      return last
    },
  }
}

/** One call of every endpoint, and all frames of all streams meanwhile, by what was asked. */
async function playAll(env: Environment, seed: number): Promise<ReadonlyMap<string, readonly string[]>> {
  const clock = createVirtualClock({ settle: 'promises' })
  const simulator = createSimulator({
    env,
    seed,
    clock,
    holdings: 5,
    limits: { callsPerSecond: 100_000, tokenIntervalMs: 0 },
  })
  const client = createRawClient(simulator)
  const seen = new Map<string, string[]>([['token', [await client.token()]]])
  // Notices are for the session of the key that orders, the first.
  const specs = [...STREAM_SPECS].sort((a, b) => Number(b.key === 'htsId') - Number(a.key === 'htsId'))
  const trIds = specs.flatMap(({ tr, key }) => {
    const trId = tr[env] ?? tr.real
    return isKnownStream(env, trId) ? [{ trId, trKey: KEYS[key] ?? '' }] : []
  })
  const sockets: RawSocket[] = []
  for (const [index, { trId, trKey }] of trIds.entries()) {
    if (index % IN_ONE_SESSION === 0) {
      const appKey = index === 0 ? undefined : `P${String(index).padStart(35, '0')}`
      sockets.push(openRawSocket(simulator, await client.approval(appKey)))
    }
    expect([trId, sockets.at(-1)?.register(trId, trKey).body?.rt_cd]).toEqual([trId, '0'])
  }
  const calls = endpointCalls(env)
  const { rest, last } = restClient(simulator, env, clock)
  for (const { title, endpoint, params } of calls) {
    await clock.advance(20)
    // A refusal is an answer too.
    await endpoint(rest, params).catch((error: unknown) => {
      if (!KisApiError.isInstance(error)) throw error
    })
    const { status, headers, body } = last()
    seen.set(title, [`${status} ${JSON.stringify(headers)}`, new TextDecoder().decode(body)])
  }
  for (const [trId, path, body] of ORDERS[env]) {
    const { text } = await client.order(trId, path, body)
    seen.set(`an order by ${trId}`, ['', text])
    expect(text).toContain('"rt_cd":"0"')
  }
  await clock.advance(3_000)
  for (const text of sockets.flatMap(({ received }) => received)) {
    const name = /^[01]\|/.test(text) ? (text.split('|')[1] ?? '') : 'control messages'
    const frames = seen.get(name)
    if (frames) frames.push(text)
    else seen.set(name, [text])
  }
  simulator.close()
  return seen
}

describe.each(['real', 'paper'] as const)('every endpoint and every stream (%s)', (env) => {
  it('say the same to the same commands, byte for byte, and something else with another seed', async () => {
    const [first, second, other] = [await playAll(env, 7), await playAll(env, 7), await playAll(env, 8)]
    const streams = [...first.keys()].filter((name) => isKnownStream(env, name))
    expect(endpointCalls(env).length).toBeGreaterThan(env === 'real' ? 300 : 60)
    // All but the notices of the night, when nobody has traded.
    expect(streams).toHaveLength(env === 'real' ? 58 : 7)
    expect([...second]).toEqual([...first])
    const differs = (name: string): boolean => {
      // Headers differ anyway, by `gt_uid`.
      const body = (lines: readonly string[] | undefined) => lines?.slice(isKnownStream(env, name) ? 0 : 1)
      return JSON.stringify(body(first.get(name))) !== JSON.stringify(body(other.get(name)))
    }
    // Refusals, empty lists and what is fixed by law are the same under every seed, and so is a market's state.
    expect(streams.filter((name) => !differs(name)).every((name) => /MKO0$/.test(name))).toBe(true)
    expect([...first.keys()].filter(differs).length).toBeGreaterThan(streams.length + (env === 'real' ? 130 : 20))
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
