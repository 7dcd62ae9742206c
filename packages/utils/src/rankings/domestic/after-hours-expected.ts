import type { RestClient } from '@kis/rest'
import { type OvertimeExpTransFluctResult, overtimeExpTransFluct } from '@kis/rest/domestic-stock'
import { boundOf, codeOf, type IssueChoice, issueCode, marketCode } from '../choices.js'
import type { StockFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type Direction, directionOf } from '../stock-row.js'

/** A stock in the ranking of changes expected of the off-hours auction (시간외 예상체결등락률). */
export interface AfterHoursExpectedRow {
  /** 순위: the place in KIS's order, from 1 on */
  readonly rank: number
  /** 종목코드 */
  readonly symbol: string
  /** 종목명 */
  readonly name: string | null
  /** 시간외 단일가 예상 체결가 (원) */
  readonly expectedPrice: number | null
  /** 시간외 단일가 예상 체결 대비 (원), signed */
  readonly change: number | null
  /** 시간외 단일가 예상 체결 대비율 (%), signed */
  readonly changeRate: number | null
  /** 시간외 단일가 예상 체결 대비 부호 */
  readonly direction: Direction | null
  /** 시간외 단일가 예상 체결량 (주) */
  readonly expectedVolume: number | null
  /** 시간외 단일가 매도호가 잔량 1 (주) */
  readonly bestAskQuantity: number | null
  /** 시간외 단일가 매수호가 잔량 1 (주) */
  readonly bestBidQuantity: number | null
  /** 주식 현재가 (원) of the regular session */
  readonly price: number | null
  /** 장중 거래량 (주) */
  readonly volume: number | null
  readonly raw: OvertimeExpTransFluctResult['output'][number]
}

const MEASURES = { rise: '0', 'rise-in-won': '1', flat: '2', fall: '3', 'fall-in-won': '4' } as const

export interface AfterHoursExpectedOptions extends Omit<StockFilter, 'maxPrice'>, OrderOptions<AfterHoursExpectedRow> {
  /** 상승률, 상승폭, 보합, 하락률, 하락폭. `'rise'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
  /** Class of issues. `'all'` when left out. */
  readonly issues?: IssueChoice | undefined
}

/**
 * 시간외 예상체결등락률 · stocks by the change expected of the off-hours single-price session.
 *
 * TR `FHKST11860000`, real only, at most thirty rows. KRX ended that session with 2026-09-11; what KIS answers since is not documented.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { afterHoursExpected } from '@kis/utils/rankings'
 * const { rows } = await afterHoursExpected(client, { by: 'fall' })
 */
export async function afterHoursExpected(
  client: RestClient<'real'>,
  options: AfterHoursExpectedOptions = {},
  call?: RankingCall,
): Promise<Ranking<AfterHoursExpectedRow, OvertimeExpTransFluctResult>> {
  const params = {
    FID_INPUT_ISCD: marketCode(options.market),
    FID_RANK_SORT_CLS_CODE: codeOf('by', options.by ?? 'rise', MEASURES),
    FID_DIV_CLS_CODE: issueCode(options.issues),
    FID_INPUT_PRICE_1: boundOf('minPrice', options.minPrice),
    FID_INPUT_VOL_1: boundOf('minVolume', options.minVolume),
  }
  const answer = await overtimeExpTransFluct(client, params, call)
  return rankingOf({ answer, records: answer.output, read: afterHoursExpectedRow, order: options })
}

function afterHoursExpectedRow(
  fields: AfterHoursExpectedRow['raw'],
  index: number,
): Omit<AfterHoursExpectedRow, 'raw'> {
  return {
    rank: fields.data_rank ?? index + 1,
    symbol: fields.stck_shrn_iscd,
    name: fields.hts_kor_isnm,
    expectedPrice: fields.ovtm_untp_antc_cnpr,
    change: fields.ovtm_untp_antc_cntg_vrss,
    changeRate: fields.ovtm_untp_antc_cntg_ctrt,
    // The reference spells the name otherwise than servers do.
    direction: directionOf(fields.ovtm_untp_antc_cntg_vrss_sign ?? fields.ovtm_untp_antc_cntg_vrsssign),
    expectedVolume: fields.ovtm_untp_antc_cnqn,
    bestAskQuantity: fields.ovtm_untp_askp_rsqn1,
    bestBidQuantity: fields.ovtm_untp_bidp_rsqn1,
    price: fields.stck_prpr,
    volume: fields.itmt_vol,
  }
}
