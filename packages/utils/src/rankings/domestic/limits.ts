import type { RestClient } from '@kis/rest'
import { type CaptureUplowpriceResult, captureUplowprice } from '@kis/rest/domestic-stock'
import { codeOf, type MarketChoice, marketCode } from '../choices.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** A stock at or near a price limit (상하한가 종목). */
export interface LimitRow extends TradedRow {
  /** 상한가 (원) */
  readonly upperLimit: number | null
  /** 하한가 (원) */
  readonly lowerLimit: number | null
  /** 전일 거래량 (주) */
  readonly previousVolume: number | null
  /** 전일 대비 거래량 비율 (%): 100 is as much as the day before */
  readonly volumeRatio: number | null
  /** 총 매도호가 잔량 (주) */
  readonly askQuantity: number | null
  /** 총 매수호가 잔량 (주) */
  readonly bidQuantity: number | null
  /** 매도호가 잔량 1 (주) */
  readonly bestAskQuantity: number | null
  /** 매수호가 잔량 1 (주) */
  readonly bestBidQuantity: number | null
  /** 매도 체결량 (주) */
  readonly sellVolume: number | null
  /** 매수 체결량 (주) */
  readonly buyVolume: number | null
  readonly raw: CaptureUplowpriceResult['output'][number]
}

export interface LimitsOptions extends OrderOptions<LimitRow> {
  /** 상한가 or 하한가. `'upper'` when left out. */
  readonly side?: 'upper' | 'lower' | undefined
  /**
   * Stocks near the limit instead of at it (상하한가 근접), as KIS's 8, 10, 15, 20 or 25 %. The reference does not say what the
   * percentage is measured from: `upperLimit` and `lowerLimit` of a row show how far it is.
   */
  readonly near?: 8 | 10 | 15 | 20 | 25 | undefined
  /** 시장: `'all'` when left out. */
  readonly market?: MarketChoice | undefined
}

/**
 * 상하한가 종목 · stocks at, or near, their price limit at this moment. There is no history: KIS answers for today alone.
 *
 * TR `FHKST130000C0` (국내주식 상하한가 포착), real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { limits } from '@kis/utils/rankings'
 * const { rows } = await limits(client, { side: 'upper', sort: 'volume' })
 * for (const row of rows) console.log(row.name, row.price, row.changeRate)
 */
export async function limits(
  client: RestClient<'real'>,
  options: LimitsOptions = {},
  call?: RankingCall,
): Promise<Ranking<LimitRow, CaptureUplowpriceResult>> {
  const { side = 'upper', near, market } = options
  const params = {
    FID_PRC_CLS_CODE: codeOf('side', side, { upper: '0', lower: '1' }),
    FID_DIV_CLS_CODE: codeOf('near', near ?? 0, { 0: '0', 8: '6', 10: '5', 15: '1', 20: '2', 25: '3' }),
    FID_INPUT_ISCD: marketCode(market),
  }
  const answer = await captureUplowprice(client, params, call)
  return rankingOf({ answer, records: answer.output, read: limitRow, order: options })
}

function limitRow(fields: LimitRow['raw'], index: number): Omit<LimitRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    upperLimit: fields.stck_mxpr,
    lowerLimit: fields.stck_llam,
    previousVolume: fields.prdy_vol,
    volumeRatio: fields.prdy_vrss_vol_rate,
    askQuantity: fields.total_askp_rsqn,
    bidQuantity: fields.total_bidp_rsqn,
    bestAskQuantity: fields.askp_rsqn1,
    bestBidQuantity: fields.bidp_rsqn1,
    sellVolume: fields.seln_cnqn,
    buyVolume: fields.shnu_cnqn,
  }
}
