import type { RestClient } from '@kis/rest'
import { type NearNewHighlowResult, nearNewHighlow } from '@kis/rest/domestic-stock'
import { boundOf, codeOf, type IssueChoice, issueCode, marketCode, rateOf } from '../choices.js'
import type { StockFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** A stock near a new high or low (신고/신저 근접). */
export interface NearHighLowRow extends TradedRow {
  /** 신 최고가 (원) */
  readonly high: number | null
  /** 고가 근접 비율 (%) */
  readonly nearHighRate: number | null
  /** 신 최저가 (원) */
  readonly low: number | null
  /** 저가 근접 비율 (%) */
  readonly nearLowRate: number | null
  /** 기준가 (원) */
  readonly basePrice: number | null
  /** 매도호가 (원) */
  readonly ask: number | null
  /** 매수호가 (원) */
  readonly bid: number | null
  /** 매도호가 잔량 1 (주) */
  readonly bestAskQuantity: number | null
  /** 매수호가 잔량 1 (주) */
  readonly bestBidQuantity: number | null
  readonly raw: NearNewHighlowResult['output'][number]
}

export interface NearHighLowOptions extends Omit<StockFilter, 'minVolume'>, OrderOptions<NearHighLowRow> {
  /** 신고근접 or 신저근접. `'high'` when left out. */
  readonly side?: 'high' | 'low' | undefined
  /** Least and largest gap to the high or low (괴리율, %). */
  readonly minGap?: number | undefined
  readonly maxGap?: number | undefined
  /** Least volume: none or 100주. 0 when left out. */
  readonly minVolume?: 0 | 100 | undefined
  /** 전체, 관리종목, 투자주의, 투자경고. `'all'` when left out. */
  readonly issues?: 'all' | 'administrative' | 'attention' | 'warning' | undefined
  /** A class of issues to leave out. */
  readonly exclude?: IssueChoice | undefined
}

/**
 * 신고/신저근접종목 상위 · stocks near a new high or low.
 *
 * TR `FHPST01870000`, real only, at most thirty rows. The reference has no page for it; names are the official sample's.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { nearHighLow } from '@kis/utils/rankings'
 * const { rows } = await nearHighLow(client, { side: 'low', maxGap: 5 })
 */
export async function nearHighLow(
  client: RestClient<'real'>,
  options: NearHighLowOptions = {},
  call?: RankingCall,
): Promise<Ranking<NearHighLowRow, NearNewHighlowResult>> {
  const issues = { all: '0', administrative: '1', attention: '2', warning: '3' } as const
  const params = {
    fid_prc_cls_code: codeOf('side', options.side ?? 'high', { high: '0', low: '1' }),
    fid_input_iscd: marketCode(options.market),
    fid_aply_rang_vol: codeOf('minVolume', options.minVolume ?? 0, { 0: '0', 100: '100' }),
    fid_div_cls_code: codeOf('issues', options.issues ?? 'all', issues),
    fid_trgt_exls_cls_code: issueCode(options.exclude, 'exclude'),
    fid_input_cnt_1: rateOf('minGap', options.minGap),
    fid_input_cnt_2: rateOf('maxGap', options.maxGap),
    fid_aply_rang_prc_1: boundOf('minPrice', options.minPrice),
    fid_aply_rang_prc_2: boundOf('maxPrice', options.maxPrice),
  }
  const answer = await nearNewHighlow(client, params, call)
  return rankingOf({ answer, records: answer.output, read: nearHighLowRow, order: options })
}

function nearHighLowRow(fields: NearHighLowRow['raw'], index: number): Omit<NearHighLowRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    high: fields.new_hgpr,
    nearHighRate: fields.hprc_near_rate,
    low: fields.new_lwpr,
    nearLowRate: fields.lwpr_near_rate,
    basePrice: fields.stck_sdpr,
    ask: fields.askp,
    bid: fields.bidp,
    bestAskQuantity: fields.askp_rsqn1,
    bestBidQuantity: fields.bidp_rsqn1,
  }
}
