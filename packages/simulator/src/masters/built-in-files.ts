import { BUILT_IN_KONEX, BUILT_IN_KOSDAQ, BUILT_IN_KOSPI, BUILT_IN_SECTORS, type BuiltInRow } from './built-in.js'
import { KONEX_LAYOUT } from './konex-layout.js'
import { KOSDAQ_LAYOUT, SECTOR_LAYOUT } from './kosdaq-layout.js'
import { KOSPI_LAYOUT, type MasterLayout } from './kospi-layout.js'
import { type MasterFields, writeRecords } from './records.js'

// What most shares have in the columns that a small set need not tell apart.
const COMMON: MasterFields = {
  scrt_grp_cls_code: 'ST',
  avls_scal_cls_code: '1',
  etp_prod_cls_code: '0',
  short_over_cls_code: '0',
  frml_mrkt_deal_qty_unit: '00001',
  ovtm_mrkt_deal_qty_unit: '00001',
  mrkt_alrm_cls_code: '00',
  flng_cls_code: '00',
  fcam_mod_cls_code: '00',
  icic_cls_code: '00',
  marg_rate: '040',
  crdt_able: 'Y',
  crdt_days: '090',
  stac_month: '12',
  po_prc: '0',
  prst_cls_code: '0',
  krx300_issu_yn: 'Y',
  krx_issu_yn: 'Y',
  base_date: '20260331',
  roe: '000010.00',
}
/** Money is not lent for shares of KONEX. */
const NEVER_LENT: MasterFields = { crdt_able: 'N', crdt_days: '000', marg_rate: '100', krx300_issu_yn: 'N' }
/** What part of its volume a share trades at NXT, about. */
const NXT_SHARE = 0.3
const NUMBERS = ['sale_account', 'bsop_prfi', 'op_prfi', 'thtr_ntin'] as const

/** The built-in symbol files as bytes, in KIS's exact format. */
export function writeBuiltInFiles(): ReadonlyMap<string, Uint8Array> {
  return new Map<string, Uint8Array>([
    ['kospi_code.mst', writeStocks(KOSPI_LAYOUT, BUILT_IN_KOSPI, { kospi_issu_yn: 'Y', kospi200_apnt_cls_code: '5' })],
    ['kosdaq_code.mst', writeStocks(KOSDAQ_LAYOUT, BUILT_IN_KOSDAQ, { ksq150_nmix_yn: 'Y' })],
    ['konex_code.mst', writeStocks(KONEX_LAYOUT, BUILT_IN_KONEX, NEVER_LENT)],
    // Who trades at NXT, with the volumes of that venue.
    ['nxt_kospi_code.mst', writeStocks(KOSPI_LAYOUT, BUILT_IN_KOSPI.map(atNxt), { stac_month: '' })],
    ['nxt_kosdaq_code.mst', writeStocks(KOSDAQ_LAYOUT, BUILT_IN_KOSDAQ.map(atNxt), { stac_month: '' })],
    [
      'idxcode.mst',
      writeRecords(
        SECTOR_LAYOUT,
        BUILT_IN_SECTORS.map(([code, name]) => ({ idx_div: code.charAt(0), idx_code: code.slice(1), idx_name: name })),
      ),
    ],
  ])
}

function atNxt(row: BuiltInRow): BuiltInRow {
  const [code, isin, name, basePrice, sectors, listedThousands, parValue, previousVolume, listedOn] = row
  const volume = Math.floor(previousVolume * NXT_SHARE)
  return [code, isin, name, basePrice, sectors, listedThousands, parValue, volume, listedOn]
}

function writeStocks(layout: MasterLayout, rows: readonly BuiltInRow[], extra: MasterFields): Uint8Array {
  const widths = new Map(layout)
  const digits = (field: string, value: number): string => String(value).padStart(widths.get(field) ?? 0, '0')
  // Flags that nothing else sets are N in the real files.
  const flags = Object.fromEntries(
    layout.filter(([field, width]) => width === 1 && /_yn$|^krx/.test(field)).map(([field]) => [field, 'N']),
  )
  const zeros = Object.fromEntries(NUMBERS.map((field) => [field, digits(field, 0)]))
  return writeRecords(
    layout,
    rows.map(([code, isin, name, basePrice, sectors, listedThousands, parValue, previousVolume, listedOn]) => ({
      ...flags,
      ...zeros,
      ...COMMON,
      ...extra,
      mksc_shrn_iscd: code,
      stnd_iscd: isin,
      hts_kor_isnm: name,
      bstp_larg_div_code: sectors.slice(0, 4),
      bstp_medm_div_code: sectors.slice(4),
      bstp_smal_div_code: '0000',
      stck_sdpr: digits('stck_sdpr', basePrice),
      prdy_vol: digits('prdy_vol', previousVolume),
      stck_fcam: digits('stck_fcam', parValue),
      stck_lstn_date: listedOn,
      lstn_stcn: digits('lstn_stcn', listedThousands),
      cpfn: digits('cpfn', listedThousands * 1000 * parValue),
      po_prc: digits('po_prc', 0),
      prdy_avls_scal: digits('prdy_avls_scal', Math.floor((listedThousands * basePrice) / 100_000)),
    })),
  )
}
