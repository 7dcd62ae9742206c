import { kstDate } from '@kis/core'
import type { Reply } from '@kis/rest'
import { inquireDailyIndexchartprice, inquireIndexPrice } from '@kis/rest/domestic-stock'
import type { TradingContext } from '../context.js'
import type { ListingVenue } from '../instrument/instrument.js'
import { isRealClient } from '../is-real-client.js'
import { withHidden } from '../present.js'
import { type Cancellable, exactDifference, noSuchSymbol, priceOf, scaled, signedBy } from './wire-values.js'

/** How many issues of an index moved which way. */
export interface IndexBreadth {
  /** 상승 */
  readonly rising: number | null
  /** 상한 */
  readonly atUpperLimit: number | null
  /** 보합 */
  readonly unchanged: number | null
  /** 하락 */
  readonly falling: number | null
  /** 하한 */
  readonly atLowerLimit: number | null
}

/** The current value of an index (현재지수), in points; of a currency in the other one. `null` is what KIS does not tell. */
export interface IndexQuote {
  readonly symbol: string
  readonly venue: ListingVenue
  readonly name: string | null
  /** 현재 지수 */
  readonly value: number
  /** 전일 대비, signed */
  readonly change: number | null
  /** 전일 대비율 (%), signed */
  readonly changeRate: number | null
  readonly open: number | null
  readonly high: number | null
  readonly low: number | null
  /** 전일 종가 */
  readonly previousClose: number | null
  /** 누적 거래량: shares at home, to a thousand; as KIS gives it elsewhere */
  readonly volume: number | null
  /** 누적 거래대금 (원) at home, to a million */
  readonly turnover: number | null
  /** Of domestic indices on real; `null` elsewhere */
  readonly breadth: IndexBreadth | null
  /** 연중 최고·최저; `null` where the screen does not tell */
  readonly year: {
    readonly high: number | null
    readonly highOn: string | null
    readonly low: number | null
    readonly lowOn: string | null
  } | null
  /** The wire answer; neither printed nor serialised. */
  readonly raw: Reply
}

/** Longer than the longest holidays, so that the day before is on the screen. */
const LOOK_BACK_MS = 20 * 86_400_000

/** The days that a chart is asked for whose head alone is wanted: it tells the present. */
export function latestDays(now: number) {
  return {
    FID_INPUT_DATE_1: kstDate(now - LOOK_BACK_MS),
    FID_INPUT_DATE_2: kstDate(now),
    FID_PERIOD_DIV_CODE: 'D',
  } as const
}

/**
 * 국내업종 현재지수 (FHPUP02100000); on paper, which lacks it, the head of 업종기간별시세 (FHKUP03500100).
 *
 * @throws KisDecodeError when KIS answers zeros: no such index.
 */
export async function fetchIndexQuote(
  { rest, clock }: TradingContext,
  symbol: string,
  { signal }: Cancellable = {},
): Promise<IndexQuote> {
  if (!isRealClient(rest)) {
    const params = { FID_COND_MRKT_DIV_CODE: 'U', FID_INPUT_ISCD: symbol, ...latestDays(clock.now()) } as const
    const raw = await inquireDailyIndexchartprice(rest, params, { signal })
    const { output1: head } = raw
    const value = priceOf(head.bstp_nmix_prpr)
    if (value === null) throw noSuchSymbol('output1.bstp_nmix_prpr', symbol, 'KRX')
    const quote = {
      symbol,
      venue: 'KRX',
      name: head.hts_kor_isnm,
      value,
      change: signedBy(head.prdy_vrss_sign, head.bstp_nmix_prdy_vrss),
      changeRate: head.bstp_nmix_prdy_ctrt,
      open: priceOf(head.bstp_nmix_oprc),
      high: priceOf(head.bstp_nmix_hgpr),
      low: priceOf(head.bstp_nmix_lwpr),
      previousClose: priceOf(head.prdy_nmix),
      volume: scaled(head.acml_vol, 1_000),
      turnover: scaled(head.acml_tr_pbmn, 1_000_000),
      breadth: null,
      year: null,
    } as const
    return withHidden(quote, { raw })
  }
  const raw = await inquireIndexPrice(rest, { FID_INPUT_ISCD: symbol }, { signal })
  const { output } = raw
  const value = priceOf(output.bstp_nmix_prpr)
  if (value === null) throw noSuchSymbol('output.bstp_nmix_prpr', symbol, 'KRX')
  const change = signedBy(output.prdy_vrss_sign, output.bstp_nmix_prdy_vrss)
  const quote = {
    symbol,
    venue: 'KRX',
    name: null,
    value,
    change,
    changeRate: output.bstp_nmix_prdy_ctrt,
    open: priceOf(output.bstp_nmix_oprc),
    high: priceOf(output.bstp_nmix_hgpr),
    low: priceOf(output.bstp_nmix_lwpr),
    previousClose: change === null ? null : exactDifference(value, change),
    volume: scaled(output.acml_vol, 1_000),
    turnover: scaled(output.acml_tr_pbmn, 1_000_000),
    breadth: {
      rising: output.ascn_issu_cnt,
      atUpperLimit: output.uplm_issu_cnt,
      unchanged: output.stnr_issu_cnt,
      falling: output.down_issu_cnt,
      atLowerLimit: output.lslm_issu_cnt,
    },
    year: {
      high: priceOf(output.dryy_bstp_nmix_hgpr),
      highOn: output.dryy_bstp_nmix_hgpr_date,
      low: priceOf(output.dryy_bstp_nmix_lwpr),
      lowOn: output.dryy_bstp_nmix_lwpr_date,
    },
  } as const
  return withHidden(quote, { raw })
}
