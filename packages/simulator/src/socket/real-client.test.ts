import { createMemoryStore, type Environment } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import {
  type AnyStream,
  columnsOf,
  createRealtimeClient,
  type DecodeEvent,
  type RealtimeClient,
  type Stream,
  type StreamKeyKind,
  type StreamRecord,
} from '@kis/realtime'
import * as domesticBond from '@kis/realtime/domestic-bond'
import * as domesticFuturesOptions from '@kis/realtime/domestic-futures-options'
import * as domesticStock from '@kis/realtime/domestic-stock'
import * as elw from '@kis/realtime/elw'
import * as etfEtn from '@kis/realtime/etf-etn'
import * as overseasFuturesOptions from '@kis/realtime/overseas-futures-options'
import * as overseasStock from '@kis/realtime/overseas-stock'
import { describe, expect, it } from 'vitest'
import { NIGHT_ORDERS, ORDERS, type Order } from '../__fixtures__/orders.js'
import { APP_KEY, APP_SECRET, createRawClient, type RawClient } from '../__fixtures__/raw-client.js'
import { createSimulator } from '../simulator.js'
import { isKnownStream } from './streams.js'

const GROUPS = [domesticBond, domesticFuturesOptions, domesticStock, elw, etfEtn, overseasFuturesOptions, overseasStock]
const STREAMS: readonly AnyStream[] = GROUPS.flatMap((group) => Object.values<unknown>(group)).filter(isStream)

const KEYS: Readonly<Record<StreamKeyKind, string>> = {
  symbol: '005930',
  index: '0001',
  bond: 'KR103502GA34',
  bondIndex: 'KBPR01',
  futuresOptions: '101W12',
  overseasStock: 'DNASAAPL',
  overseasFutures: 'ESZ26',
  htsId: 'hts001',
}
/** Registrations of one session, with room to spare. */
const IN_ONE_SESSION = 40

function isStream(member: unknown): member is AnyStream {
  return typeof member === 'object' && member !== null && 'spec' in member
}

const trIdOf = ({ spec }: AnyStream, env: Environment): string => spec.tr[env] ?? ''

/** Streams that an environment serves; what it does not is refused by the client or by the server. */
function streamsOf(env: Environment): readonly AnyStream[] {
  return STREAMS.filter((stream) => isKnownStream(env, trIdOf(stream, env)))
}

interface Received {
  readonly records: StreamRecord[]
  readonly stream: AnyStream
}

interface Setting {
  readonly session?: 'open' | 'calendar'
  readonly now?: number
}

/** A server, and as many clients of the SDK as its streams need; the one that has the notices is of the key that orders. */
async function setUp<const E extends Environment>(
  env: E,
  isWanted: (stream: AnyStream) => boolean = () => true,
  { session, now }: Setting = {},
) {
  const clock = createVirtualClock({ now })
  const simulator = createSimulator({ env, clock, session, limits: { callsPerSecond: 100_000 } })
  const troubles: unknown[] = []
  const decodes: DecodeEvent[] = []
  const note = (message: string, fields?: unknown): void => void troubles.push([message, fields])
  const connect = (appKey: string): RealtimeClient<E> => {
    const client = createRealtimeClient<E>({
      env,
      clock,
      credentials: { appKey, appSecret: APP_SECRET },
      http: simulator.transport(),
      socket: simulator.socketFactory(),
      store: createMemoryStore({ clock }),
      policy: { paceMs: 0 },
      logger: { debug() {}, info() {}, warn: note, error: note },
    })
    client.on('decode', (event) => decodes.push(event))
    for (const name of ['gap', 'conflict', 'error'] as const) client.on(name, (event) => troubles.push([name, event]))
    return client
  }
  const streams = streamsOf(env)
    .filter(isWanted)
    .sort((a, b) => Number(b.spec.key === 'htsId') - Number(a.spec.key === 'htsId'))
  const received: Received[] = []
  const clients: RealtimeClient<E>[] = []
  for (let from = 0; from < streams.length; from += IN_ONE_SESSION) {
    const client = connect(from === 0 ? APP_KEY : `P${String(from).padStart(35, '0')}`)
    clients.push(client)
    for (const stream of streams.slice(from, from + IN_ONE_SESSION)) {
      const records: StreamRecord[] = []
      const subscription = await clock.until(client.subscribe(stream as Stream<StreamRecord, E>, keyFor(stream)))
      subscription.on('data', (record) => records.push(record))
      received.push({ records, stream })
    }
  }
  const raw = createRawClient(simulator)
  await raw.token()
  return {
    ...{ clock, simulator, raw, received, decodes, troubles },
    close: () => Promise.all(clients.map((one) => one.close())),
  }
}

// The delayed book is one of Asia.
const keyFor = ({ spec }: AnyStream): string =>
  spec.id === 'overseasStock.delayedOrderBook' ? 'DHKS00700' : KEYS[spec.key]

/** Nobody trades by night while every market is in its regular session. */
const NIGHT_NOTICES = [
  'domesticFuturesOptions.nightFuturesExecutionNotice',
  'domesticFuturesOptions.nightOptionsExecutionNotice',
]

async function place(raw: RawClient, orders: readonly Order[]): Promise<void> {
  for (const [trId, path, body] of orders) {
    const { json } = await raw.order(trId, path, body)
    expect([trId, json.rt_cd, json.msg1]).toEqual([trId, '0', json.msg1])
  }
}

/** Every column can be read, whatever it holds. */
function readAll({ records, stream }: Received): void {
  const [layout] = stream.spec.layouts
  const columns = columnsOf(stream.spec, layout ?? { width: 0 })
  expect(records.every((record) => record.layout.isKnown)).toBe(true)
  // A column that cannot be read throws.
  for (const record of records) for (const column of columns) Reflect.get(record, column)
}

describe('the client of the SDK', () => {
  it('is given every stream there is', () => {
    expect(STREAMS).toHaveLength(60)
    expect(streamsOf('real')).toHaveLength(60)
  })

  it.each(['real', 'paper'] as const)('reads all that is sent to it, without a word of warning (%s)', async (env) => {
    const { clock, simulator, raw, received, decodes, troubles, close } = await setUp(env)
    await clock.advance(4_000)
    await place(raw, ORDERS[env])
    await clock.advance(1_000)
    expect(decodes).toEqual([])
    expect(troubles).toEqual([])
    for (const one of received) readAll(one)
    expect(received.filter(({ records }) => records.length === 0).map(({ stream }) => stream.spec.id)).toEqual(
      env === 'real' ? NIGHT_NOTICES : [],
    )
    await clock.until(close())
    expect(simulator.state()).toMatchObject({ sockets: { open: 0 }, registrations: [] })
    simulator.close()
  })

  it('reads the notices of the night', async () => {
    const isOfNight = ({ spec }: AnyStream): boolean => NIGHT_NOTICES.includes(spec.id)
    const night = { session: 'calendar', now: Date.parse('2026-11-20T19:00:00+09:00') } as const
    const { clock, simulator, raw, received, decodes, troubles, close } = await setUp('real', isOfNight, night)
    await place(raw, NIGHT_ORDERS)
    await clock.advance(1_000)
    expect([decodes, troubles]).toEqual([[], []])
    for (const one of received) {
      expect(one.records.length).toBeGreaterThan(0)
      readAll(one)
    }
    await clock.until(close())
    simulator.close()
  })
})
