import { KisValidationError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { type VolumeRankResult, volumeRank } from '@kis/rest/domestic-stock'
import { shown } from '../../shown.js'
import { codeOf, type ShareChoice, shareCode } from '../choices.js'
import { type StockFilter, upperFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** A stock in the ranking of volumes (거래량 순위). */
export interface VolumeRow extends TradedRow {
  /** 누적 거래대금 (원) */
  readonly turnover: number | null
  /** 전일 거래량 (주) */
  readonly previousVolume: number | null
  /** 거래량 증가율 (%): in percent of the day before */
  readonly volumeRatio: number | null
  /** 평균 거래량 (주) */
  readonly averageVolume: number | null
  /** 평균 거래대금 (원) */
  readonly averageTurnover: number | null
  /** 상장 주수 */
  readonly listedShares: number | null
  /** 거래량 회전율 (%): volume against shares listed */
  readonly shareTurnoverRate: number | null
  /** 거래대금 회전율 (%): turnover against market capitalisation */
  readonly turnoverRate: number | null
  readonly raw: VolumeRankResult['output'][number]
}

const MEASURES = {
  volume: '0',
  growth: '1',
  'share-turnover-rate': '2',
  turnover: '3',
  'turnover-rate': '4',
} as const

const VENUES = { KRX: 'J', NXT: 'NX', both: 'UN' } as const

/** In the order of the digits that KIS takes. */
const EXCLUSIONS = [
  'warned',
  'administrative',
  'liquidation',
  'unfaithful-disclosure',
  'preferred',
  'suspended',
  'etf',
  'etn',
  'no-credit',
  'spac',
] as const

/**
 * 투자위험·경고·주의, 관리종목, 정리매매, 불성실공시, 우선주, 거래정지, ETF, ETN, 신용주문불가, SPAC.
 */
export type Exclusion = (typeof EXCLUSIONS)[number]

export interface VolumeOptions extends StockFilter, OrderOptions<VolumeRow> {
  /** 평균거래량, 거래증가율, 평균거래회전율, 거래금액, 평균거래금액회전율. `'volume'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
  /** `'both'` is 통합. `'KRX'` when left out. */
  readonly venue?: keyof typeof VENUES | undefined
  /** 보통주 or 우선주. `'all'` when left out. */
  readonly shares?: ShareChoice | undefined
  /** Kinds to leave out (대상 제외). */
  readonly exclude?: readonly Exclusion[] | undefined
}

/**
 * 거래량 순위 · the stocks traded most, by volume, growth or turnover.
 *
 * TR `FHPST01710000`, real only, at most thirty rows.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { volume } from '@kis/utils/rankings'
 * const { rows } = await volume(client, { by: 'turnover', exclude: ['etf', 'etn'] })
 * for (const row of rows) console.log(row.rank, row.name, row.turnover)
 */
export async function volume(
  client: RestClient<'real'>,
  options: VolumeOptions = {},
  call?: RankingCall,
): Promise<Ranking<VolumeRow, VolumeRankResult>> {
  const params = {
    ...upperFilter(options),
    FID_COND_MRKT_DIV_CODE: codeOf('venue', options.venue ?? 'KRX', VENUES),
    FID_DIV_CLS_CODE: shareCode(options.shares),
    FID_BLNG_CLS_CODE: codeOf('by', options.by ?? 'volume', MEASURES),
    // Every margin class.
    FID_TRGT_CLS_CODE: '111111111',
    FID_TRGT_EXLS_CLS_CODE: digitsOf(options.exclude ?? []),
  }
  const answer = await volumeRank(client, params, call)
  return rankingOf({ answer, records: answer.output, read: volumeRow, order: options })
}

function digitsOf(exclude: readonly Exclusion[]): string {
  const unknown = exclude.find((kind) => !EXCLUSIONS.includes(kind))
  if (unknown === undefined) return EXCLUSIONS.map((kind) => (exclude.includes(kind) ? '1' : '0')).join('')
  throw new KisValidationError({
    field: 'exclude',
    message: `"exclude" may hold ${EXCLUSIONS.join(', ')}, not ${shown(unknown)}.`,
  })
}

function volumeRow(fields: VolumeRow['raw'], index: number): Omit<VolumeRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    turnover: fields.acml_tr_pbmn,
    previousVolume: fields.prdy_vol,
    volumeRatio: fields.vol_inrt,
    averageVolume: fields.avrg_vol,
    averageTurnover: fields.avrg_tr_pbmn,
    listedShares: fields.lstn_stcn,
    shareTurnoverRate: fields.vol_tnrt,
    turnoverRate: fields.tr_pbmn_tnrt,
  }
}
