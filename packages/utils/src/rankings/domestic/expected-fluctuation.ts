import type { RestClient } from '@kis/rest'
import { type ExpTransUpdownResult, expTransUpdown } from '@kis/rest/domestic-stock'
import { boundOf, codeOf, marketCode, type ShareChoice, shareCode } from '../choices.js'
import type { StockFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type StockRow, stockRow } from '../stock-row.js'

/** A stock in the ranking of expected rises and falls (예상체결 상승/하락 상위). Price and change are those expected. */
export interface ExpectedFluctuationRow extends StockRow {
  /** 예상 체결량 (주) */
  readonly expectedVolume: number | null
  /** 예상 체결 거래대금, as KIS counts it (the unit is not documented) */
  readonly expectedTurnover: number | null
  /** 기준가 (원) */
  readonly basePrice: number | null
  /** 매도호가 (원) */
  readonly ask: number | null
  /** 매수호가 (원) */
  readonly bid: number | null
  /** 매도 잔량 (주) */
  readonly bestAskQuantity: number | null
  /** 매수 잔량 (주) */
  readonly bestBidQuantity: number | null
  /** 총 매도호가 잔량 (주) */
  readonly askQuantity: number | null
  /** 총 매수호가 잔량 (주) */
  readonly bidQuantity: number | null
  readonly raw: ExpTransUpdownResult['output'][number]
}

const MEASURES = {
  rise: '0',
  'rise-in-won': '1',
  flat: '2',
  fall: '3',
  'fall-in-won': '4',
  volume: '5',
  turnover: '6',
} as const

export interface ExpectedFluctuationOptions
  extends Omit<StockFilter, 'maxPrice'>,
    OrderOptions<ExpectedFluctuationRow> {
  /** 상승률, 상승폭, 보합, 하락율, 하락폭, 체결량, 거래대금. `'rise'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
  /** Which call auction (동시호가): 장전예상 or 장마감예상. `'opening'` when left out. */
  readonly auction?: 'opening' | 'closing' | undefined
  /** Least turnover (천원). */
  readonly minTurnover?: number | undefined
  /** 보통주 or 우선주. `'all'` when left out. */
  readonly shares?: ShareChoice | undefined
}

/**
 * 예상체결 상승/하락 상위 · stocks by the rise or fall expected of a call auction.
 *
 * TR `FHPST01820000`, real only, at most thirty rows. The reference has no page for it; names are the official sample's.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { expectedFluctuation } from '@kis/utils/rankings'
 * const { rows } = await expectedFluctuation(client, { auction: 'closing', by: 'fall' })
 */
export async function expectedFluctuation(
  client: RestClient<'real'>,
  options: ExpectedFluctuationOptions = {},
  call?: RankingCall,
): Promise<Ranking<ExpectedFluctuationRow, ExpTransUpdownResult>> {
  const params = {
    fid_rank_sort_cls_code: codeOf('by', options.by ?? 'rise', MEASURES),
    fid_mkop_cls_code: codeOf('auction', options.auction ?? 'opening', { opening: '0', closing: '1' }),
    fid_input_iscd: marketCode(options.market),
    fid_div_cls_code: shareCode(options.shares),
    fid_aply_rang_prc_1: boundOf('minPrice', options.minPrice),
    fid_vol_cnt: boundOf('minVolume', options.minVolume),
    fid_pbmn: boundOf('minTurnover', options.minTurnover),
  }
  const answer = await expTransUpdown(client, params, call)
  return rankingOf({ answer, records: answer.output, read: expectedRow, order: options })
}

function expectedRow(fields: ExpectedFluctuationRow['raw'], index: number): Omit<ExpectedFluctuationRow, 'raw'> {
  return {
    ...stockRow(fields, index),
    expectedVolume: fields.cntg_vol,
    expectedTurnover: fields.antc_tr_pbmn,
    basePrice: fields.stck_sdpr,
    ask: fields.askp,
    bid: fields.bidp,
    bestAskQuantity: fields.seln_rsqn,
    bestBidQuantity: fields.shnu_rsqn,
    askQuantity: fields.total_askp_rsqn,
    bidQuantity: fields.total_bidp_rsqn,
  }
}
