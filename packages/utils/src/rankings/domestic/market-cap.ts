import type { RestClient } from '@kis/rest'
import { type MarketCapResult, marketCap as marketCapTr } from '@kis/rest/domestic-stock'
import { type ShareChoice, shareCode, venueCode } from '../choices.js'
import { lowerFilter, type StockFilter, type VenueFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** KIS counts market capitalisation in 억. */
const WON_PER_EOK = 100_000_000

/** A stock in the ranking of market capitalisation (시가총액 상위). */
export interface MarketCapRow extends TradedRow {
  /** 시가총액 (원), in whole 억 */
  readonly marketCap: number | null
  /** 시장 전체 시가총액 비중 (%) */
  readonly marketShare: number | null
  /** 상장 주수 */
  readonly listedShares: number | null
  readonly raw: MarketCapResult['output'][number]
}

export interface MarketCapOptions extends StockFilter, VenueFilter, OrderOptions<MarketCapRow> {
  /** 보통주 or 우선주. `'all'` when left out. */
  readonly shares?: ShareChoice | undefined
}

/**
 * 시가총액 상위 · stocks by market capitalisation.
 *
 * TR `FHPST01740000`, real only, at most thirty rows.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { marketCap } from '@kis/utils/rankings'
 * const { rows } = await marketCap(client, { market: 'kosdaq', shares: 'common' })
 */
export async function marketCap(
  client: RestClient<'real'>,
  options: MarketCapOptions = {},
  call?: RankingCall,
): Promise<Ranking<MarketCapRow, MarketCapResult>> {
  const params = {
    ...lowerFilter(options),
    fid_cond_mrkt_div_code: venueCode(options.venue),
    fid_div_cls_code: shareCode(options.shares),
  }
  const answer = await marketCapTr(client, params, call)
  return rankingOf({ answer, records: answer.output, read: marketCapRow, order: options })
}

function marketCapRow(fields: MarketCapRow['raw'], index: number): Omit<MarketCapRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    marketCap: fields.stck_avls === null ? null : fields.stck_avls * WON_PER_EOK,
    marketShare: fields.mrkt_whol_avls_rlim,
    listedShares: fields.lstn_stcn,
  }
}
