import { type Clock, KisConfigError, KisValidationError } from '@kis/core'
import type { CallOptions, Reply, RestClient } from '@kis/rest'
import type { AssetClass, Currency } from '../instrument/instrument.js'
import { withHidden } from '../present.js'
import { requireAccount } from '../require-account.js'
import { accountKindOf } from './account-kind.js'
import type { BalancePart, BalanceReading } from './balance-part.js'
import type { BalanceTotals } from './balance-totals.js'
import { readBondBalance } from './bond-balance.js'
import { type Cash, cashOf } from './cash.js'
import { type CurrencyTotals, totalsByCurrency, wonOf } from './currency-totals.js'
import { readDomesticBalance } from './domestic-balance.js'
import { readDomesticDerivativeBalance } from './domestic-derivative-balance.js'
import { mergeLots } from './merge-lots.js'
import { readOverseasBalance } from './overseas-balance.js'
import { readOverseasDerivativeBalance } from './overseas-derivative-balance.js'
import type { Position } from './position.js'
import { readRetirementBalance } from './retirement-balance.js'

/** Which part of an account to read. Nothing given: what it holds in won. */
export interface BalanceQuery extends Pick<CallOptions, 'signal'> {
  /**
   * `KRW`: domestic shares. A currency such as `USD`: shares abroad in it. `all`: both, and bonds with a real account. Default `KRW`, or
   * `all` of the asset class given. Accounts for futures and options abroad are read in `all` currencies.
   */
  readonly currency?: Currency | 'all' | undefined
  /** One family only, such as `bond` */
  readonly assetClass?: AssetClass | undefined
  /** What values domestic shares: 정규장 `regular` (default), 시간외단일가 `after-hours`, 넥스트레이드 `nxt` */
  readonly prices?: 'regular' | 'after-hours' | 'nxt' | undefined
  /** 펀드결제분 포함. Default `false`. */
  readonly includeFunds?: boolean | undefined
  /** 전일매매 포함. Default `true`; without it what is settled cannot be told. */
  readonly includePreviousDay?: boolean | undefined
}

/** 잔고: holdings and cash of one account. */
export interface Balance {
  /** Each named by venue, symbol and currency, and there once. Rows that KIS keeps after a full sale are left out. */
  readonly positions: readonly Position[]
  /** 원화 예수금; all blank where no list told it */
  readonly cash: Cash
  /** 통화별 예수금, won among them */
  readonly cashes: readonly Cash[]
  /** Sums of `positions` by currency, exact */
  readonly byCurrency: readonly CurrencyTotals[]
  /** 매입금액합계 in won: as KIS tells it for won, else added up at the exchange rates of the positions */
  readonly totalCost: number | null
  /** 평가금액합계 of the holdings in won, likewise */
  readonly totalValue: number | null
  /** 평가손익합계 in won, likewise */
  readonly totalProfit: number | null
  /** 순자산금액 in won, of a single list; for the whole account ask `assets()` */
  readonly netAssets: number | null
  /** What KIS adds up by itself */
  readonly totals: BalanceTotals
  /** Whether every list was read to its end and told the same throughout. */
  readonly complete: boolean
  /** The wire answers, one a page. They hold the account number: neither printed nor serialised. */
  readonly raw: readonly Reply[]
}

type Reader = (reading: BalanceReading) => Promise<BalancePart>

/**
 * 잔고, all lists and pages that the query needs.
 *
 * @throws KisConfigError for an asset class that this kind of account does not hold. KisValidationError for a currency unknown.
 * KisUnsupportedInPaperError for lists that paper trading lacks (bonds, retirement pensions, futures and options abroad).
 */
export async function fetchBalance(
  context: { readonly rest: RestClient; readonly clock: Clock },
  query: BalanceQuery = {},
): Promise<Balance> {
  const { rest, clock } = context
  const { readers, currency } = planOf(rest, query)
  const reading: BalanceReading = {
    rest,
    clock,
    currency,
    prices: query.prices ?? 'regular',
    includeFunds: query.includeFunds ?? false,
    includePreviousDay: query.includePreviousDay ?? true,
    signal: query.signal,
  }
  const parts = await Promise.all(readers.map((read) => read(reading)))
  const positions = mergeLots(parts.flatMap(({ lots }) => lots))
  const cashes = parts.flatMap(({ cash }) => cash)
  const byCurrency = totalsByCurrency(positions, cashes)
  // KIS's own figures, where there is one list and it tells them.
  const told = parts.length === 1 ? parts[0]?.won : undefined
  const summed = wonOf(byCurrency)
  const balance = {
    positions,
    cash: cashes.find((one) => one.currency === 'KRW') ?? cashOf('KRW'),
    cashes,
    byCurrency,
    totalCost: told?.cost ?? summed.cost,
    totalValue: told?.value ?? summed.value,
    totalProfit: told?.profit ?? summed.profit,
    netAssets: told?.netAssets ?? null,
    totals: Object.assign(
      { domestic: null, overseas: null, derivatives: null, retirement: null },
      ...parts.map(({ totals }) => totals),
    ) as BalanceTotals,
    complete: parts.every(({ complete }) => complete),
  }
  return withHidden(balance, { raw: parts.flatMap(({ raw }) => raw) })
}

interface Plan {
  readonly readers: readonly Reader[]
  readonly currency: Currency | 'all'
}

function planOf(rest: RestClient, query: BalanceQuery): Plan {
  const { assetClass } = query
  const account = requireAccount(rest)
  const kind = accountKindOf(account)
  const refuse = (): never => {
    throw new KisConfigError({
      option: 'account',
      message: `A ${kind} account (product code ${account.productCode}) holds no instruments of the class '${assetClass}'.`,
    })
  }
  const currencyIn = (otherwise: Currency | 'all', allowed?: string): Currency | 'all' => {
    const currency = query.currency ?? otherwise
    if (allowed === undefined || currency === 'all' || currency === allowed) return currency
    throw new KisValidationError({
      field: 'currency',
      message: `Parameter "currency" must be '${allowed}' or 'all' here, not '${currency}'.`,
    })
  }
  const one = (reader: Reader, own: AssetClass, currency: Currency | 'all'): Plan =>
    assetClass === undefined || assetClass === own ? { readers: [reader], currency } : refuse()
  switch (kind) {
    case 'domestic-derivative':
      return one(readDomesticDerivativeBalance, 'domestic-derivative', currencyIn('KRW', 'KRW'))
    case 'overseas-derivative':
      return one(readOverseasDerivativeBalance, 'overseas-derivative', currencyIn('all'))
    case 'retirement':
      return one(readRetirementBalance, 'domestic-stock', currencyIn('KRW', 'KRW'))
    default:
      // 개인연금 (22) is read like a 종합 account: the lists for pensions are those of 퇴직연금 alone.
      break
  }
  switch (assetClass) {
    case 'domestic-stock':
      return { readers: [readDomesticBalance], currency: currencyIn('KRW', 'KRW') }
    case 'overseas-stock':
      return { readers: [readOverseasBalance], currency: currencyIn('all') }
    case 'bond':
      return { readers: [readBondBalance], currency: currencyIn('KRW', 'KRW') }
    case undefined: {
      const currency = currencyIn('KRW')
      if (currency === 'KRW') return { readers: [readDomesticBalance], currency }
      if (currency !== 'all') return { readers: [readOverseasBalance], currency }
      // Paper trading has no list of bonds, since it has no bonds.
      const bonds = rest.env === 'real' ? [readBondBalance] : []
      return { readers: [readDomesticBalance, readOverseasBalance, ...bonds], currency }
    }
    default:
      return refuse()
  }
}
