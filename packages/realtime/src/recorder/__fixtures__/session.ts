import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import { FakeServer, nameless, reply } from '../../__fixtures__/fake-server.js'
import { bookFields, encryptedFrame, frame, noticeFields, tradeFields } from '../../__fixtures__/frames.js'
import { FakeAuth } from '../../__fixtures__/setup.js'
import { executionNotice, orderBook, trade } from '../../groups/domestic-stock/index.js'
import { createRealtimeClient, type RealtimeClient } from '../../index.js'
import { createRecorder, type Recorder, type RecorderOptions } from '../index.js'

export const HTS_ID = 'hts-canary'
export const ACCOUNT = '5099999901'
export const OWNER = '홍길동'

/** What can happen in a session. */
export const STEPS = [
  ...[
    'trade',
    'trades',
    'mixed trades',
    'book',
    'notice',
    'notices',
    'heartbeat',
    'wider trade',
    'pause',
    'long pause',
  ],
  ...['garbage', 'bad stride', 'wider notice', 'plain notice', 'unreadable notice', 'unrequested', 'broken text'],
  ...['drop', 'half-open', 'down', 'black-hole', 'conflict', 'lost ack', 'double ack', 'dead key'],
] as const
export type Step = (typeof STEPS)[number] | 'reconnect'

/** Frames that take time to make. */
async function cannedFrames() {
  return {
    notice: await encryptedFrame('H0STCNI0', [noticeFields()]),
    notices: await encryptedFrame('H0STCNI0', [
      noticeFields({ orderNumber: '0000000007', isFill: true, quantity: '0000000003' }),
      noticeFields({ orderNumber: '0000000008' }),
    ]),
    wider: await encryptedFrame('H0STCNI0', [[...noticeFields(), 'wider']]),
    unreadable: `${await encryptedFrame('H0STCNI0', [noticeFields()], { key: 'x'.repeat(32), iv: 'y'.repeat(16) })}`,
  }
}

const WANTED = [
  { name: 'trade 005930', subscribe: (client: RealtimeClient) => client.subscribe(trade, '005930') },
  { name: 'trade 000660', subscribe: (client: RealtimeClient) => client.subscribe(trade, '000660') },
  { name: 'book 005930', subscribe: (client: RealtimeClient) => client.subscribe(orderBook, '005930') },
  { name: 'notices', subscribe: (client: RealtimeClient) => client.subscribe(executionNotice, HTS_ID) },
]
export const ALL = WANTED.map(({ name }) => name)

/** Everything a client tells, by the source that tells it, with the time by its clock. */
export type Log = Record<string, unknown[]>

/** Subscribes and writes down whatever comes. */
export async function observe(
  client: RealtimeClient,
  clock: { now(): number },
  names: readonly string[] = ALL,
): Promise<{ readonly log: Log; readonly ready: Promise<unknown> }> {
  const log: Log = {}
  const note = (source: string, what: string, facts: unknown): void => {
    log[source] = [...(log[source] ?? []), { what, at: clock.now(), ...(facts as object) }]
  }
  for (const name of ['state', 'gap', 'conflict', 'decode'] as const) {
    client.on(name, (event: object) => note(`client ${name}`, name, event))
  }
  client.on('error', (error) => note('client error', 'error', { message: (error as Error).message }))
  const ready = Promise.all(
    WANTED.filter(({ name }) => names.includes(name)).map(async ({ name, subscribe }) => {
      const subscription = await subscribe(client)
      subscription.on('data', (record) => {
        const raw = name === 'notices' ? record.raw.slice(2, 17) : record.raw
        note(name, 'data', { json: record.toJSON(), layout: record.layout, raw })
      })
      subscription.on('lost', (event) => note(name, 'lost', event))
      subscription.on('gap', (gap) => note(name, 'gap', gap))
      subscription.on('decode', (event) => note(name, 'decode', event))
      subscription.on('end', () => note(name, 'end', {}))
    }),
  )
  return { log, ready }
}

export interface RecordedSession {
  readonly log: Log
  readonly text: string
  readonly recorder: Recorder
  readonly server: FakeServer
  readonly clock: VirtualClock
}

/** Random eighths that come again: waits made of them are whole milliseconds. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 29) / 8
  }
}

/** Lets a client live through some steps, and records it. */
export async function recordSession(
  steps: readonly { readonly step: Step; readonly afterMs: number }[],
  { random = () => 0.5, ...options }: Partial<RecorderOptions> & { readonly random?: () => number } = {},
): Promise<RecordedSession> {
  const canned = await cannedFrames()
  const clock = createVirtualClock()
  const server = new FakeServer(clock)
  const auth = new FakeAuth('real')
  const pieces: string[] = []
  const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
  const recorder = createRecorder({
    env: 'real',
    sink: { write: (lines) => void pieces.push(lines), close: () => undefined },
    streams: [executionNotice],
    socket: server.factory,
    clock,
    logger: silent,
    ...options,
  })
  const client = createRealtimeClient({
    ...{ env: 'real', auth, socket: recorder.socket, clock, random, logger: silent },
  })
  const { log, ready } = await observe(client, clock)
  await clock.until(ready)
  let price = 70_000
  const send = (text: string): void => server.sessions.at(-1)?.send(text)
  const drop = (): void => server.sessions.at(-1)?.drop()
  const happen: Record<Step, () => void> = {
    trade: () => send(frame('H0STCNT0', tradeFields('005930', String(price++)))),
    trades: () => send(frame('H0STCNT0', ...[1, 2, 3].map(() => tradeFields('000660', String(price++), 46)))),
    'mixed trades': () =>
      send(frame('H0STCNT0', ...['005930', '000660', '035720'].map((symbol) => tradeFields(symbol, String(price++))))),
    book: () => send(frame('H0STASP0', bookFields('005930', 63))),
    notice: () => send(canned.notice),
    notices: () => send(canned.notices),
    heartbeat: () => send('{"header":{"tr_id":"PINGPONG","datetime":"20260102090010"}}'),
    'wider trade': () => send(frame('H0STCNT0', [...tradeFields(), 'new', '1'])),
    pause: () => undefined,
    'long pause': () => clock.schedule(200_000, () => undefined),
    garbage: () => send('\u{fffd}{ no frame "at all"\n'),
    'bad stride': () => send('0|H0STCNT0|002|1^2^3'),
    'wider notice': () => send(canned.wider),
    'plain notice': () => send(frame('H0STCNI0', noticeFields({ orderNumber: '0000000099' }))),
    'unreadable notice': () => send(canned.unreadable),
    unrequested: () => send(frame('H0UNCNT0', tradeFields('035720'))),
    'broken text': () => send(`0|H0STCNI0|xx|${noticeFields().join('^')}`),
    drop,
    'half-open': () => {
      server.session.isDead = true
    },
    down: () => {
      server.mode = 'down'
      drop()
    },
    'black-hole': () => {
      server.mode = 'black-hole'
      drop()
    },
    conflict: () => {
      server.isTaken = true
      drop()
    },
    'lost ack': () => {
      let answers = 0
      server.script = (request, session) => {
        if (++answers % 3 !== 1) return undefined
        server.usualReply(session, request)
        return 'silence'
      }
      drop()
    },
    'double ack': () => {
      server.script = (request, session) => {
        const text = server.usualReply(session, request)
        session.send(text)
        return text
      }
      drop()
    },
    'dead key': () => {
      server.approvalKey = `approval-canary-${price++}`
      auth.renewed = server.approvalKey
      drop()
    },
    reconnect: () => client.reconnect(),
  }
  for (const { step, afterMs } of steps) {
    happen[step]()
    await clock.advance(afterMs)
    Object.assign(server, { mode: 'up', isTaken: false, script: () => undefined })
    await clock.until(
      () => client.state === 'ready' && !server.session.isDead && server.registered.length === WANTED.length,
      { maxMs: 1_200_000 },
    )
  }
  // Refusals that nobody asked for, which repeat what is secret.
  send(nameless('OPSP9993', `internal error for ${HTS_ID} with ${auth.key}`))
  send(reply('H0STCNI0', HTS_ID, 'OPSP0017', `ERROR : htsid가잘못되었습니다 ${HTS_ID}`, '9'))
  await clock.advance(100)
  const kept = structuredClone(log)
  await clock.until(client.close())
  await clock.until(recorder.close())
  return { log: kept, text: pieces.join(''), recorder, server, clock }
}
