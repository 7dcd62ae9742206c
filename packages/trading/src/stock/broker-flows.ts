import type { RestClient } from '@kis/rest'
import { type InquireMemberResult, inquireMember } from '@kis/rest/domestic-stock'
import { withHidden } from '../present.js'
import { type HomeVenue, MARKET_CODES } from './home-venue.js'
import type { Cancellable } from './wire-values.js'

/** What a broker (회원사) bought or sold today. */
export interface BrokerFlow {
  /** 회원사 번호 */
  readonly code: string | null
  readonly name: string | null
  /** 총 수량 (주) */
  readonly quantity: number | null
  /** 비중 in the volume (%) */
  readonly share: number | null
  /** 수량 증감 (주) */
  readonly quantityChange: number | null
  /** 외국계 */
  readonly isForeign: boolean | null
}

/** The brokers that trade a stock most today (거래원). */
export interface BrokerFlows {
  readonly symbol: string
  readonly venue: HomeVenue
  /** 매도 상위, at most five */
  readonly sellers: readonly BrokerFlow[]
  /** 매수 상위, at most five */
  readonly buyers: readonly BrokerFlow[]
  /** 외국계 together, of those that the screen counts */
  readonly foreign: {
    readonly sellQuantity: number | null
    readonly sellShare: number | null
    readonly sellQuantityChange: number | null
    readonly buyQuantity: number | null
    readonly buyShare: number | null
    readonly buyQuantityChange: number | null
    readonly netQuantity: number | null
  }
  /** Always `false`: brokers beyond the first five are not on the screen. */
  readonly complete: false
  /** The wire answer of FHKST01010600. */
  readonly raw: InquireMemberResult
}

const RANKS = [1, 2, 3, 4, 5] as const

/** 주식현재가 회원사 (FHKST01010600) in plain names. */
export async function fetchBrokerFlows(
  rest: RestClient,
  symbol: string,
  venue: HomeVenue,
  { signal }: Cancellable = {},
): Promise<BrokerFlows> {
  const raw = await inquireMember(
    rest,
    { FID_COND_MRKT_DIV_CODE: MARKET_CODES[venue], FID_INPUT_ISCD: symbol },
    { signal },
  )
  const { output } = raw
  const flows = {
    symbol,
    venue,
    sellers: brokersOf(output, 'seln'),
    buyers: brokersOf(output, 'shnu'),
    foreign: {
      sellQuantity: output.glob_total_seln_qty,
      sellShare: output.glob_seln_rlim,
      sellQuantityChange: output.glob_total_seln_qty_icdc,
      buyQuantity: output.glob_total_shnu_qty,
      buyShare: output.glob_shnu_rlim,
      buyQuantityChange: output.glob_total_shnu_qty_icdc,
      netQuantity: output.glob_ntby_qty,
    },
    complete: false as const,
  }
  return withHidden(flows, { raw })
}

function brokersOf(output: InquireMemberResult['output'], side: 'seln' | 'shnu'): BrokerFlow[] {
  return RANKS.flatMap((rank): BrokerFlow[] => {
    const code = output[`${side}_mbcr_no${rank}`]
    const name = output[`${side}_mbcr_name${rank}`]
    // Before the first trades the places are blank.
    if (code === null && name === null) return []
    return [
      {
        code,
        name,
        quantity: output[`total_${side}_qty${rank}`],
        share: output[`${side}_mbcr_rlim${rank}`],
        quantityChange: output[`${side}_qty_icdc${rank}`],
        isForeign: output[`${side}_mbcr_glob_yn_${rank}`],
      },
    ]
  })
}
