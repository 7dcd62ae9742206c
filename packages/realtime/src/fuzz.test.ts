import { inspect } from 'node:util'
import { KisDecodeError } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_STREAMS } from './__fixtures__/all-streams.js'
import { APPROVAL_KEY, CIPHER, HEARTBEAT, reply } from './__fixtures__/fake-server.js'
import { bookFields, encryptedFrame, frame, noticeFields, tradeFields } from './__fixtures__/frames.js'
import { collect, setup } from './__fixtures__/setup.js'
import { executionNotice, orderBook, trade } from './groups/domestic-stock/index.js'
import { type DecodeEvent, Decoder, parseFrame } from './index.js'
import { readRecording } from './recorder/index.js'
import { ask, rig } from './relay/__fixtures__/rig.js'

const HTS_ID = 'hts-canary'
const SECRETS = [HTS_ID, APPROVAL_KEY, CIPHER.key, CIPHER.iv, '5099999901', '홍길동']

/** A text with a piece of it put out, put in or doubled. */
const damaged = (...texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.nat(30),
      fc.oneof(fc.string(), fc.constantFrom('^', '|', '^^^', '"')),
    )
    .map(([text, place, cut, put]) => {
      const at = place % (text.length + 1)
      return text.slice(0, at) + put + text.slice(at + cut)
    })

const odd = fc.oneof(
  fc.constantFrom('', '__proto__', 'constructor', '(null)', 'H0STCNT0', '005930', 'OPSP0000', 'OPSP0011', 'OPSP8996'),
  fc.jsonValue(),
)
/** A control message, every member of which may be anything. */
const control = fc
  .record({
    header: fc.oneof(
      fc.record({ tr_id: fc.oneof(fc.constantFrom('PINGPONG', 'GAP', 'H0STCNT0', 'H0STCNI0'), odd), tr_key: odd }),
      fc.jsonValue(),
    ),
    body: fc.oneof(
      fc.record(
        {
          ...{ rt_cd: odd, msg_cd: odd, msg1: odd, tr_id: odd, tr_key: odd, reason: odd },
          ...{ from: fc.oneof(fc.double(), odd), to: fc.oneof(fc.double(), odd) },
          output: fc.oneof(fc.record({ key: odd, iv: odd }), fc.constant(CIPHER), fc.jsonValue()),
        },
        { requiredKeys: [] },
      ),
      fc.jsonValue(),
    ),
  })
  .map((message) => JSON.stringify(message))
const field = fc.oneof(fc.constantFrom('', '0', '-', 'nan', '__proto__', '99999999999999999999', '1e5'), fc.string())
/** Frames of any count and any width. */
const madeUp = fc
  .record({
    flag: fc.constantFrom('0', '1', '2', ''),
    trId: fc.constantFrom('H0STCNT0', 'H0STASP0', 'H0STCNI0', 'constructor', '__proto__', 'X'),
    count: fc.constantFrom('001', '000', '999999', '9999999', '-1', '1e3', '002', ''),
    fields: fc.oneof(
      fc.array(field, { maxLength: 130 }),
      fc.nat(2_000).map((width) => new Array(width).fill('')),
    ),
  })
  .map(({ flag, trId, count, fields }) => `${flag}|${trId}|${count}|${fields.join('^')}`)

const GOOD = [
  frame('H0STCNT0', tradeFields(), tradeFields('000660')),
  frame('H0STASP0', bookFields()),
  frame('H0STCNI0', noticeFields()),
  reply('H0STCNT0', '005930', 'OPSP0000', 'SUBSCRIBE SUCCESS', '0', CIPHER),
  HEARTBEAT,
]
const said = fc.oneof(damaged(...GOOD), control, madeUp, fc.json(), fc.string({ unit: 'binary' }))

describe('whatever a server says', () => {
  it('ends in records, in events or in a new connection, and no secret is told', async () => {
    const { clock, server, auth, client, logs } = setup()
    // The server goes on taking the key, whatever it has said of it.
    auth.renewed = auth.key
    const told: unknown[] = []
    for (const name of ['state', 'gap', 'conflict', 'decode', 'error'] as const)
      client.on(name, (event) => told.push(event))
    let ticks = await clock.until(client.subscribe(trade, '005930'))
    let seen = collect(ticks)
    const sealed = await encryptedFrame('H0STCNI0', [noticeFields()])
    await clock.until(Promise.all([client.subscribe(orderBook, '005930'), client.subscribe(executionNotice, HTS_ID)]))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 9, arbitrary: said }, { weight: 1, arbitrary: damaged(sealed) })),
        async (texts) => {
          for (const text of texts) server.session.send(text)
          await clock.advance(0)
          // What was ended by a refusal is the user's to begin again; what was not goes on by itself.
          if (!ticks.isActive) {
            ticks = await clock.until(client.subscribe(trade, '005930'))
            seen = collect(ticks)
          }
          await clock.until(() => server.registered.includes('H0STCNT0 005930') && client.state === 'ready')
          const before = seen.length
          server.session.send(frame('H0STCNT0', tradeFields()))
          await clock.until(() => seen.length > before)
        },
      ),
      { numRuns: 150 },
    )
    const text = [...told.map((event) => `${inspect(event, { depth: 9 })} ${JSON.stringify(event)}`), ...logs].join(
      '\n',
    )
    for (const secret of SECRETS) expect(text).not.toContain(secret)
    expect(({} as Record<string, unknown>).tr_id).toBeUndefined()
    await clock.until(client.close())
  })

  it('reads as a value or a typed error in every column of every stream', () => {
    const width = fc.nat(200)
    fc.assert(
      fc.property(
        fc.constantFrom(...ALL_STREAMS),
        fc.array(field, { maxLength: 90 }),
        width,
        fc.boolean(),
        (listed, some, at, isKnown) => {
          const { spec } = listed
          const wanted = isKnown ? (spec.layouts[at % spec.layouts.length]?.width ?? at) : at
          const fields = Array.from({ length: wanted }, (_, index) => some[index % Math.max(1, some.length)] ?? '')
          fields[0] = spec.key === 'htsId' ? HTS_ID : '005930'
          const head = parseFrame(`0|T|001|${fields.join('^')}`)
          const result = new Decoder(spec, 'T').decode(head?.payload ?? '', head?.count ?? 1)
          if (!Array.isArray(result)) {
            expect((result as DecodeEvent).reason).toMatch(/^(?:stride|width|columns|key)$/)
            return
          }
          for (const record of result) {
            for (const name of Object.keys({ ...spec.columns, ...spec.sometimes })) {
              try {
                expect(typeof Reflect.get(record, name)).toMatch(/^(?:string|number|boolean|object)$/)
              } catch (error) {
                if (!KisDecodeError.isInstance(error)) throw error
              }
            }
            expect(typeof JSON.stringify(record)).toBe('string')
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('whatever a reader says', () => {
  it('a relay answers it or ends that reader, and serves the others', async () => {
    const { clock, connect, reader, relay, server, end } = rig({
      streams: [trade],
      limits: { maxReaders: 10, maxMessages: 100_000 },
    })
    const { client } = reader()
    const seen = collect(await clock.until(client.subscribe(trade, '005930')))
    const asked = fc.oneof(
      damaged(ask('H0STCNT0', '005930'), ask('H0STCNT0', '000660', { type: '2' })),
      fc
        .record({
          header: fc.oneof(
            fc.record({ tr_type: fc.oneof(fc.constantFrom('1', '2'), odd), approval_key: odd }),
            fc.jsonValue(),
          ),
          body: fc.oneof(
            fc.record({ input: fc.oneof(fc.record({ tr_id: odd, tr_key: odd }), fc.jsonValue()) }),
            fc.jsonValue(),
          ),
        })
        .map((message) => JSON.stringify(message)),
      fc.json(),
      fc.string({ unit: 'binary', maxLength: 5_000 }),
      fc.constant('['.repeat(4_000)),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { maxLength: 20 }), async (texts) => {
        const pipe = connect()
        for (const text of texts) if (pipe.isOpen) pipe.fromReader(text)
        await clock.advance(1_000)
        for (const { body, header } of pipe.down
          .filter((text) => text.startsWith('{'))
          .map((text) => JSON.parse(text))) {
          if (header.tr_id !== 'PINGPONG' && header.tr_id !== 'GAP') expect(body.msg_cd).toMatch(/^OPSP\d{4}$/)
        }
        pipe.drop()
        expect(relay.readers).toHaveLength(1)
      }),
      { numRuns: 100 },
    )
    const before = seen.length
    server.session.send(frame('H0STCNT0', tradeFields()))
    await clock.until(() => seen.length > before)
    expect(server.registered).toEqual(['H0STCNT0 005930'])
    await end()
  })
})

describe('whatever stands in a recording', () => {
  const HEADER = '{"format":"kis-recording","version":1,"env":"paper","startedAt":1,"writtenBy":"x"}'
  it('is an event or an error that names its line', () => {
    const member = fc.oneof(fc.constantFrom('frame', 'send', 'constructor', '__proto__', 1, ''), fc.jsonValue())
    const line = fc.oneof(
      fc
        .record(
          { kind: member, at: member, ms: member, session: member, tr: member, text: member },
          { requiredKeys: [] },
        )
        .map((event) => JSON.stringify(event)),
      damaged('{"kind":"frame","at":1,"ms":1,"session":1,"tr":"H0STCNT0","text":"0|H0STCNT0|001|a^b"}'),
      fc.string(),
    )
    const header = fc.oneof({ weight: 4, arbitrary: fc.constant(HEADER) }, { weight: 1, arbitrary: damaged(HEADER) })
    fc.assert(
      fc.property(header, fc.array(line, { maxLength: 10 }), fc.integer({ min: 1, max: 40 }), (first, lines, size) => {
        const bytes = new TextEncoder().encode([first, ...lines].join('\n'))
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        )
        try {
          for (const { kind, at } of readRecording(pieces).events)
            expect([typeof kind, typeof at]).toEqual(['string', 'number'])
        } catch (error) {
          if (!KisDecodeError.isInstance(error)) throw error
          expect(error.path).toMatch(/^(?:line \d+|recording)$/)
        }
      }),
      { numRuns: 200 },
    )
  })
})
