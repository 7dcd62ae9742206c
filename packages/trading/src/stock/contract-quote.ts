import type { Reply, RestClient } from '@kis/rest'
import { type InquirePriceResult, inquirePrice } from '@kis/rest/domestic-futures-options'
import { inquirePrice as inquireFuture, optPrice } from '@kis/rest/overseas-futures-options'
import Big from 'big.js'
import type { Instrument } from '../instrument/instrument.js'
import { withHidden } from '../present.js'
import type { DerivativeMarket } from './derivative-market.js'
import type { Quote } from './quote.js'
import { asReal, type Cancellable, noSuchSymbol, priceOf, scaled, signedBy } from './wire-values.js'

/** What the price screens tell of a contract (선물옵션) beyond its price. `null` for what the screen of its kind does not have. */
export interface ContractFacts {
  /** 미결제 약정 수량 */
  readonly openInterest: number | null
  /** 미결제 약정 수량 증감 */
  readonly openInterestChange: number | null
  /** 행사가 of an option */
  readonly strike: number | null
  /** 최종 거래일 `YYYYMMDD` */
  readonly lastTradingDate: string | null
  /** 잔존 일수 */
  readonly daysLeft: number | null
  /** 이론가 */
  readonly theoreticalPrice: number | null
  /** 괴리율 (%): gap to the theoretical price */
  readonly priceGapRate: number | null
  /** 이론 베이시스 */
  readonly basis: number | null
  /** 시장 베이시스: price less index */
  readonly marketBasis: number | null
  readonly delta: number | null
  readonly gamma: number | null
  readonly theta: number | null
  readonly vega: number | null
  readonly rho: number | null
  /** 내재 변동성 */
  readonly impliedVolatility: number | null
  /** 역사적 변동성 */
  readonly historicalVolatility: number | null
  /** 정산가, abroad */
  readonly settlementPrice: number | null
  /** 증거금 per contract, abroad */
  readonly margin: number | null
  /** 거래소, abroad, such as `CME` */
  readonly exchange: string | null
  /** 매도1호가, abroad */
  readonly ask: number | null
  /** 매수1호가, abroad */
  readonly bid: number | null
  /** 기초지수 of a contract at home */
  readonly underlying: {
    readonly name: string | null
    readonly value: number | null
    readonly change: number | null
    readonly changeRate: number | null
  } | null
  /**
   * Whether prices are those of the exchange. `false` abroad when the market master was not at hand: KIS leaves out the decimals of some contracts
   * (6882.5 for 0.68825).
   */
  readonly isScaled: boolean
}

/** The current price of a futures or options contract: points of an index, else its currency. */
export interface ContractQuote extends Quote {
  readonly contract: ContractFacts
  /** The wire answer of FHMIF10000000, HHDFC55010000 or HHDFO55010000. */
  readonly raw: Reply
}

/** 지수선물's turnover is in thousands of won; of other contracts no unit is documented. */
const INDEX_MARKETS: readonly DerivativeMarket[] = ['F', 'O']

const UNTOLD = {
  openInterest: null,
  openInterestChange: null,
  strike: null,
  theoreticalPrice: null,
  priceGapRate: null,
  basis: null,
  marketBasis: null,
  delta: null,
  gamma: null,
  theta: null,
  vega: null,
  rho: null,
  impliedVolatility: null,
  historicalVolatility: null,
  underlying: null,
} as const

/**
 * 선물옵션 시세 (FHMIF10000000) in plain names.
 *
 * @throws KisDecodeError when KIS answers blanks or zeros: no such contract.
 */
export async function fetchContractQuote(
  rest: RestClient,
  symbol: string,
  market: DerivativeMarket,
  { signal }: Cancellable = {},
): Promise<ContractQuote> {
  const raw: InquirePriceResult = await inquirePrice(
    rest,
    { FID_COND_MRKT_DIV_CODE: market, FID_INPUT_ISCD: symbol },
    { signal },
  )
  const { output1: output, output3: underlying } = raw
  const basePrice = priceOf(output.futs_sdpr) ?? priceOf(output.futs_prdy_clpr)
  const price = priceOf(output.futs_prpr) ?? basePrice
  if (price === null) throw noSuchSymbol('output1.futs_prpr', symbol, 'KRX_DERIV')
  const quote = {
    symbol,
    venue: 'KRX_DERIV',
    currency: 'KRW',
    name: output.hts_kor_isnm,
    price,
    change: signedBy(output.prdy_vrss_sign, output.futs_prdy_vrss),
    changeRate: output.futs_prdy_ctrt,
    open: priceOf(output.futs_oprc),
    high: priceOf(output.futs_hgpr),
    low: priceOf(output.futs_lwpr),
    basePrice,
    upperLimit: priceOf(output.futs_mxpr),
    lowerLimit: priceOf(output.futs_llam),
    volume: output.acml_vol ?? 0,
    turnover: INDEX_MARKETS.includes(market) ? scaled(output.acml_tr_pbmn, 1_000) : null,
    contract: {
      openInterest: output.hts_otst_stpl_qty,
      openInterestChange: output.otst_stpl_qty_icdc,
      strike: priceOf(output.acpr),
      lastTradingDate: output.futs_last_tr_date,
      daysLeft: output.hts_rmnn_dynu,
      theoreticalPrice: output.hts_thpr,
      priceGapRate: output.dprt,
      basis: output.basis,
      marketBasis: output.mrkt_basis,
      delta: output.delta_val,
      gamma: output.gama,
      theta: output.theta,
      vega: output.vega,
      rho: output.rho,
      impliedVolatility: output.hts_ints_vltl,
      historicalVolatility: output.hist_vltl,
      settlementPrice: null,
      margin: null,
      exchange: null,
      ask: null,
      bid: null,
      underlying: {
        name: underlying.hts_kor_isnm,
        value: priceOf(underlying.bstp_nmix_prpr),
        change: signedBy(underlying.prdy_vrss_sign, underlying.bstp_nmix_prdy_vrss),
        changeRate: underlying.bstp_nmix_prdy_ctrt,
      },
      isScaled: true,
    },
  } as const
  return withHidden(quote, { raw })
}

/** Puts the decimals back that KIS leaves out of prices abroad (계산 소수점); as they come where the instrument has no facts. */
export function scaleOf({ facts }: Instrument): (price: number | null) => number | null {
  const exponent = facts?.priceExponent ?? 0
  if (exponent === 0) return (price) => price
  const factor = new Big(10).pow(exponent)
  return (price) => (price === null ? null : factor.times(price).toNumber())
}

/**
 * 해외선물종목현재가 (HHDFC55010000), 해외옵션종목현재가 (HHDFO55010000) in plain names. Prices of CME and SGX need a paid feed.
 *
 * @throws KisUnsupportedInPaperError on paper; KisDecodeError when KIS answers blanks: no such contract.
 */
export async function fetchOverseasContractQuote(
  rest: RestClient,
  instrument: Instrument,
  { signal }: Cancellable = {},
): Promise<ContractQuote> {
  const { symbol } = instrument
  const ask = instrument.kind === 'option' ? optPrice : inquireFuture
  const raw = await ask(asReal(rest), { SRS_CD: symbol }, { signal })
  const { output1: output } = raw
  const scale = scaleOf(instrument)
  const basePrice = scale(priceOf(output.prev_price))
  const price = scale(priceOf(output.last_price)) ?? basePrice
  if (price === null) throw noSuchSymbol('output1.last_price', symbol, 'OVERSEAS_DERIV')
  const rate = output.prev_diff_rate
  const quote = {
    symbol,
    venue: 'OVERSEAS_DERIV',
    currency: output.crc_cd ?? instrument.currency,
    name: instrument.facts?.name ?? null,
    price,
    // The size alone at times: the rate and the flag tell the direction.
    change: scale(signedBy(rate ? (rate < 0 ? '5' : '2') : output.prev_diff_flag, output.prev_diff_price)),
    changeRate: rate,
    open: scale(priceOf(output.open_price)),
    high: scale(priceOf(output.high_price)),
    low: scale(priceOf(output.low_price)),
    basePrice,
    upperLimit: null,
    lowerLimit: null,
    volume: output.vol ?? 0,
    turnover: null,
    contract: {
      ...UNTOLD,
      lastTradingDate: output.trd_to_date,
      daysLeft: output.remn_cnt,
      settlementPrice: scale(priceOf(output.sttl_price)),
      margin: output.trst_mgn,
      exchange: output.exch_cd,
      ask: scale(priceOf(output.ask_price)),
      bid: scale(priceOf(output.bid_price)),
      isScaled: instrument.facts?.priceExponent !== undefined,
    },
  } as const
  return withHidden(quote, { raw })
}
