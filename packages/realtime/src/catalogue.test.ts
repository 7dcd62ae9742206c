import type { FieldKind } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { ALL_STREAMS } from './__fixtures__/all-streams.js'
import { isHere, load } from './__fixtures__/recorded.js'
import { columnsOf, keyOf, type StreamKeyKind, type StreamSpec } from './index.js'

interface OfficialColumn {
  readonly field: string
  readonly type: string
  readonly values?: Readonly<Record<string, string>>
}

interface OfficialLayout {
  readonly width: number
  /** `null` where nobody knows the names of the last ones. */
  readonly columns: readonly string[] | null
  readonly known_prefix?: number
  readonly source?: string
}

interface OfficialStream {
  readonly group: string
  readonly tr_id: { readonly real: string; readonly demo: string | null }
  readonly tr_key: {
    readonly kind: string
    readonly examples: readonly string[]
    readonly markets?: Readonly<Record<string, string>>
  }
  readonly encrypted: boolean
  readonly columns: readonly OfficialColumn[]
  readonly layouts?: readonly OfficialLayout[]
}

const official = isHere ? load<{ streams: OfficialStream[] }>('ws.json').streams : []

const GROUP_NAMES: Readonly<Record<string, string>> = {
  domestic_bond: 'domestic-bond',
  domestic_futureoption: 'domestic-futures-options',
  domestic_stock: 'domestic-stock',
  elw: 'elw',
  etfetn: 'etf-etn',
  overseas_futureoption: 'overseas-futures-options',
  overseas_stock: 'overseas-stock',
}

/** What the list calls a symbol is of another kind in each group. */
const KEY_KINDS: Readonly<Record<string, StreamKeyKind>> = {
  'domestic_bond symbol': 'bond',
  'domestic_futureoption symbol': 'futuresOptions',
  'domestic_stock symbol': 'symbol',
  'elw symbol': 'symbol',
  'etfetn symbol': 'symbol',
  'overseas_futureoption symbol': 'overseasFutures',
}
const OTHER_KEY_KINDS: Readonly<Record<string, StreamKeyKind>> = {
  bond_index_code: 'bondIndex',
  hts_id: 'htsId',
  index_code: 'index',
  overseas_realtime_symbol: 'overseasStock',
}

/** Every difference in layouts, each looked at by a person; with the reason. */
const REVIEWED_LAYOUTS: Readonly<Record<string, string>> = {
  // The official samples leave the first column out of these lists. Every recorded frame has it, and without it no record could be
  // brought to its subscription. The notices of 32 are the same case, and are read where column 0 proves it.
  'HDFSCNT0 lacks 25': 'sample without RSYM; recorded frames have 26',
  'HDFSASP0 lacks 16': 'sample without RSYM and of one level; the official frame has 71',
  'HDFSASP1 lacks 16': 'sample without RSYM; the reference lists 17',
  'HDFSASP0 lacks 77': 'the reference prints the six columns of level 3 twice; the official frame has 71',
  'H0STNAV0 lacks 12': 'sample whose last names belong to no column; the official frame has 8',
  'H0UNCNT0 adds 47': 'seen on the wire since 2026-09-14, as its sister H0STCNT0',
  'H0NXMKO0 adds 10': 'its sister H0STMKO0 sends ten although eleven are listed',
  'H0UNMKO0 adds 11': 'the ten listed, behind the 종목코드 that the list leaves out',
  'H0UNMKO0 names 10 otherwise': 'its sister H0STMKO0 begins with the 종목코드, and ends before the 거래소',
}

/** Every column that is not of the kind that the list gives it; with the reason. */
const REVIEWED_KINDS: Readonly<Record<string, string>> = {
  'DYNM_PRC_LIMT_YN flag': 'official frames hold 0 and 2, not Y and N',
  'RECV_TIME time of HDFFF010': 'twelve characters; what follows the seconds is not documented',
  'RECV_TIME2 time': 'four digits: ten-thousandths of a second, no time of day',
}

function layoutsOf({ layouts, columns }: OfficialStream): readonly OfficialLayout[] {
  return layouts ?? [{ width: columns.length, columns: columns.map(({ field }) => field) }]
}

function ofTr(trId: string): StreamSpec {
  const listed = ALL_STREAMS.find(({ spec }) => spec.tr.real === trId)
  if (!listed) throw new Error(`no stream for ${trId}`)
  return listed.spec
}

const named = official.map((stream) => [stream.tr_id.real, stream] as const)

describe.skipIf(!isHere)('the official list of streams', () => {
  it('has 60, and every one is here under its group', () => {
    const listed = official.map(({ group, tr_id }) => `${GROUP_NAMES[group]} ${tr_id.real}`)
    expect(listed).toHaveLength(60)
    expect(ALL_STREAMS.map(({ group, spec }) => `${group} ${spec.tr.real}`).sort()).toEqual(listed.sort())
  })

  it.each(named)(
    'agrees with %s in paper id, encryption and kind of key',
    (trId, { group, tr_id, tr_key, encrypted }) => {
      const spec = ofTr(trId)
      expect(spec.tr.paper).toBe(tr_id.demo)
      expect(spec.encrypted ?? false).toBe(encrypted)
      expect(spec.key).toBe(OTHER_KEY_KINDS[tr_key.kind] ?? KEY_KINDS[`${group} ${tr_key.kind}`])
      // Notices are the ones that are encrypted, keyed by the HTS id, never guessed, and not shown whole.
      expect(spec.key === 'htsId').toBe(encrypted)
      if (encrypted) {
        expect(spec.wider).toBe('reject')
        expect(spec.secret?.length).toBeGreaterThanOrEqual(3)
      }
    },
  )

  it.each(named)('has examples of keys that %s takes', (trId, { tr_key }) => {
    const spec = ofTr(trId)
    for (const key of tr_key.examples) expect(keyOf({ spec }, key)).toBe(key)
    const markets = Object.values(spec.markets ?? {}).flat()
    expect([...new Set(markets)].sort()).toEqual(Object.keys(tr_key.markets ?? {}).sort())
  })

  it('agrees in every layout, but for what has been reviewed', () => {
    expect(official.flatMap(layoutDifferences).sort()).toEqual(Object.keys(REVIEWED_LAYOUTS).sort())
  })

  it('agrees in the kind of every column, but for what has been reviewed', () => {
    expect([...new Set(official.flatMap(kindDifferences))].sort()).toEqual(Object.keys(REVIEWED_KINDS).sort())
  })

  it('has no code that the tables here lack', () => {
    const missing = official.flatMap(({ tr_id, columns }) =>
      columns.flatMap(({ field, values }) => {
        const kind = kindOf(ofTr(tr_id.real), field)
        // A code of two parts is read as text, and its table is in words.
        if (typeof kind === 'string') return []
        return Object.keys(values ?? {})
          .filter((code) => !Object.hasOwn(kind ?? {}, code))
          .map((code) => `${tr_id.real}.${field} ${code}`)
      }),
    )
    expect(missing).toEqual([])
  })
})

function layoutDifferences(stream: OfficialStream): string[] {
  const trId = stream.tr_id.real
  const spec = ofTr(trId)
  const listed = layoutsOf(stream)
  const differences = listed.flatMap(({ width, columns, known_prefix, source }) => {
    const own = spec.layouts.find((layout) => layout.width === width)
    if (!own) return [`${trId} lacks ${width}`]
    const expected = columns ?? listed[0]?.columns?.slice(0, known_prefix) ?? []
    // The list numbers a column whose meaning nobody knows; here it has no name. Samples write in lower case what the reference capitalises.
    const names = expected
      .filter((name) => !name.startsWith('UNKNOWN_'))
      .map((name) => (source === 'sample' ? name.toUpperCase() : name))
    return String(columnsOf(spec, own)) === String(names) ? [] : [`${trId} names ${width} otherwise`]
  })
  const added = spec.layouts.filter(({ width }) => !listed.some((layout) => layout.width === width))
  return [...differences, ...added.map(({ width }) => `${trId} adds ${width}`)]
}

/** The kinds here that a kind of the list may be: numbers may be whole, codes and directions are texts. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  string: ['text', 'codes', 'sign', 'flag', 'int', 'decimal'],
  int: ['int', 'decimal'],
  decimal: ['int', 'decimal'],
  date: ['date'],
  time: ['time'],
  datetime: ['text'],
  flag: ['flag', 'codes'],
}

function kindDifferences({ tr_id, columns }: OfficialStream): string[] {
  return columns.flatMap(({ field, type }) => {
    const kind = kindOf(ofTr(tr_id.real), field)
    if (kind === undefined) return []
    const base = typeof kind === 'string' ? kind.replace('?', '') : 'codes'
    if (ALIKE[type]?.includes(base)) return []
    const isShared = field !== 'RECV_TIME'
    return [isShared ? `${field} ${type}` : `${field} ${type} of ${tr_id.real}`]
  })
}

function kindOf(spec: StreamSpec, column: string): FieldKind | undefined {
  return spec.columns[column] ?? spec.sometimes?.[column]
}
