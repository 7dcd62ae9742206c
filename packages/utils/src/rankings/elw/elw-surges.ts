import { KisValidationError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { type QuickChangeResult, quickChange } from '@kis/rest/elw'
import { boundOf, codeOf } from '../choices.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type ElwFilter, type ElwSettlement, elwFilter, settlementCode } from './elw-choices.js'
import { type ElwRow, elwRow } from './elw-row.js'

/** An ELW that changed fast (ELW 당일급변종목). */
export interface ElwSurgesRow extends ElwRow {
  /** 매도호가 (원) */
  readonly ask: number | null
  /** 매수호가 (원) */
  readonly bid: number | null
  /** 총 매도호가 잔량 */
  readonly askQuantity: number | null
  /** 총 매수호가 잔량 */
  readonly bidQuantity: number | null
  /** 기준값: the price or quantity it is compared with */
  readonly reference: number | null
  /** 기준값 대비 */
  readonly changeFromReference: number | null
  /** 기준값 대비율 (%) */
  readonly changeRateFromReference: number | null
  readonly raw: QuickChangeResult['output'][number]
}

const MEASURES = { rise: '1', fall: '2', volume: '3', bid: '4', ask: '5' } as const

export interface ElwSurgesOptions extends ElwFilter, ElwSettlement, OrderOptions<ElwSurgesRow> {
  /** 가격급등, 가격급락, 거래량급증, 매수잔량급증, 매도잔량급증. `'rise'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
  /** Minutes to look back over. Not together with `days`; KIS decides when both are left out. */
  readonly minutes?: number | undefined
  /** Days to look back over. */
  readonly days?: number | undefined
}

/**
 * ELW 당일급변종목 · ELWs whose price, volume or orders changed fast.
 *
 * TR `FHPEW02870000`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { elwSurges } from '@kis/utils/rankings'
 * const { rows } = await elwSurges(client, { by: 'volume', minutes: 5 })
 */
export async function elwSurges(
  client: RestClient<'real'>,
  options: ElwSurgesOptions = {},
  call?: RankingCall,
): Promise<Ranking<ElwSurgesRow, QuickChangeResult>> {
  const minutes = boundOf('minutes', options.minutes)
  const days = boundOf('days', options.days)
  if (minutes !== undefined && days !== undefined) {
    throw new KisValidationError({ field: 'days', message: 'Give either "minutes" or "days", not both.' })
  }
  const back = minutes ?? days
  const params = {
    ...elwFilter(options),
    FID_HOUR_CLS_CODE: days === undefined ? ('1' as const) : ('2' as const),
    FID_INPUT_HOUR_1: back === undefined ? undefined : String(back),
    FID_RANK_SORT_CLS_CODE: codeOf('by', options.by ?? 'rise', MEASURES),
    FID_BLNG_CLS_CODE: settlementCode(options),
  }
  const answer = await quickChange(client, params, call)
  return rankingOf({ answer, records: answer.output, read: elwSurgesRow, order: options })
}

function elwSurgesRow(fields: ElwSurgesRow['raw'], index: number): Omit<ElwSurgesRow, 'raw'> {
  return {
    ...elwRow(fields, index),
    ask: fields.askp,
    bid: fields.bidp,
    askQuantity: fields.total_askp_rsqn,
    bidQuantity: fields.total_bidp_rsqn,
    reference: fields.stnd_val,
    changeFromReference: fields.stnd_val_vrss,
    changeRateFromReference: fields.stnd_val_ctrt,
  }
}
