import type { RestClient } from '@kis/rest'
import { type VolumeRankResult, volumeRank } from '@kis/rest/elw'
import { codeOf } from '../choices.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type ElwFilter, type ElwRight, elwFilter, rightCode } from './elw-choices.js'
import { type ElwRow, elwRow } from './elw-row.js'

/** An ELW in the ranking of volumes (ELW 거래량순위). */
export interface ElwVolumeRow extends ElwRow {
  /** 누적 거래대금 (원) */
  readonly turnover: number | null
  /** 전일 거래량 */
  readonly previousVolume: number | null
  /** 거래량 증가율 (%) */
  readonly volumeRatio: number | null
  /** 거래량 회전율 (%) */
  readonly shareTurnoverRate: number | null
  /** 상장주수 */
  readonly listedShares: number | null
  /** 총 매도호가 잔량 */
  readonly askQuantity: number | null
  /** 총 매수호가 잔량 */
  readonly bidQuantity: number | null
  /** 기초자산코드 */
  readonly underlying: string
  /** 기초자산명 */
  readonly underlyingName: string | null
  /** 행사가 */
  readonly strike: number | null
  /** 잔존일수 */
  readonly daysLeft: number | null
  /** 최종거래일 (YYYYMMDD) */
  readonly lastTradingDay: string | null
  /** LP 회원사명 */
  readonly liquidityProvider: string | null
  /** LP 보유비율 (%) */
  readonly liquidityProviderShare: number | null
  readonly raw: VolumeRankResult['output'][number]
}

const MEASURES = {
  volume: '0',
  growth: '1',
  'share-turnover-rate': '2',
  turnover: '3',
  'net-bid': '4',
  'net-ask': '5',
} as const

export interface ElwVolumeOptions extends ElwFilter, ElwRight, OrderOptions<ElwVolumeRow> {
  /** 거래량, 평균거래증가율, 평균거래회전율, 거래금액, 순매수잔량, 순매도잔량. `'volume'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
  /** LP 발행사 by its code. All when left out. */
  readonly liquidityProvider?: string | undefined
}

/**
 * ELW 거래량순위 · ELWs by volume.
 *
 * TR `FHPEW02780000`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { elwVolume } from '@kis/utils/rankings'
 * const { rows } = await elwVolume(client, { by: 'turnover', right: 'put' })
 */
export async function elwVolume(
  client: RestClient<'real'>,
  options: ElwVolumeOptions = {},
  call?: RankingCall,
): Promise<Ranking<ElwVolumeRow, VolumeRankResult>> {
  const params = {
    ...elwFilter(options),
    FID_DIV_CLS_CODE: rightCode(options),
    FID_RANK_SORT_CLS_CODE: codeOf('by', options.by ?? 'volume', MEASURES),
    FID_INPUT_ISCD_2: options.liquidityProvider ?? '0000',
  }
  const answer = await volumeRank(client, params, call)
  return rankingOf({ answer, records: answer.output, read: elwVolumeRow, order: options })
}

function elwVolumeRow(fields: ElwVolumeRow['raw'], index: number): Omit<ElwVolumeRow, 'raw'> {
  return {
    ...elwRow(fields, index),
    turnover: fields.acml_tr_pbmn,
    previousVolume: fields.prdy_vol,
    volumeRatio: fields.vol_inrt,
    shareTurnoverRate: fields.vol_tnrt,
    listedShares: fields.lstn_stcn,
    askQuantity: fields.total_askp_rsqn,
    bidQuantity: fields.total_bidp_rsqn,
    underlying: fields.unas_shrn_iscd,
    underlyingName: fields.unas_isnm,
    strike: fields.acpr,
    daysLeft: fields.hts_rmnn_dynu,
    lastTradingDay: fields.stck_last_tr_date,
    liquidityProvider: fields.lp_mbcr_name,
    liquidityProviderShare: fields.lp_hldn_rate,
  }
}
