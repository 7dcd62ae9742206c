import { KisValidationError } from '@kis/core'
import type { Reply, RestClient } from '@kis/rest'
import { checkRange } from '../dates.js'
import type { AssetClass, Currency, ListingVenue } from '../instrument/instrument.js'
import { withHidden } from '../present.js'
import { requireAccount } from '../require-account.js'
import { requireKind } from './account-kind.js'
import { byDate, type RangeOptions, readWindows } from './date-windows.js'
import { sumOf } from './exact.js'
import { readDailyProfit, readOverseasProfit, readTradeProfit } from './profit-lists.js'

export interface ProfitHistoryQuery extends RangeOptions {
  /** 국내주식 `domestic-stock` (default), 해외주식 `overseas-stock` */
  readonly assetClass?: Extract<AssetClass, 'domestic-stock' | 'overseas-stock'> | undefined
  /** One row for each day (일별합산), or for each day and stock (종목별). Default `day`; abroad always by `symbol`. */
  readonly by?: 'day' | 'symbol' | undefined
  /** One stock only */
  readonly symbol?: string | undefined
}

/** What was earned by sales on a day, of all stocks or of one. Amounts in `currency`; `null` is what a list does not tell. */
export interface ProfitEntry {
  /** 매매일자 `YYYYMMDD` */
  readonly date: string | null
  /** `null` for all stocks of a day */
  readonly symbol: string | null
  /** Where it is listed; `null` for all stocks of a day */
  readonly venue: ListingVenue | null
  readonly name: string | null
  readonly currency: Currency
  /** 매수수량 */
  readonly boughtQuantity: number | null
  /** 매수금액; abroad 매입금액 of what was sold */
  readonly boughtAmount: number | null
  /** 매도수량 */
  readonly soldQuantity: number | null
  /** 매도금액 */
  readonly soldAmount: number | null
  /** 매입단가 */
  readonly averageCost: number | null
  /** 매도가격 */
  readonly sellPrice: number | null
  /** 실현손익 */
  readonly profit: number | null
  /** 손익률 (%) */
  readonly profitRate: number | null
  /** 수수료; abroad with taxes (제비용) */
  readonly fees: number | null
  /** 제세금 */
  readonly taxes: number | null
  /** 대출이자 */
  readonly interest: number | null
  /** 환율: won for one unit, abroad */
  readonly exchangeRate: number | null
}

/** 기간 손익 */
export interface ProfitHistory {
  /** Oldest first */
  readonly entries: readonly ProfitEntry[]
  /** Profits of the entries by currency, added up exactly */
  readonly profits: readonly { readonly currency: Currency; readonly profit: number | null }[]
  /** Whether every page of every part was read. */
  readonly complete: boolean
  /** The wire answers, one a page, oldest part first. They may hold the account number. */
  readonly raw: readonly Reply[]
}

/** What one list tells of one part of a range. */
export interface ProfitPart {
  readonly entries: readonly ProfitEntry[]
  readonly complete: boolean
  readonly raw: readonly Reply[]
}

/**
 * Realised profit over any range: 기간별손익일별합산 (TTTC8708R), 기간별매매손익현황 (TTTC8715R), 해외주식 기간손익 (TTTS3039R), asked three months at
 * a time.
 *
 * @throws KisUnsupportedInPaperError before any call. KisValidationError for a malformed range.
 */
export async function fetchProfitHistory(rest: RestClient, query: ProfitHistoryQuery): Promise<ProfitHistory> {
  requireKind(requireAccount(rest), 'history of profits', ['general', 'pension'])
  const [from, to] = checkRange(query.from, query.to)
  const { assetClass = 'domestic-stock', symbol, signal } = query
  const isAbroad = assetClass === 'overseas-stock'
  const { by = isAbroad ? 'symbol' : 'day' } = query
  if (isAbroad && by === 'day') {
    throw new KisValidationError({
      field: 'by',
      message: `KIS tells profits abroad by sale only: leave "by" out, or give 'symbol'.`,
    })
  }
  const read = isAbroad ? readOverseasProfit : by === 'symbol' ? readTradeProfit : readDailyProfit
  const parts = await readWindows({ ...query, from, to }, (window) => read(rest, { ...window, symbol, signal }))
  const entries = parts.flatMap((part) => part.entries).sort(byDate)
  const currencies = [...new Set(entries.map(({ currency }) => currency))]
  const history = {
    entries,
    profits: currencies.map((currency) => ({
      currency,
      profit: sumOf(entries.filter((entry) => entry.currency === currency).map(({ profit }) => profit)),
    })),
    complete: parts.every(({ complete }) => complete),
  }
  return withHidden(history, { raw: parts.flatMap(({ raw }) => raw) })
}
