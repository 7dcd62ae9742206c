import { KisValidationError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import {
  type InquirePriceResult,
  type IssueInfoResult,
  inquireAskingPrice,
  inquireCcnl,
  inquirePrice,
  issueInfo,
} from '@kis/rest/domestic-bond'
import { bondCharts } from '../bars/charts-of.js'
import type { Charts } from '../bars/create-charts.js'
import type { TradingContext } from '../context.js'
import type { Instrument } from '../instrument/instrument.js'
import { isInstrument, nameInstrument, resolveInstrument } from '../instrument/resolve.js'
import { type LiveViews, liveViews } from '../live/live-views.js'
import { tradesOfScreen } from '../live/read-trades.js'
import { withHidden } from '../present.js'
import { fiveLevelsOf, type OrderBookSnapshot } from './order-book.js'
import { type PastTrade, type Trades, tradesOf, UNTOLD } from './past-trade.js'
import type { Quote } from './quote.js'
import { asReal, type Cancellable, noSuchSymbol, nullWhenRefused, priceOf, signedBy } from './wire-values.js'

/** Yields (수익률, %) at the prices of the day. */
export interface BondYields {
  readonly current: number | null
  readonly open: number | null
  readonly high: number | null
  readonly low: number | null
}

/** The current price of a listed bond (장내채권), in won for 10,000 won of face value. */
export interface BondQuote extends Quote {
  readonly bond: { readonly yields: BondYields }
  /** The wire answer of FHKBJ773400C0. */
  readonly raw: InquirePriceResult
}

/** The terms of a bond (발행정보). Amounts in won, rates in percent, dates `YYYYMMDD`. */
export interface BondInfo {
  readonly symbol: string
  readonly name: string | null
  /** 채권분류 */
  readonly category: string | null
  /** 발행기관 */
  readonly issuer: string | null
  /** 보증기관 */
  readonly guarantor: string | null
  /** 표면이율 (%) */
  readonly couponRate: number | null
  /** 이자지급 개월수 */
  readonly couponMonths: number | null
  /** 다음 이자지급일 */
  readonly nextCouponOn: string | null
  readonly issuedOn: string | null
  readonly listedOn: string | null
  /** 만기일자 */
  readonly maturesOn: string | null
  /** 액면가 */
  readonly parValue: number | null
  /** 발행금액 */
  readonly issueAmount: number | null
  /** 상장잔액 */
  readonly listedBalance: number | null
  /** 호가단위 */
  readonly tickSize: number | null
  /** 신용등급 of each agency that rates it */
  readonly ratings: Readonly<Partial<Record<'kis' | 'kbp' | 'nice' | 'fnp', string>>>
  /** The wire answer of CTPF1101R. */
  readonly raw: IssueInfoResult
}

/** A listed bond (장내채권). Real only: paper trading has no bonds. */
export interface BondView extends Charts, LiveViews {
  readonly instrument: Instrument
  /** 표준코드 (ISIN) */
  readonly symbol: string
  /** The bond with its name (종목 마스터). KIS is not asked. */
  resolve(options?: Cancellable): Promise<Instrument>
  /** 장내채권현재가 시세 (FHKBJ773400C0) */
  quote(options?: Cancellable): Promise<BondQuote>
  /** 장내채권현재가 호가 (FHKBJ773401C0), with the yield of each price */
  orderBook(options?: Cancellable): Promise<OrderBookSnapshot>
  /** 장내채권현재가 체결 (FHKBJ773403C0) */
  trades(options?: Cancellable): Promise<Trades>
  /** 장내채권 발행정보 (CTPF1101R); `null` when KIS has no such bond */
  info(options?: Cancellable): Promise<BondInfo | null>
}

/**
 * A listed bond by its standard code (표준코드, ISIN) such as `KR6449111CB8`.
 *
 * @throws KisValidationError naming `symbol`. Nothing is asked.
 */
export function createBond(context: TradingContext, like: string | Instrument): BondView {
  const { rest, instruments } = context
  const instrument = isInstrument(like) ? like : nameInstrument({ symbol: like, venue: 'KRX' })
  if (instrument.assetClass !== 'bond') {
    throw new KisValidationError({
      field: 'symbol',
      message:
        'Parameter "symbol" of a bond must be its standard code (표준코드) of 12 characters, such as "KR6449111CB8".',
    })
  }
  const { symbol } = instrument
  return {
    instrument,
    symbol,
    resolve: (options) => resolveInstrument(instruments, instrument, options),
    quote: (options) => fetchQuote(rest, symbol, options),
    orderBook: (options) => fetchOrderBook(rest, symbol, options),
    trades: (options) => fetchTrades(rest, symbol, options),
    info: (options) => fetchInfo(rest, symbol, options),
    ...bondCharts(context, symbol),
    ...liveViews(
      context,
      instrument,
      {},
      {
        quote: (options) => fetchQuote(rest, symbol, options),
        orderBook: (options) => fetchOrderBook(rest, symbol, options),
        trades: tradesOfScreen((options) => fetchTrades(rest, symbol, options)),
      },
    ),
  }
}

async function fetchQuote(rest: RestClient, symbol: string, { signal }: Cancellable = {}): Promise<BondQuote> {
  const raw = await inquirePrice(asReal(rest), { FID_INPUT_ISCD: symbol }, { signal })
  const { output } = raw
  const basePrice = priceOf(output.bond_prdy_clpr)
  const price = priceOf(output.bond_prpr) ?? basePrice
  if (price === null) throw noSuchSymbol('output.bond_prpr', symbol, 'KRX (장내채권)')
  const quote = {
    symbol,
    venue: 'KRX',
    currency: 'KRW',
    name: output.hts_kor_isnm,
    price,
    change: signedBy(output.prdy_vrss_sign, output.bond_prdy_vrss),
    changeRate: output.prdy_ctrt,
    open: priceOf(output.bond_oprc),
    high: priceOf(output.bond_hgpr),
    low: priceOf(output.bond_lwpr),
    basePrice,
    upperLimit: priceOf(output.bond_mxpr),
    lowerLimit: priceOf(output.bond_llam),
    volume: output.acml_vol ?? 0,
    turnover: null,
    bond: {
      yields: { current: output.ernn_rate, open: output.oprc_ert, high: output.hgpr_ert, low: output.lwpr_ert },
    },
  } as const
  return withHidden(quote, { raw })
}

async function fetchOrderBook(
  rest: RestClient,
  symbol: string,
  { signal }: Cancellable = {},
): Promise<OrderBookSnapshot> {
  const raw = await inquireAskingPrice(asReal(rest), { FID_INPUT_ISCD: symbol }, { signal })
  const { output } = raw
  const book = {
    symbol,
    venue: 'KRX',
    currency: 'KRW',
    time: output.aspr_acpt_hour,
    asks: fiveLevelsOf(output, 'bond_askp', 'askp_rsqn', ['seln_ernn_rate', 'yield']),
    bids: fiveLevelsOf(output, 'bond_bidp', 'bidp_rsqn', ['shnu_ernn_rate', 'yield']),
    totalAskQuantity: output.total_askp_rsqn,
    totalBidQuantity: output.total_bidp_rsqn,
    expected: null,
    afterHours: null,
  } as const
  return withHidden(book, { raw })
}

async function fetchTrades(rest: RestClient, symbol: string, { signal }: Cancellable = {}): Promise<Trades> {
  const raw = await inquireCcnl(asReal(rest), { FID_INPUT_ISCD: symbol }, { signal })
  const trades = raw.output.flatMap((row): PastTrade[] => {
    if (!row.bond_prpr) return []
    return [
      {
        ...UNTOLD,
        time: row.stck_cntg_hour,
        price: row.bond_prpr,
        quantity: row.cntg_vol,
        change: signedBy(row.prdy_vrss_sign, row.bond_prdy_vrss),
        changeRate: row.prdy_ctrt,
        volume: row.acml_vol,
      },
    ]
  })
  return tradesOf({ symbol, venue: 'KRX', currency: 'KRW' }, trades, raw)
}

async function fetchInfo(rest: RestClient, symbol: string, { signal }: Cancellable = {}): Promise<BondInfo | null> {
  const raw = await nullWhenRefused(issueInfo(asReal(rest), { PDNO: symbol }, { signal }))
  if (raw === null || raw.output.prdt_name === null) return null
  const { output } = raw
  const ratings = Object.entries({
    kis: output.kis_crdt_grad_text,
    kbp: output.kbp_crdt_grad_text,
    nice: output.nice_crdt_grad_text,
    fnp: output.fnp_crdt_grad_text,
  }).filter(([, rating]) => rating !== null)
  const info = {
    symbol,
    name: output.prdt_name,
    category: output.bond_clsf_kor_name,
    issuer: output.issu_istt_name,
    guarantor: output.bond_grte_istt_name,
    couponRate: output.srfc_inrt,
    couponMonths: output.int_dfrm_mcnt,
    nextCouponOn: output.nxtm_int_dfrm_dt,
    issuedOn: output.issu_dt,
    listedOn: output.lstg_dt,
    maturesOn: output.expd_dt,
    parValue: output.papr,
    issueAmount: output.issu_amt,
    listedBalance: output.lstg_rmnd,
    tickSize: output.bond_nmpr_unit_pric,
    ratings: Object.fromEntries(ratings) as BondInfo['ratings'],
  }
  return withHidden(info, { raw })
}
