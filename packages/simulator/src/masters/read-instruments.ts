import iconv from 'iconv-lite'
import type { Instrument, OverseasInstrument } from '../exchange/instrument.js'
import { BUILT_IN_SECTORS } from './built-in.js'
import { KONEX_LAYOUT } from './konex-layout.js'
import { KOSDAQ_LAYOUT, SECTOR_LAYOUT } from './kosdaq-layout.js'
import { KOSPI_LAYOUT, type MasterLayout } from './kospi-layout.js'
import { type MasterFields, readRecords } from './records.js'

const BOARDS: readonly (readonly [file: string, market: Instrument['market'], layout: MasterLayout, digit: string])[] =
  [
    ['kospi_code.mst', 'KOSPI', KOSPI_LAYOUT, '0'],
    ['kosdaq_code.mst', 'KOSDAQ', KOSDAQ_LAYOUT, '1'],
  ]
const KONEX: typeof BOARDS = [['konex_code.mst', 'KONEX', KONEX_LAYOUT, '']]
/** Who trades at NXT (넥스트레이드), in files cut like those of the boards. */
const NXT_FILES: readonly (readonly [file: string, layout: MasterLayout])[] = [
  ['nxt_kospi_code.mst', KOSPI_LAYOUT],
  ['nxt_kosdaq_code.mst', KOSDAQ_LAYOUT],
]
const PRODUCTS: Readonly<Record<string, Instrument['product']>> = { EF: 'etf', EN: 'etn' }

/** Where a file does not tell for how long. */
const USUAL_CREDIT_DAYS = 90

/** Everything with a price in the KOSPI and KOSDAQ files. Where no file tells who trades at NXT, all shares do. */
export function readInstruments(files: ReadonlyMap<string, Uint8Array>): Instrument[] {
  return readBoards(BOARDS, files, readNxtCodes(files))
}

/** Everything with a price in the file of KONEX; nothing of it trades at NXT. */
export function readKonex(files: ReadonlyMap<string, Uint8Array>): Instrument[] {
  return readBoards(KONEX, files, new Set())
}

function readBoards(
  boards: typeof BOARDS,
  files: ReadonlyMap<string, Uint8Array>,
  onNxt: ReadonlySet<string> | undefined,
): Instrument[] {
  const sectors = readSectors(files.get('idxcode.mst'))
  return boards.flatMap(([file, market, layout, digit]) => {
    const bytes = files.get(file)
    if (!bytes) return []
    return readRecords(layout, bytes).flatMap((fields) => {
      const basePrice = numberOf(fields.stck_sdpr)
      return basePrice > 0 ? [toInstrument(fields, market, basePrice, sectorOf(sectors, digit, fields), onNxt)] : []
    })
  })
}

function toInstrument(
  fields: MasterFields,
  market: Instrument['market'],
  basePrice: number,
  sectorName: string,
  onNxt: ReadonlySet<string> | undefined,
): Instrument {
  const code = fields.mksc_shrn_iscd ?? ''
  const product = PRODUCTS[fields.scrt_grp_cls_code ?? ''] ?? 'stock'
  return {
    code,
    name: fields.hts_kor_isnm ?? '',
    market,
    basePrice,
    sectorName,
    listedShares: numberOf(fields.lstn_stcn) * 1000,
    parValue: numberOf(fields.stck_fcam),
    previousVolume: numberOf(fields.prdy_vol),
    marginRate: numberOf(fields.marg_rate),
    creditDays: fields.crdt_able === 'Y' ? numberOf(fields.crdt_days) || USUAL_CREDIT_DAYS : undefined,
    product,
    isSuspended: fields.trht_yn === 'Y',
    isOnNxt: onNxt?.has(code) ?? product === 'stock',
  }
}

function readNxtCodes(files: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> | undefined {
  const lists = NXT_FILES.flatMap(([file, layout]) => {
    const bytes = files.get(file)
    return bytes ? [readRecords(layout, bytes).map((fields) => fields.mksc_shrn_iscd ?? '')] : []
  })
  return lists.length > 0 ? new Set(lists.flat()) : undefined
}

function readSectors(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  if (!bytes) return new Map(BUILT_IN_SECTORS)
  return new Map(
    readRecords(SECTOR_LAYOUT, bytes).map((fields) => [
      `${fields.idx_div ?? ''}${fields.idx_code ?? ''}`,
      fields.idx_name ?? '',
    ]),
  )
}

// The narrowest sector that has a name.
function sectorOf(sectors: ReadonlyMap<string, string>, digit: string, fields: MasterFields): string {
  const codes = [fields.bstp_smal_div_code, fields.bstp_medm_div_code, fields.bstp_larg_div_code]
  for (const code of codes) {
    if (!code || /^0*$/.test(code)) continue
    const name = sectors.get(`${digit}${code}`) ?? sectors.get(`1${code}`)
    if (name) return name
  }
  return ''
}

const OVERSEAS_FILES: readonly (readonly [file: string, exchange: OverseasInstrument['exchange']])[] = [
  ['nasmst.cod', 'NAS'],
  ['nysmst.cod', 'NYS'],
  ['amsmst.cod', 'AMS'],
  ['hksmst.cod', 'HKS'],
  ['shsmst.cod', 'SHS'],
  ['szsmst.cod', 'SZS'],
  ['tsemst.cod', 'TSE'],
  ['hnxmst.cod', 'HNX'],
  ['hsxmst.cod', 'HSX'],
]

/** Stocks and funds of the overseas files; columns are separated by tabs. */
export function readOverseasInstruments(files: ReadonlyMap<string, Uint8Array>): OverseasInstrument[] {
  return OVERSEAS_FILES.flatMap(([file, exchange]) => {
    const bytes = files.get(file)
    if (!bytes) return []
    return iconv
      .decode(Buffer.from(bytes), 'cp949')
      .split('\n')
      .flatMap((line) => {
        const columns = line.split('\t')
        const basePrice = Math.round(Number(columns[12]) * 10_000)
        if (!columns[4] || !Number.isSafeInteger(basePrice) || basePrice <= 0) return []
        const [koreanName = '', englishName = ''] = [columns[6], columns[7]]
        const boardLot = Math.max(numberOf(columns[13]), 1)
        return [{ exchange, symbol: columns[4].trim(), koreanName, englishName, basePrice, boardLot }]
      })
  })
}

function numberOf(text: string | undefined): number {
  const value = Number(text)
  return Number.isFinite(value) ? value : 0
}
