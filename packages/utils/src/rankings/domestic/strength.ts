import type { RestClient } from '@kis/rest'
import { type VolumePowerResult, volumePower } from '@kis/rest/domestic-stock'
import { type ShareChoice, shareCode, venueCode } from '../choices.js'
import { lowerFilter, type StockFilter, type VenueFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** A stock in the ranking of trading strength (체결강도 상위). */
export interface StrengthRow extends TradedRow {
  /** 당일 체결강도 (%): buying in percent of selling, 999.99 at most */
  readonly strength: number | null
  /** 매수 체결량 합계 (주) */
  readonly buyVolume: number | null
  /** 매도 체결량 합계 (주) */
  readonly sellVolume: number | null
  readonly raw: VolumePowerResult['output'][number]
}

export interface StrengthOptions extends StockFilter, VenueFilter, OrderOptions<StrengthRow> {
  /** 보통주 or 우선주. `'all'` when left out. */
  readonly shares?: ShareChoice | undefined
}

/**
 * 체결강도 상위 · stocks by trading strength, buying against selling volume.
 *
 * TR `FHPST01680000`, real only, at most thirty rows.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { strength } from '@kis/utils/rankings'
 * const { rows } = await strength(client, { minVolume: 100_000 })
 */
export async function strength(
  client: RestClient<'real'>,
  options: StrengthOptions = {},
  call?: RankingCall,
): Promise<Ranking<StrengthRow, VolumePowerResult>> {
  const params = {
    ...lowerFilter(options),
    fid_cond_mrkt_div_code: venueCode(options.venue),
    fid_div_cls_code: shareCode(options.shares),
  }
  const answer = await volumePower(client, params, call)
  return rankingOf({ answer, records: answer.output, read: strengthRow, order: options })
}

function strengthRow(fields: StrengthRow['raw'], index: number): Omit<StrengthRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    strength: fields.tday_rltv,
    buyVolume: fields.shnu_cnqn_smtn,
    sellVolume: fields.seln_cnqn_smtn,
  }
}
