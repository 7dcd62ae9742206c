import { KisDecodeError } from '@kis/core'
import type { Reply } from '@kis/rest'
import { foreignMargin } from '@kis/rest/overseas-stock'
import Big from 'big.js'
import type { TradingContext } from '../context.js'
import { isRealClient } from '../is-real-client.js'
import { withHidden } from '../present.js'
import { asReal, type Cancellable } from './wire-values.js'
import { fetchWorldQuote } from './world-quote.js'

/** What a currency is worth in won. */
export interface ExchangeRate {
  /** 통화, three letters */
  readonly currency: string
  /** Won for one unit of it: for one yen and one dong too, which banks quote by the hundred */
  readonly won: number
}

/** Exchange rates (환율) of the currencies that KIS trades stocks in. */
export interface ExchangeRates {
  readonly rates: readonly ExchangeRate[]
  /**
   * `reference`: 기준환율, by which KIS values accounts (해외증거금 통화별조회, TTTC2101R). `market`: prices of currencies (FHKST03030100), crossed over
   * the dollar.
   */
  readonly source: 'reference' | 'market'
  /** Whether all five are there: USD, HKD, CNY, JPY, VND. */
  readonly complete: boolean
  /** The wire answers; neither printed nor serialised. */
  readonly raw: readonly Reply[]
}

/** Which exchange rates (환율) are wanted. */
export interface ExchangeRatesQuery extends Cancellable {
  /** Default: `reference` on real with an account, `market` otherwise. */
  readonly source?: 'reference' | 'market' | undefined
}

const CURRENCIES = ['USD', 'HKD', 'CNY', 'JPY', 'VND'] as const
/** 원/달러, and how many of the others one dollar is. */
const DOLLAR = 'FX@KRW'
const CROSSES = { HKD: 'FX@HKD', CNY: 'FX@CNY', JPY: 'FX@JPY', VND: 'FX@VND' } as const
const CROSS_DIGITS = 6

/**
 * 환율. The reference rates come with the margin of an account (TTTC2101R, one call, real only). Paper has no screen with them: its present
 * balance (VTRP6504R) leaves the currencies blank. There, and without an account, the prices of the currencies are read (FHKST03030100,
 * five calls); rates of other currencies than the dollar are crossed over it and cut to six decimals.
 *
 * @throws KisUnsupportedInPaperError when `reference` is asked for on paper.
 */
export async function fetchExchangeRates(
  context: Pick<TradingContext, 'rest' | 'clock'>,
  { source, signal }: ExchangeRatesQuery = {},
): Promise<ExchangeRates> {
  const { rest } = context
  const chosen = source ?? (isRealClient(rest) && rest.account ? 'reference' : 'market')
  return chosen === 'reference' ? fetchReference(context, { signal }) : fetchMarket(context, { signal })
}

async function fetchReference({ rest }: Pick<TradingContext, 'rest'>, { signal }: Cancellable): Promise<ExchangeRates> {
  const answer = await foreignMargin(asReal(rest), {}, { signal })
  const rates = new Map<string, number>()
  // A currency comes once for each of its countries; blank rows fill the list up.
  for (const { crcy_cd: currency, bass_exrt: won } of answer.output) {
    if (currency !== null && won) rates.set(currency, won)
  }
  return resultOf(
    [...rates].map(([currency, won]) => ({ currency, won })),
    'reference',
    [answer],
  )
}

async function fetchMarket(
  context: Pick<TradingContext, 'rest' | 'clock'>,
  options: Cancellable,
): Promise<ExchangeRates> {
  const dollar = await fetchWorldQuote(context, DOLLAR, options)
  const rates: ExchangeRate[] = [{ currency: 'USD', won: dollar.value }]
  const raw: Reply[] = [dollar.raw]
  for (const [currency, symbol] of Object.entries(CROSSES)) {
    // One currency that is not quoted leaves the others alone: `complete` tells.
    const quote = await fetchWorldQuote(context, symbol, options).catch((error: unknown) => {
      if (KisDecodeError.isInstance(error)) return undefined
      throw error
    })
    if (!quote) continue
    rates.push({ currency, won: new Big(dollar.value).div(quote.value).round(CROSS_DIGITS).toNumber() })
    raw.push(quote.raw)
  }
  return resultOf(rates, 'market', raw)
}

function resultOf(
  rates: readonly ExchangeRate[],
  source: ExchangeRates['source'],
  raw: readonly Reply[],
): ExchangeRates {
  const complete = CURRENCIES.every((currency) => rates.some((rate) => rate.currency === currency))
  return withHidden({ rates, source, complete }, { raw })
}
