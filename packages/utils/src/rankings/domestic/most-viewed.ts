import type { RestClient } from '@kis/rest'
import { type HtsTopViewResult, htsTopView } from '@kis/rest/domestic-stock'
import type { Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'

/** A stock that many look up (HTS 조회상위). The answer has no names: a symbol file tells them. */
export interface MostViewedRow {
  /** 순위 */
  readonly rank: number
  /** 종목코드 */
  readonly symbol: string
  /** 시장구분; KIS's own code where it is neither */
  readonly market: 'kospi' | 'kosdaq' | (string & Record<never, never>)
  readonly raw: HtsTopViewResult['output1'][number]
}

/**
 * HTS 조회상위 20종목 · the twenty stocks most looked up in KIS's trading program.
 *
 * TR `HHMCM000100C0`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @example
 * import { mostViewed } from '@kis/utils/rankings'
 * const { rows } = await mostViewed(client)
 */
export async function mostViewed(
  client: RestClient<'real'>,
  options: { readonly reverse?: boolean | undefined } = {},
  call?: RankingCall,
): Promise<Ranking<MostViewedRow, HtsTopViewResult>> {
  const answer = await htsTopView(client, {}, call)
  const order = { reverse: options.reverse }
  return rankingOf({ answer, records: answer.output1, read: mostViewedRow, order, complete: !answer.meta.hasMore })
}

const MARKETS: Readonly<Record<string, string>> = { J: 'kospi', Q: 'kosdaq' }

function mostViewedRow(fields: MostViewedRow['raw'], index: number): Omit<MostViewedRow, 'raw'> {
  const { mrkt_div_cls_code: market, mksc_shrn_iscd: symbol } = fields
  return { rank: index + 1, symbol, market: MARKETS[market] ?? market }
}
