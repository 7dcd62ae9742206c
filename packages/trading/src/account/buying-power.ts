import { KisValidationError } from '@kis/core'
import type { CallOptions, RestClient } from '@kis/rest'
import type { Currency, Instrument, ListingVenue } from '../instrument/instrument.js'
import { nameInstrument } from '../instrument/resolve.js'
import type { CreditTerms, Side } from '../orders/order-terms.js'
import { requireAccount } from '../require-account.js'
import { requireKind } from './account-kind.js'
import { domesticPower } from './buying-power-domestic.js'
import { bondPower, domesticDerivativePower, overseasDerivativePower, overseasPower } from './buying-power-others.js'

/** What is to be bought. For a domestic account everything may be left out: then only cash is told. */
export interface BuyingPowerQuery extends Pick<CallOptions, 'signal'> {
  /** 종목코드 */
  readonly symbol?: string | undefined
  /** Where it is listed. Default `KRX`. */
  readonly venue?: ListingVenue | undefined
  /** Limit price in the currency of the instrument. Left out for a market order, which KIS reserves at the upper limit. */
  readonly price?: number | undefined
  /** Default `limit` with a price, `market` without; `market` heeds the margin rate of the stock (종목증거금율) even with a price. */
  readonly kind?: 'limit' | 'market' | undefined
  /** For futures and options only: both sides open contracts. Default `buy`. */
  readonly side?: Side | undefined
  /** 신용매수가능: asks what can be bought by a loan, or repaid. With a real account only. */
  readonly credit?: Pick<CreditTerms, 'type' | 'action'> | undefined
  /** CMA평가금액 포함. Default `false`. */
  readonly includeCma?: boolean | undefined
  /** 해외(외화) 포함. Default `false`. */
  readonly includeOverseas?: boolean | undefined
  /** 소액시장 of bonds. Default `false`. */
  readonly isSmallLot?: boolean | undefined
}

/** 매수가능: what could be bought, in `currency`. `null` is what the list of KIS does not tell; no figure stands in for another. */
export interface BuyingPower {
  /** `null` when only cash was asked for */
  readonly symbol: string | null
  readonly venue: ListingVenue
  readonly currency: Currency
  /** 주문가능현금; abroad 주문가능외화금액 */
  readonly cash: number | null
  /** 주문가능대용: securities that stand in for cash */
  readonly collateral: number | null
  /** 재사용가능금액: proceeds of sales that have not settled */
  readonly reusable: number | null
  /** 펀드환매대금 */
  readonly fundProceeds: number | null
  /** CMA평가금액 */
  readonly cmaValue: number | null
  /** 해외재사용금액원화: overseas proceeds in won */
  readonly reusableOverseas: number | null
  /** 주문가능외화금액원화: foreign currency in won */
  readonly foreignCash: number | null
  /** 가능수량계산단가: the price KIS calculates with */
  readonly calculationPrice: number | null
  /** 미수없는매수금액: the most that can be bought with what is there */
  readonly maxAmountWithoutCredit: number | null
  /** 미수없는매수수량: the most shares with what is there; of contracts 주문가능수량 */
  readonly maxQuantityWithoutCredit: number | null
  /** 최대매수금액: with 미수, or the loan asked for */
  readonly maxAmountWithCredit: number | null
  /** 최대매수수량, likewise */
  readonly maxQuantityWithCredit: number | null
  /** 통합증거금: the most abroad when KIS changes other currencies for it (추정) */
  readonly maxAmountWithOtherCurrencies: number | null
  /** 통합증거금 수량 */
  readonly maxQuantityWithOtherCurrencies: number | null
  /** 청산가능수량 of contracts: what can be closed */
  readonly closableQuantity: number | null
  /** 환율: won for one unit of the currency; abroad only */
  readonly exchangeRate: number | null
  /** The wire answer. */
  readonly raw: object
}

/**
 * 매수가능조회 (TTTC8908R, paper VTTC8908R); of credit TTTC8909R, of a retirement pension TTTC0503R, of shares abroad TTTS3007R, of bonds
 * TTTC8910R, of futures and options TTTO5105R and abroad OTFM3304R.
 *
 * @throws KisValidationError for a malformed symbol or price, or a price that KIS must be told. KisConfigError for an instrument that this
 * kind of account cannot hold. KisUnsupportedInPaperError where paper trading has no such list.
 */
export async function fetchBuyingPower(rest: RestClient, query: BuyingPowerQuery = {}): Promise<BuyingPower> {
  const account = requireAccount(rest)
  if (query.symbol === undefined) {
    requireKind(account, 'cash for domestic shares', ['general', 'pension'])
    return domesticPower(rest, undefined, query)
  }
  const { symbol, venue } = query
  const instrument = nameInstrument(venue === undefined ? symbol : { symbol, venue })
  switch (instrument.assetClass) {
    case 'domestic-stock':
      requireKind(account, 'domestic shares', ['general', 'pension', 'retirement'])
      return domesticPower(rest, instrument, query)
    case 'overseas-stock':
      requireKind(account, 'shares abroad', ['general', 'pension'])
      return overseasPower(rest, instrument, query)
    case 'bond':
      requireKind(account, 'bonds', ['general', 'pension'])
      return bondPower(rest, instrument, query)
    case 'domestic-derivative':
      requireKind(account, 'domestic futures and options', ['domestic-derivative'])
      return domesticDerivativePower(rest, instrument, query)
    case 'overseas-derivative':
      requireKind(account, 'futures and options abroad', ['overseas-derivative'])
      return overseasDerivativePower(rest, instrument, query)
    default:
      throw notBuyable(instrument)
  }
}

function notBuyable({ symbol }: Instrument): KisValidationError {
  return new KisValidationError({ field: 'symbol', message: `"${symbol}" is an index and cannot be bought.` })
}
