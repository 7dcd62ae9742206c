import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { executionNotice, orderBook, trade } from './groups/domestic-stock/index.js'
import { columnsOf, type DecodeEvent, Decoder, parseFrame, type Stream, type StreamRecord } from './index.js'

const FACTS = fileURLToPath(new URL('../../../../shared/kis/', import.meta.url))
const isHere = existsSync(FACTS)
if (!isHere) console.warn('skipped: the folder of recorded frames (../shared/kis beside the repository) is missing')

const STREAMS: readonly Stream<unknown>[] = [trade, orderBook, executionNotice]
const byTrId = new Map(
  STREAMS.flatMap((stream) => [stream.spec.tr.real, stream.spec.tr.paper].map((trId) => [trId, stream.spec])),
)

interface Capture {
  readonly kind: string
  readonly tr_id: string
  readonly raw: string
  readonly note: string
}

function load<T>(file: string): T {
  return JSON.parse(readFileSync(`${FACTS}${file}`, 'utf8')) as T
}

describe.skipIf(!isHere)('recorded frames', () => {
  const captures = isHere
    ? load<Capture[]>('captures.json').filter(
        ({ kind, tr_id, raw }) => kind === 'ws' && byTrId.has(tr_id) && !raw.startsWith('{'),
      )
    : []

  it('are there', () => expect(captures.length).toBeGreaterThanOrEqual(11))

  it.each(captures.map((capture) => [capture.tr_id, capture.note, capture] as const))(
    '%s, %s',
    (trId, _note, { raw }) => {
      const records = decode(trId, raw)
      for (const record of records) {
        const fields = record.raw
        expect(record.layout.isKnown).toBe(true)
        for (const [index, name] of record.layout.columns.entries()) {
          const value = Reflect.get(record, name) as unknown
          const text = fields[index] ?? ''
          if (typeof value === 'number') expect(value).toBe(Number(text))
          else if (typeof value === 'boolean') expect(value ? 'Y' : 'N').toBe(text)
          else expect(value ?? '').toBe(text)
        }
      }
    },
  )

  it.each(['ccnl_krx', 'asking_price_krx', 'ccnl_notice'])('the official example %s', (name) => {
    interface Example {
      readonly tr_id: string
      readonly response: { readonly frames: string[]; readonly payloads: { readonly payload: string }[] }
    }
    const { tr_id, response } = load<Example>(`examples/domestic_stock/${name}.json`)
    const texts = [...response.frames, ...response.payloads.map(({ payload }) => payload)]
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) expect(decode(tr_id, text)[0]?.raw).toEqual(text.split('|').at(-1)?.split('^'))
  })

  it('reads what a person reads in them', () => {
    const first = (trId: string, part: string): StreamRecord & Record<string, unknown> => {
      const capture = captures.find(({ tr_id, note }) => tr_id === trId && note.includes(part))
      return decode(trId, capture?.raw ?? '')[0] as StreamRecord & Record<string, unknown>
    }
    expect(first('H0STCNT0', '2023')).toMatchObject({
      STCK_PRPR: 62_700,
      CNTG_VOL: 125,
      CTTR: 93.01,
      BSOP_DATE: '20230324',
    })
    expect(first('H0STASP0', '62 fields although')).toMatchObject({
      ASKP1: 66_000,
      BIDP1: 65_900,
      KMID_PRC: 65_950,
      KMID_TOTAL_RSQN: 4_927,
    })
    expect(first('H0STCNI9', 'limit buy accepted')).toMatchObject({
      CNTG_YN: '1',
      CNTG_QTY: 1,
      CNTG_UNPR: 2_200,
      ORD_EXG_GB: '1',
      POPUP_YN: true,
      ODER_PRC: null,
    })
    expect(first('H0STCNI9', 'partial fill')).toMatchObject({
      CNTG_YN: '2',
      CNTG_QTY: 3,
      CNTG_UNPR: 8_130,
      ODER_QTY: 10,
      CNTG_ISNM: '롯데관광개발',
    })
  })
})

describe.skipIf(!isHere)('the official list', () => {
  interface WireStream {
    readonly tr_id: { readonly real: string; readonly demo: string }
    readonly encrypted: boolean
    readonly layouts: { readonly width: number; readonly columns: string[] }[]
  }
  const list = isHere ? load<{ streams: WireStream[] }>('ws.json').streams : []

  it.each(STREAMS.map((stream) => [stream.spec.id, stream.spec] as const))('agrees with %s', (_id, spec) => {
    const official = list.find(({ tr_id }) => tr_id.real === spec.tr.real)
    expect(spec.tr.paper).toBe(official?.tr_id.demo)
    expect(spec.encrypted ?? false).toBe(official?.encrypted)
    for (const { width, columns } of official?.layouts ?? []) {
      const layout = spec.layouts.find((own) => own.width === width)
      // The list numbers a column whose meaning nobody knows; here it has no name.
      expect(layout && columnsOf(spec, layout)).toEqual(columns.filter((name) => !name.startsWith('UNKNOWN_')))
    }
    expect(spec.layouts.map(({ width }) => width).sort()).toEqual(official?.layouts.map(({ width }) => width).sort())
  })
})

function decode(trId: string, raw: string): readonly StreamRecord[] {
  const spec = byTrId.get(trId)
  const { payload, count } = parseFrame(raw) ?? { payload: raw, count: 1 }
  if (!spec) throw new Error(`no stream for ${trId}`)
  const result = new Decoder(spec, trId).decode(payload, count)
  if (!Array.isArray(result)) throw new Error(`refused: ${(result as DecodeEvent).message}`)
  return result
}
