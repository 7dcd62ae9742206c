import type { RestClient } from '@kis/rest'
import { type DividendRateResult, dividendRate } from '@kis/rest/domestic-stock'
import { checkDays, codeOf, type DaysChoice } from '../choices.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'

/** A dividend in the ranking of dividend rates (배당률 상위). A stock may stand in it more than once. */
export interface DividendRow {
  /** 순위 */
  readonly rank: number
  /** 종목코드 */
  readonly symbol: string
  /** 종목명 */
  readonly name: string | null
  /** 기준일 (YYYYMMDD) */
  readonly recordDate: string | null
  /** 현금 배당금 (원), or 주식 배당 a share */
  readonly dividend: number | null
  /** 배당률 (%) */
  readonly dividendRate: number | null
  /** 배당종류, such as `결산` */
  readonly kind: string | null
  readonly raw: DividendRateResult['output'][number]
}

/** 시장구분 and its 업종구분 for everything in it. */
const MARKETS = {
  all: ['0', '0001'],
  kospi: ['1', '0001'],
  kospi200: ['2', '2001'],
  kosdaq: ['3', '1001'],
} as const

/** `from` and `to` are record days (기준일). */
export interface DividendsOptions extends DaysChoice, OrderOptions<DividendRow> {
  /** 현금배당 or 주식배당. `'cash'` when left out. */
  readonly kind?: 'cash' | 'stock' | undefined
  /** 결산배당 or 중간배당. `'all'` when left out. */
  readonly term?: 'all' | 'annual' | 'interim' | undefined
  /** 시장: `'all'` when left out. */
  readonly market?: keyof typeof MARKETS | undefined
  /** 업종코드 inside the market; everything in it when left out. */
  readonly industry?: string | undefined
  /** 보통주 or 우선주. `'all'` when left out. */
  readonly shares?: 'all' | 'common' | 'preferred' | undefined
}

/**
 * 배당률 상위 · dividends of a period by their rate.
 *
 * TR `HHKDB13470100`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option or date; both before any network call.
 * @example
 * import { dividends } from '@kis/utils/rankings'
 * const { rows } = await dividends(client, { from: '20250101', to: '20251231' })
 */
export async function dividends(
  client: RestClient<'real'>,
  options: DividendsOptions,
  call?: RankingCall,
): Promise<Ranking<DividendRow, DividendRateResult>> {
  checkDays(options)
  const [market, whole] = codeOf('market', options.market ?? 'all', MARKETS)
  const params = {
    GB1: market,
    UPJONG: options.industry ?? whole,
    GB2: codeOf('shares', options.shares ?? 'all', { all: '0', common: '6', preferred: '7' }),
    GB3: codeOf('kind', options.kind ?? 'cash', { stock: '1', cash: '2' }),
    GB4: codeOf('term', options.term ?? 'all', { all: '0', annual: '1', interim: '2' }),
    F_DT: options.from,
    T_DT: options.to,
  }
  const answer = await dividendRate(client, params, call)
  return rankingOf({ answer, records: answer.output, read: dividendRow, order: options })
}

function dividendRow(fields: DividendRow['raw'], index: number): Omit<DividendRow, 'raw'> {
  return {
    rank: fields.rank ?? index + 1,
    symbol: fields.sht_cd,
    name: fields.isin_name,
    recordDate: fields.record_date,
    dividend: fields.per_sto_divi_amt,
    dividendRate: fields.divi_rate,
    kind: fields.divi_kind,
  }
}
