import type { EndpointSpec } from '@kis/rest'

/** Endpoints whose answers carry `tr_cont` although no cursor turns their pages: dates, keys of their own, or nothing at all. */
const MARKED_WITHOUT_CURSOR: ReadonlySet<string> = new Set([
  'domesticFuturesOptions.inquirePsblNgtOrder',
  'domesticStock.dailyLoanTrans',
  'domesticStock.inquireAccountBalance',
  'domesticStock.inquireTimeDailychartprice',
  'overseasFuturesOptions.marginDetail',
  'overseasStock.dailyprice',
  'overseasStock.foreignMargin',
  'overseasStock.inquirePaymtStdrBalance',
  'overseasStock.inquirePresentBalance',
  'overseasStock.inquireTimeItemchartprice',
])

/** Paths whose answers say whether more follows (연속 거래 여부), by F, M, D or E in the header `tr_cont`. */
export function pagedPathsOf(specs: readonly EndpointSpec[]): ReadonlySet<string> {
  const paged = specs.filter(({ id, paging }) => paging !== undefined || MARKED_WITHOUT_CURSOR.has(id))
  return new Set(paged.map(({ path }) => path))
}
