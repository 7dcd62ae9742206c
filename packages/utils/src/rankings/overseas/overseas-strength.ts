import type { RestClient } from '@kis/rest'
import { type VolumePowerResult, volumePower } from '@kis/rest/overseas-stock'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { minutesCode, type OverseasFilter, type OverseasMinutes, overseasFilter } from './overseas-choices.js'
import { type QuotedOverseasRow, quotedOverseasRow } from './overseas-row.js'

/** An overseas stock in the ranking of trading strength (매수체결강도상위). */
export interface OverseasStrengthRow extends QuotedOverseasRow {
  /** 당일체결강도: 100 is even */
  readonly dayStrength: number | null
  /** 체결강도: 100 is even */
  readonly strength: number | null
  readonly raw: VolumePowerResult['output2'][number]
}

export interface OverseasStrengthOptions extends OverseasFilter, OverseasMinutes, OrderOptions<OverseasStrengthRow> {}

/**
 * 매수체결강도상위 · overseas stocks by buying against selling volume.
 *
 * TR `HHDFS76280000`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { overseasStrength } from '@kis/utils/rankings'
 * const { rows } = await overseasStrength(client, { exchange: 'NASDAQ' })
 */
export async function overseasStrength(
  client: RestClient<'real'>,
  options: OverseasStrengthOptions,
  call?: RankingCall,
): Promise<Ranking<OverseasStrengthRow, VolumePowerResult>> {
  const params = { ...overseasFilter(options), NDAY: minutesCode(options) }
  const answer = await volumePower(client, params, call)
  return rankingOf({ answer, records: answer.output2, read: overseasStrengthRow, order: options })
}

function overseasStrengthRow(fields: OverseasStrengthRow['raw'], index: number): Omit<OverseasStrengthRow, 'raw'> {
  return { ...quotedOverseasRow(fields, index), dayStrength: fields.tpow, strength: fields.powx }
}
