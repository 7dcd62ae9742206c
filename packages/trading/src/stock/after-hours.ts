import type { RestClient } from '@kis/rest'
import {
  type InquireDailyOvertimepriceResult,
  type InquireOvertimeAskingPriceResult,
  type InquireOvertimePriceResult,
  type InquireTimeOvertimeconclusionResult,
  inquireDailyOvertimeprice,
  inquireOvertimeAskingPrice,
  inquireOvertimePrice,
  inquireTimeOvertimeconclusion,
} from '@kis/rest/domestic-stock'
import { withHidden } from '../present.js'
import { type ExpectedMatch, levelsWith, type OrderBookSnapshot } from './order-book.js'
import { type PastTrade, type Trades, tradesOf, UNTOLD } from './past-trade.js'
import type { Quote } from './quote.js'
import { asReal, type Cancellable, noSuchSymbol, priceOf } from './wire-values.js'

/** The state of the single-price session (시간외 단일가). Prices in won; `null` where it has not traded. */
export interface AfterHoursState {
  readonly price: number | null
  /** 전일 대비 (원), signed */
  readonly change: number | null
  /** 전일 대비율 (%), signed */
  readonly changeRate: number | null
  readonly open: number | null
  readonly high: number | null
  readonly low: number | null
  readonly upperLimit: number | null
  readonly lowerLimit: number | null
  /** 거래량 (주) */
  readonly volume: number | null
  /** 거래대금 (원) */
  readonly turnover: number | null
  readonly expected: ExpectedMatch
}

/** One day of the single-price session. */
export interface AfterHoursBar {
  /** `YYYYMMDD` */
  readonly date: string
  /** Its last price (원); `null` when nothing traded */
  readonly close: number | null
  /** 전일 대비 (원), signed */
  readonly change: number | null
  /** 전일 대비율 (%), signed */
  readonly changeRate: number | null
  readonly volume: number | null
  readonly turnover: number | null
  /** The regular session of that day. */
  readonly regular: {
    readonly close: number | null
    readonly change: number | null
    readonly changeRate: number | null
    readonly volume: number | null
  }
}

/** 시간외 일자별 주가 of a stock, `FHPST02320000`. */
export interface AfterHoursBars {
  readonly symbol: string
  readonly now: AfterHoursState
  /** Newest first, some 30 days. */
  readonly bars: readonly AfterHoursBar[]
  /** Always `false`: the screen goes back some 30 days, and older ones cannot be asked for. */
  readonly complete: false
  /** The wire answer of FHPST02320000. */
  readonly raw: InquireDailyOvertimepriceResult
}

export interface AfterHoursTrades extends Trades {
  readonly now: AfterHoursState
  /** The wire answer of FHPST02310000. */
  readonly raw: InquireTimeOvertimeconclusionResult
}

/** The current price of the single-price session. */
export interface AfterHoursQuote extends Quote {
  readonly expected: ExpectedMatch
  /** 매도호가 (원), the best */
  readonly ask: number | null
  /** 매수호가 (원), the best */
  readonly bid: number | null
  readonly isHalted: boolean | null
  readonly isLiquidationTrading: boolean | null
  /** The wire answer of FHPST02300000. */
  readonly raw: InquireOvertimePriceResult
}

/**
 * 시간외 단일가 of a domestic stock on KRX. KRX has replaced the session by an after-market on 2026-09-14: what KIS still shows on these
 * screens is of the days before.
 */
export interface AfterHours {
  /** 국내주식 시간외현재가 (FHPST02300000); real only */
  quote(options?: Cancellable): Promise<AfterHoursQuote>
  /** 국내주식 시간외호가 (FHPST02300400); real only */
  orderBook(options?: Cancellable): Promise<OrderBookSnapshot>
  /** 시간외시간별체결 (FHPST02310000) */
  trades(options?: Cancellable): Promise<AfterHoursTrades>
  /** 시간외일자별주가 (FHPST02320000) */
  bars(options?: Cancellable): Promise<AfterHoursBars>
}

/** The single-price session of a stock. */
export function createAfterHours(rest: RestClient, symbol: string): AfterHours {
  return {
    quote: (options) => fetchQuote(rest, symbol, options),
    orderBook: (options) => fetchOrderBook(rest, symbol, options),
    trades: (options) => fetchTrades(rest, symbol, options),
    bars: (options) => fetchBars(rest, symbol, options),
  }
}

const MARKET = { FID_COND_MRKT_DIV_CODE: 'J' } as const

async function fetchQuote(rest: RestClient, symbol: string, { signal }: Cancellable = {}): Promise<AfterHoursQuote> {
  const raw = await inquireOvertimePrice(asReal(rest), { ...MARKET, FID_INPUT_ISCD: symbol }, { signal })
  const { output } = raw
  const basePrice = priceOf(output.ovtm_untp_sdpr)
  const price = priceOf(output.ovtm_untp_prpr) ?? basePrice
  if (price === null) throw noSuchSymbol('output.ovtm_untp_prpr', symbol, 'KRX (시간외 단일가)')
  const quote = {
    symbol,
    venue: 'KRX',
    currency: 'KRW',
    name: null,
    price,
    change: output.ovtm_untp_prdy_vrss,
    changeRate: output.ovtm_untp_prdy_ctrt,
    open: priceOf(output.ovtm_untp_oprc),
    high: priceOf(output.ovtm_untp_hgpr),
    low: priceOf(output.ovtm_untp_lwpr),
    basePrice,
    upperLimit: priceOf(output.ovtm_untp_mxpr),
    lowerLimit: priceOf(output.ovtm_untp_llam),
    volume: output.ovtm_untp_vol ?? 0,
    turnover: output.ovtm_untp_tr_pbmn,
    expected: {
      price: priceOf(output.ovtm_untp_antc_cnpr),
      volume: output.ovtm_untp_antc_cnqn,
      change: output.ovtm_untp_antc_cntg_vrss,
      changeRate: output.ovtm_untp_antc_cntg_ctrt,
    },
    ask: priceOf(output.askp),
    bid: priceOf(output.bidp),
    isHalted: output.trht_yn,
    isLiquidationTrading: output.sltr_yn,
  } as const
  return withHidden(quote, { raw })
}

async function fetchOrderBook(
  rest: RestClient,
  symbol: string,
  { signal }: Cancellable = {},
): Promise<OrderBookSnapshot> {
  const raw: InquireOvertimeAskingPriceResult = await inquireOvertimeAskingPrice(
    asReal(rest),
    { ...MARKET, FID_INPUT_ISCD: symbol },
    { signal },
  )
  const { output } = raw
  const book = {
    symbol,
    venue: 'KRX',
    currency: 'KRW',
    time: output.ovtm_untp_last_hour,
    asks: levelsWith(output, 'ovtm_untp_askp', 'ovtm_untp_askp_rsqn', ['ovtm_untp_askp_icdc', 'quantityChange']),
    bids: levelsWith(output, 'ovtm_untp_bidp', 'ovtm_untp_bidp_rsqn', ['ovtm_untp_bidp_icdc', 'quantityChange']),
    totalAskQuantity: output.ovtm_untp_total_askp_rsqn,
    totalBidQuantity: output.ovtm_untp_total_bidp_rsqn,
    expected: null,
    afterHours: null,
  } as const
  return withHidden(book, { raw })
}

async function fetchTrades(rest: RestClient, symbol: string, { signal }: Cancellable = {}): Promise<AfterHoursTrades> {
  const raw = await inquireTimeOvertimeconclusion(
    rest,
    { ...MARKET, FID_INPUT_ISCD: symbol, FID_HOUR_CLS_CODE: '1' },
    { signal },
  )
  const trades = raw.output2.flatMap((row): PastTrade[] => {
    if (!row.stck_prpr) return []
    return [
      {
        ...UNTOLD,
        time: row.stck_cntg_hour,
        price: row.stck_prpr,
        quantity: row.cntg_vol,
        change: row.prdy_vrss,
        changeRate: row.prdy_ctrt,
        volume: row.acml_vol,
        ask: priceOf(row.askp),
        bid: priceOf(row.bidp),
      },
    ]
  })
  return Object.assign(tradesOf({ symbol, venue: 'KRX', currency: 'KRW' }, trades, raw), { now: stateOf(raw.output1) })
}

async function fetchBars(rest: RestClient, symbol: string, { signal }: Cancellable = {}): Promise<AfterHoursBars> {
  const raw = await inquireDailyOvertimeprice(rest, { ...MARKET, FID_INPUT_ISCD: symbol }, { signal })
  const bars = raw.output2.flatMap((row): AfterHoursBar[] => {
    if (row.stck_bsop_date === null) return []
    return [
      {
        date: row.stck_bsop_date,
        close: priceOf(row.ovtm_untp_prpr),
        change: row.ovtm_untp_prdy_vrss,
        changeRate: row.ovtm_untp_prdy_ctrt,
        volume: row.ovtm_untp_vol,
        turnover: row.ovtm_untp_tr_pbmn,
        regular: {
          close: priceOf(row.stck_clpr),
          change: row.prdy_vrss,
          changeRate: row.prdy_ctrt,
          volume: row.acml_vol,
        },
      },
    ]
  })
  return withHidden({ symbol, now: stateOf(raw.output1), bars, complete: false as const }, { raw })
}

function stateOf(head: InquireDailyOvertimepriceResult['output1']): AfterHoursState {
  return {
    price: priceOf(head.ovtm_untp_prpr),
    change: head.ovtm_untp_prdy_vrss,
    changeRate: head.ovtm_untp_prdy_ctrt,
    open: priceOf(head.ovtm_untp_oprc),
    high: priceOf(head.ovtm_untp_hgpr),
    low: priceOf(head.ovtm_untp_lwpr),
    upperLimit: priceOf(head.ovtm_untp_mxpr),
    lowerLimit: priceOf(head.ovtm_untp_llam),
    volume: head.ovtm_untp_vol,
    turnover: head.ovtm_untp_tr_pbmn,
    expected: {
      price: priceOf(head.ovtm_untp_antc_cnpr),
      volume: head.ovtm_untp_antc_vol,
      change: head.ovtm_untp_antc_cntg_vrss,
      changeRate: head.ovtm_untp_antc_cntg_ctrt,
    },
  }
}
