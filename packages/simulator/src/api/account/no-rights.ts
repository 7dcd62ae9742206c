import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { queriedAccount } from './account-of.js'

/** Lists of what does not come about here, each with the width of its cursor (`ctx_area_nk100`). */
const EMPTY_LISTS = [
  // 권리: no company splits, merges or offers shares.
  { id: 'domesticStock.periodRights', suffix: '100' },
  // 지정가 (TWAP, VWAP): no route takes such an order, so that there is none to list.
  { id: 'overseasStock.algoOrdno', suffix: '200' },
  { id: 'overseasStock.inquireAlgoCcnl', suffix: '200' },
] as const

/** What an account would be told of rights and of orders that are carried out bit by bit: nothing, as KIS tells those who have none. */
export const EMPTY_LIST_ROUTES: readonly ApiRoute[] = EMPTY_LISTS.map(({ id, suffix }) => {
  const spec = specOf(id)
  return specRoute(spec, (call) => {
    const account = queriedAccount(call)
    return pageAnswer({
      call,
      rows: [],
      size: 1,
      keyOf: () => '',
      cursor: { suffix, width: Number(suffix) },
      conditions: `${account.cano}^${account.productCode}^`,
      blocks: () =>
        Object.fromEntries(
          Object.entries(spec.output).map(([block, { shape }]) => [
            block,
            shape === 'one' ? specRecord(spec, block, {}) : [],
          ]),
        ),
    })
  })
})
