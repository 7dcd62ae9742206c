import { decodeValue, type FieldKind, KisDecodeError } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_STREAMS } from './__fixtures__/all-streams.js'
import { encryptedFrame, frame } from './__fixtures__/frames.js'
import { drawFrom, plausibleRecord } from './__fixtures__/plausible.js'
import { setup } from './__fixtures__/setup.js'
import {
  columnsOf,
  type DecodeEvent,
  Decoder,
  parseFrame,
  type RealtimeClient,
  type StreamRecord,
  type StreamSpec,
} from './index.js'

const LAYOUTS = ALL_STREAMS.flatMap(({ spec }) =>
  spec.layouts.map((layout) => [`${spec.tr.real} of ${layout.width}`, spec, layout] as const),
)

const UNREADABLE = Symbol('unreadable')

/** What comes of reading; the one error that reading may have is an outcome, any other fails the test. */
function outcome(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    if (KisDecodeError.isInstance(error)) return UNREADABLE
    throw error
  }
}

/** Compared by hand: a matcher for each of some million values takes minutes. */
function expectSame(name: string, text: string | undefined, read: unknown, expected: unknown): void {
  if (!Object.is(read, expected)) expect([name, text, read]).toEqual([name, text, expected])
}

function kindsOf(spec: StreamSpec): Readonly<Record<string, FieldKind>> {
  return { ...spec.columns, ...spec.sometimes }
}

function decode(spec: StreamSpec, records: readonly (readonly string[])[]): readonly StreamRecord[] | DecodeEvent {
  const head = parseFrame(frame(spec.tr.real, ...records))
  if (!head) throw new Error('no frame')
  return new Decoder(spec, spec.tr.real).decode(head.payload, head.count)
}

function isRefused(result: readonly StreamRecord[] | DecodeEvent): result is DecodeEvent {
  return !Array.isArray(result)
}

const rawOf = (records: readonly StreamRecord[]): string => records.map(({ raw }) => raw.join('^')).join('^')
const textOf = (records: readonly (readonly string[])[]): string => records.map((fields) => fields.join('^')).join('^')

const counts = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 20 }) },
  { weight: 1, arbitrary: fc.integer({ min: 21, max: 200 }) },
)

describe('every layout of every stream', () => {
  it('is tried', () => {
    expect(ALL_STREAMS).toHaveLength(60)
    expect(LAYOUTS.length).toBeGreaterThanOrEqual(75)
  })

  it.each(LAYOUTS)('%s: what a record says is what stands in its column', (_, spec, layout) => {
    const names = columnsOf(spec, layout)
    const kinds = kindsOf(spec)
    fc.assert(
      fc.property(fc.integer(), counts, (seed, count) => {
        const draw = drawFrom(seed)
        const sent = Array.from({ length: count }, () => plausibleRecord(spec, layout, draw))
        const result = decode(spec, sent)
        if (isRefused(result)) throw new Error(result.message)
        expect(rawOf(result)).toBe(textOf(sent))
        expect(result[0]?.layout).toEqual({ width: layout.width, isKnown: true, columns: names })
        for (const [index, record] of result.entries()) {
          for (const [place, name] of names.entries()) {
            const text = sent[index]?.[place]
            const expected = outcome(() => decodeValue(kinds[name] ?? 'text', text, name))
            const read = outcome(() => Reflect.get(record, name))
            expectSame(name, text, read, expected)
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  const inserted = fc.array(
    fc.constantFrom('', '7', '-12', '123456', 'Y', '12.5', '20260102', 'ABC', '가나다', '(null)'),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  const changes = fc.oneof(
    fc.record({ at: fc.nat(100), added: inserted, removed: fc.constant(0) }),
    fc.record({ at: fc.nat(100), added: fc.constant([] as string[]), removed: fc.integer({ min: 1, max: 5 }) }),
  )

  it.each(LAYOUTS)('%s: up to five columns more or fewer never put a value under a wrong name', (_, spec, layout) => {
    const names = columnsOf(spec, layout)
    const kinds = kindsOf(spec)
    fc.assert(
      fc.property(fc.integer(), counts, changes, (seed, count, { at, added, removed }) => {
        const draw = drawFrom(seed)
        const truths = Array.from({ length: count }, () => plausibleRecord(spec, layout, draw))
        // Somewhere inside the record, or behind it.
        const place = at % (layout.width + 1)
        const sent = truths.map((fields) => fields.toSpliced(place, removed, ...added))
        const width = sent[0]?.length ?? 0
        const result = decode(spec, sent)
        if (isRefused(result)) {
          expect(result.raw.join('^')).toBe(textOf(sent))
          expect(result).toMatchObject({ trId: spec.tr.real, count, width })
          expect(['width', 'columns', 'key']).toContain(result.reason)
          return
        }
        const known = spec.layouts.find((other) => other.width === width)
        // A notice of a width that nobody knows is never read.
        expect(known !== undefined || spec.wider === 'prefix').toBe(true)
        expect(rawOf(result)).toBe(textOf(sent))
        expect(result[0]?.layout).toMatchObject({ width, isKnown: known !== undefined })
        // A width that is known is read as such: each value is that of its column, whatever it was meant to be.
        const readAs = known ? columnsOf(spec, known) : names
        for (const [index, record] of result.entries()) {
          const fields = (known ? sent[index] : truths[index]) ?? []
          for (const name of Object.keys(kinds)) {
            const read = outcome(() => Reflect.get(record, name))
            if (read === UNREADABLE || read === null || isPacked(spec, name, readAs)) continue
            const text = fields[readAs.indexOf(name)]
            const meant = outcome(() => decodeValue(kinds[name] ?? 'text', text, name))
            expectSame(name, text, read, meant)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is not upset by anything else that a payload may hold', () => {
    const payloads = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc
        .array(fc.constantFrom('', '0', '005930', 'DNASAAPL', '가', '1.5', ' ', '�'), { maxLength: 200 })
        .map((all) => all.join('^')),
    )
    for (const { spec } of ALL_STREAMS) {
      const decoder = new Decoder(spec, spec.tr.real)
      fc.assert(
        fc.property(payloads, fc.integer({ min: 0, max: 200 }), (payload, count) => {
          const result = decoder.decode(payload, count)
          if (isRefused(result)) expect(result.raw.join('^')).toBe(payload)
          else {
            expect(result.flatMap((record) => record.raw).join('^')).toBe(payload)
            for (const record of result)
              for (const name of Object.keys(kindsOf(spec))) outcome(() => Reflect.get(record, name))
          }
        }),
        { numRuns: 100 },
      )
    }
  })
})

/** Columns that come out of another one: what that is taken apart into has tests of its own. */
function isPacked(spec: StreamSpec, name: string, columns: readonly string[]): boolean {
  return spec.packed !== undefined && columns.includes(spec.packed.column) && !columns.includes(name)
}

describe('a notice of a width that nobody knows', () => {
  const notices = ALL_STREAMS.filter(({ spec }) => spec.encrypted).flatMap(({ stream, spec }) =>
    spec.tr.paper
      ? [[spec.tr.real, 'real', stream] as const, [spec.tr.paper, 'paper', stream] as const]
      : [[spec.tr.real, 'real', stream] as const],
  )

  it.each(notices)('%s is told with its fields, and not delivered', async (trId, env, stream) => {
    const { spec } = stream
    const { clock, server, client } = setup({ env }, 'everything')
    const reader: Pick<RealtimeClient<never>, 'subscribe'> = client
    const subscription = await clock.until(reader.subscribe(stream, 'hts-canary'))
    const delivered: unknown[] = []
    const told: DecodeEvent[] = []
    subscription.on('data', (record) => delivered.push(record))
    client.on('decode', (event) => told.push(event))
    const [layout] = spec.layouts
    if (!layout) throw new Error('no layout')
    const fields = plausibleRecord(spec, layout, drawFrom(7))
    const longest = Math.max(...spec.layouts.map(({ width }) => width))
    const unknown = [...fields, ...Array<string>(longest - fields.length + 1).fill('1')]
    server.session.send(await encryptedFrame(trId, [unknown]))
    server.session.send(await encryptedFrame(trId, [fields]))
    await clock.until(() => delivered.length === 1)
    expect(told).toMatchObject([{ reason: 'width', trId, count: 1, width: longest + 1 }])
    expect(told[0]?.raw).toEqual(unknown)
    expect(JSON.stringify(told)).not.toContain('hts-canary')
    await clock.until(client.close())
  })

  it('is tried for all', () => expect(notices).toHaveLength(10))
})
