import { KisValidationError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { type InquireDailyPriceResult, inquireDailyPrice } from '@kis/rest/domestic-stock'
import { withHidden } from '../present.js'
import { type HomeVenue, MARKET_CODES } from './home-venue.js'
import { type Cancellable, priceOf } from './wire-values.js'

/** One bar of the short daily screen (일자별 주가), with what foreigners did. Prices in won. */
export interface RecentBar {
  /** `YYYYMMDD` */
  readonly date: string
  readonly open: number | null
  readonly high: number | null
  readonly low: number | null
  readonly close: number
  /** 거래량 (주) */
  readonly volume: number | null
  /** 전일 대비 거래량 비율 (%) */
  readonly volumeRate: number | null
  /** 전일 대비 (원), signed */
  readonly change: number | null
  /** 전일 대비율 (%), signed */
  readonly changeRate: number | null
  /** 외국인 소진율 (%) */
  readonly foreignQuotaUsed: number | null
  /** 외국인 순매수 (주) */
  readonly foreignNetBuying: number | null
  /** 락 구분 코드: `01` 권리락, `02` 배당락, `03` 분배락, `04` 권배락 and so on; `null` without one */
  readonly exRightsCode: string | null
  /** 누적 분할 비율 (%) */
  readonly splitRate: number | null
}

/** 일자별 시세 of a stock, `FHKST01010400`. */
export interface RecentBars {
  readonly symbol: string
  readonly venue: HomeVenue
  /** Newest first, at most 30. */
  readonly bars: readonly RecentBar[]
  /** `false` when the screen is full: `bars()` goes back over any range. */
  readonly complete: boolean
  /** The wire answer of FHKST01010400. */
  readonly raw: InquireDailyPriceResult
}

/** Which of the recent bars are wanted. */
export interface RecentBarsQuery extends Cancellable {
  /** Default `day`. */
  readonly unit?: 'day' | 'week' | 'month' | undefined
  /** 수정주가. Default `true`. */
  readonly adjusted?: boolean | undefined
}

const PERIODS = { day: 'D', week: 'W', month: 'M' } as const
const SCREEN = 30

/**
 * 주식현재가 일자별 (FHKST01010400): the last 30 days, weeks or months.
 *
 * @throws KisValidationError for another unit.
 */
export async function fetchRecentBars(
  rest: RestClient,
  symbol: string,
  venue: HomeVenue,
  { unit = 'day', adjusted = true, signal }: RecentBarsQuery = {},
): Promise<RecentBars> {
  if (!Object.hasOwn(PERIODS, unit)) {
    throw new KisValidationError({ field: 'unit', message: `Parameter "unit" must be 'day', 'week' or 'month'.` })
  }
  const raw = await inquireDailyPrice(
    rest,
    {
      FID_COND_MRKT_DIV_CODE: MARKET_CODES[venue],
      FID_INPUT_ISCD: symbol,
      FID_PERIOD_DIV_CODE: PERIODS[unit],
      FID_ORG_ADJ_PRC: adjusted ? '1' : '0',
    },
    { signal },
  )
  const bars = raw.output.flatMap((row): RecentBar[] => {
    if (row.stck_bsop_date === null || !row.stck_clpr) return []
    return [
      {
        date: row.stck_bsop_date,
        open: priceOf(row.stck_oprc),
        high: priceOf(row.stck_hgpr),
        low: priceOf(row.stck_lwpr),
        close: row.stck_clpr,
        volume: row.acml_vol,
        volumeRate: row.prdy_vrss_vol_rate,
        change: row.prdy_vrss,
        changeRate: row.prdy_ctrt,
        foreignQuotaUsed: row.hts_frgn_ehrt,
        foreignNetBuying: row.frgn_ntby_qty,
        exRightsCode: /[1-9]/.test(row.flng_cls_code) ? row.flng_cls_code : null,
        splitRate: row.acml_prtt_rate,
      },
    ]
  })
  return withHidden({ symbol, venue, bars, complete: bars.length < SCREEN }, { raw })
}
