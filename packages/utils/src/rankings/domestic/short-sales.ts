import type { RestClient } from '@kis/rest'
import { type ShortSaleResult, shortSale } from '@kis/rest/domestic-stock'
import { boundOf, codeOf, marketCode } from '../choices.js'
import type { StockFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** A stock in the ranking of short sales (공매도 상위종목). */
export interface ShortSalesRow extends TradedRow {
  /** 누적 거래대금 (원) */
  readonly turnover: number | null
  /** 공매도 체결 수량 (주) */
  readonly shortVolume: number | null
  /** 공매도 거래량 비중 (%) */
  readonly shortVolumeShare: number | null
  /** 공매도 거래대금, as KIS counts it (the unit is not documented) */
  readonly shortTurnover: number | null
  /** 공매도 거래대금 비중 (%) */
  readonly shortTurnoverShare: number | null
  /** 평균가격 (원) */
  readonly averagePrice: number | null
  /** First day of the period (YYYYMMDD) */
  readonly from: string | null
  /** Last day of the period (YYYYMMDD) */
  readonly to: string | null
  readonly raw: ShortSaleResult['output'][number]
}

/** Unit of the period and its length: what a length means depends on the unit. */
const PERIODS = {
  '1d': ['D', '0'],
  '2d': ['D', '1'],
  '3d': ['D', '2'],
  '4d': ['D', '3'],
  '1w': ['D', '4'],
  '2w': ['D', '9'],
  '3w': ['D', '14'],
  '1m': ['M', '1'],
  '2m': ['M', '2'],
  '3m': ['M', '3'],
} as const

export interface ShortSalesOptions extends StockFilter, OrderOptions<ShortSalesRow> {
  /** 조회기간: days, weeks or months back. `'1d'` when left out. */
  readonly period?: keyof typeof PERIODS | undefined
}

/**
 * 공매도 상위종목 · stocks by short sales of a period.
 *
 * TR `FHPST04820000`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { shortSales } from '@kis/utils/rankings'
 * const { rows } = await shortSales(client, { period: '1w', market: 'kospi200' })
 */
export async function shortSales(
  client: RestClient<'real'>,
  options: ShortSalesOptions = {},
  call?: RankingCall,
): Promise<Ranking<ShortSalesRow, ShortSaleResult>> {
  const [unit, length] = codeOf('period', options.period ?? '1d', PERIODS)
  const params = {
    FID_INPUT_ISCD: marketCode(options.market),
    FID_PERIOD_DIV_CODE: unit,
    FID_INPUT_CNT_1: length,
    FID_APLY_RANG_VOL: boundOf('minVolume', options.minVolume),
    FID_APLY_RANG_PRC_1: boundOf('minPrice', options.minPrice),
    FID_APLY_RANG_PRC_2: boundOf('maxPrice', options.maxPrice),
  }
  const answer = await shortSale(client, params, call)
  return rankingOf({ answer, records: answer.output, read: shortSalesRow, order: options })
}

function shortSalesRow(fields: ShortSalesRow['raw'], index: number): Omit<ShortSalesRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    turnover: fields.acml_tr_pbmn,
    shortVolume: fields.ssts_cntg_qty,
    shortVolumeShare: fields.ssts_vol_rlim,
    shortTurnover: fields.ssts_tr_pbmn,
    shortTurnoverShare: fields.ssts_tr_pbmn_rlim,
    averagePrice: fields.avrg_prc,
    from: fields.stnd_date1,
    to: fields.stnd_date2,
  }
}
