import type { RestClient } from '@kis/rest'
import { type PreferDisparateRatioResult, preferDisparateRatio } from '@kis/rest/domestic-stock'
import { venueCode } from '../choices.js'
import { lowerFilter, type StockFilter, type VenueFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type Direction, directionOf, type TradedRow, tradedRow } from '../stock-row.js'

/** An ordinary share and its preferred share (우선주/괴리율 상위). */
export interface PreferredGapRow extends TradedRow {
  /** 우선주 종목코드 */
  readonly preferredSymbol: string | null
  /** 우선주 종목명 */
  readonly preferredName: string | null
  /** 우선주 현재가 (원) */
  readonly preferredPrice: number | null
  /** 우선주 전일 대비 (원), signed */
  readonly preferredChange: number | null
  /** 우선주 전일 대비율 (%), signed */
  readonly preferredChangeRate: number | null
  /** 우선주 전일 대비 부호 */
  readonly preferredDirection: Direction | null
  /** 우선주 누적 거래량 (주) */
  readonly preferredVolume: number | null
  /** 차이 (원) between the two prices */
  readonly gap: number | null
  /** 괴리율 (%) */
  readonly gapRate: number | null
  readonly raw: PreferDisparateRatioResult['output'][number]
}

export interface PreferredGapOptions extends StockFilter, VenueFilter, OrderOptions<PreferredGapRow> {}

/**
 * 우선주/괴리율 상위 · preferred shares by the gap to their ordinary shares.
 *
 * TR `FHPST01770000`, real only, at most thirty rows. The reference has no page for it; names are the official sample's.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { preferredGap } from '@kis/utils/rankings'
 * const { rows } = await preferredGap(client, { sort: 'gapRate' })
 */
export async function preferredGap(
  client: RestClient<'real'>,
  options: PreferredGapOptions = {},
  call?: RankingCall,
): Promise<Ranking<PreferredGapRow, PreferDisparateRatioResult>> {
  const params = { ...lowerFilter(options), fid_cond_mrkt_div_code: venueCode(options.venue) }
  const answer = await preferDisparateRatio(client, params, call)
  return rankingOf({ answer, records: answer.output, read: preferredGapRow, order: options })
}

function preferredGapRow(fields: PreferredGapRow['raw'], index: number): Omit<PreferredGapRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    preferredSymbol: fields.prst_iscd,
    preferredName: fields.prst_kor_isnm,
    preferredPrice: fields.prst_prpr,
    preferredChange: fields.prst_prdy_vrss,
    preferredChangeRate: fields.prst_prdy_ctrt,
    preferredDirection: directionOf(fields.prst_prdy_vrss_sign),
    preferredVolume: fields.prst_acml_vol,
    gap: fields.diff_prpr,
    gapRate: fields.dprt,
  }
}
