import type { RestClient } from '@kis/rest'
import { type InquireInvestorResult, inquireInvestor } from '@kis/rest/domestic-stock'
import { withHidden } from '../present.js'
import { type HomeVenue, MARKET_CODES } from './home-venue.js'
import { type Cancellable, priceOf, scaled } from './wire-values.js'

/** What one kind of investor bought and sold on a day. Amounts in won, to a million; `null` for what is not out yet. */
export interface InvestorFlow {
  /** 순매수 수량 (주) */
  readonly netQuantity: number | null
  /** 순매수 거래대금 (원) */
  readonly netAmount: number | null
  /** 매수 거래량 (주) */
  readonly buyQuantity: number | null
  /** 매수 거래대금 (원) */
  readonly buyAmount: number | null
  /** 매도 거래량 (주) */
  readonly sellQuantity: number | null
  /** 매도 거래대금 (원) */
  readonly sellAmount: number | null
}

/** Who traded a stock on a day (투자자별 매매). */
export interface InvestorDay {
  /** `YYYYMMDD` */
  readonly date: string
  /** 종가 (원) */
  readonly close: number | null
  /** 전일 대비 (원), signed */
  readonly change: number | null
  /** 개인 */
  readonly individuals: InvestorFlow
  /** 외국인 */
  readonly foreigners: InvestorFlow
  /** 기관계 */
  readonly institutions: InvestorFlow
}

/** 투자자별 매매동향 of a stock by day, `FHKST01010900`. */
export interface InvestorFlows {
  readonly symbol: string
  readonly venue: HomeVenue
  /** Newest first, some 30 days. Figures of today come after the close. */
  readonly days: readonly InvestorDay[]
  /** Always `false`: older days are not on the screen. */
  readonly complete: false
  /** The wire answer of FHKST01010900. */
  readonly raw: InquireInvestorResult
}

const MILLION = 1_000_000

/** 주식현재가 투자자 (FHKST01010900) in plain names. */
export async function fetchInvestorFlows(
  rest: RestClient,
  symbol: string,
  venue: HomeVenue,
  { signal }: Cancellable = {},
): Promise<InvestorFlows> {
  const raw = await inquireInvestor(
    rest,
    { FID_COND_MRKT_DIV_CODE: MARKET_CODES[venue], FID_INPUT_ISCD: symbol },
    { signal },
  )
  const days = raw.output.flatMap((row): InvestorDay[] => {
    if (row.stck_bsop_date === null) return []
    return [
      {
        date: row.stck_bsop_date,
        close: priceOf(row.stck_clpr),
        change: row.prdy_vrss,
        individuals: flowOf(row, 'prsn'),
        foreigners: flowOf(row, 'frgn'),
        institutions: flowOf(row, 'orgn'),
      },
    ]
  })
  return withHidden({ symbol, venue, days, complete: false as const }, { raw })
}

function flowOf(row: InquireInvestorResult['output'][number], who: 'prsn' | 'frgn' | 'orgn'): InvestorFlow {
  return {
    netQuantity: row[`${who}_ntby_qty`],
    netAmount: scaled(row[`${who}_ntby_tr_pbmn`], MILLION),
    buyQuantity: row[`${who}_shnu_vol`],
    buyAmount: scaled(row[`${who}_shnu_tr_pbmn`], MILLION),
    sellQuantity: row[`${who}_seln_vol`],
    sellAmount: scaled(row[`${who}_seln_tr_pbmn`], MILLION),
  }
}
