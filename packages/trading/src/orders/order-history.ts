import { kstDate } from '@kis/core'
import { paginate, type RestClient } from '@kis/rest'
import { type InquireDailyCcldResult, inquireDailyCcld } from '@kis/rest/domestic-stock'
import type { TradingContext } from '../context.js'
import { checkRange, dayBefore } from '../dates.js'
import { withHidden } from '../present.js'
import type { Side } from './order.js'

/** One order as the ledger tells it (주문체결내역). Amounts in won. */
export interface OrderRecord {
  /** 주문일자 `YYYYMMDD` */
  readonly date: string | null
  /** 주문시각 `HHMMSS` (KST) */
  readonly time: string | null
  readonly symbol: string
  readonly name: string
  readonly side: Side | null
  /** 주문번호 */
  readonly orderNumber: string
  /** 원주문번호 of an amendment or cancellation; `null` for a new order */
  readonly originalOrderNumber: string | null
  /** 주문조직번호 */
  readonly orgNumber: string
  /** `KRX`, `NXT`, `SOR` or another text of KIS */
  readonly venue: string
  /** 주문수량 (주) */
  readonly quantity: number
  /** 주문단가 (원); 0 for a market order */
  readonly price: number | null
  /** 총체결수량 (주) */
  readonly filledQuantity: number
  /** 체결평균가 (원) */
  readonly averageFillPrice: number | null
  /** 잔여수량 (주) that may still fill */
  readonly remainingQuantity: number | null
  /** 취소여부 */
  readonly isCancelled: boolean
  /** 거부수량 (주) */
  readonly rejectedQuantity: number | null
}

export interface OrderHistory {
  readonly orders: readonly OrderRecord[]
  /** Whether every page was read. */
  readonly complete: boolean
  /** The wire answers. They hold the account number: neither printed nor serialised. */
  readonly raw: readonly InquireDailyCcldResult[]
}

export interface OrderHistoryQuery {
  /** First day `YYYYMMDD`. Default: today in Korea. */
  readonly from?: string | undefined
  /** Last day `YYYYMMDD`. Default: today in Korea. */
  readonly to?: string | undefined
  /** 미체결만: orders with shares left only. Default `false`. */
  readonly openOnly?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/** KIS answers the last three months and older days by different TRs. */
const RECENT_MONTHS = 3

/** 주식일별주문체결조회 (TTTC0081R and CTSC9215R, paper VTTC0081R and VTSC9215R), all pages, split where KIS splits. */
export async function fetchOrderHistory(context: TradingContext, query: OrderHistoryQuery = {}): Promise<OrderHistory> {
  const today = kstDate(context.clock.now())
  const [from, to] = checkRange(query.from ?? today, query.to ?? today)
  const border = monthsBefore(today, RECENT_MONTHS)
  const parts = []
  if (from < border)
    parts.push(await readPart(context.rest, 'before3Months', from, to < border ? to : dayBefore(border), query))
  if (to >= border) parts.push(await readPart(context.rest, 'within3Months', from < border ? border : from, to, query))
  const pages = parts.flatMap((part) => part.pages)
  const orders = pages.flatMap((page) => page.output1.map(recordOf))
  return withHidden({ orders, complete: parts.every((part) => part.complete) }, { raw: pages })
}

function readPart(
  rest: RestClient,
  period: 'within3Months' | 'before3Months',
  from: string,
  to: string,
  query: OrderHistoryQuery,
) {
  return paginate(
    inquireDailyCcld,
    rest,
    {
      period,
      INQR_STRT_DT: from,
      INQR_END_DT: to,
      SLL_BUY_DVSN_CD: '00',
      CCLD_DVSN: query.openOnly ? '02' : '00',
      INQR_DVSN: '01',
      INQR_DVSN_3: '00',
      // Paper trading knows one venue only.
      EXCG_ID_DVSN_CD: rest.env === 'paper' ? 'KRX' : 'ALL',
    },
    { signal: query.signal },
  ).collect()
}

const SIDES: Readonly<Record<string, Side>> = { '01': 'sell', '02': 'buy' }

function recordOf(row: InquireDailyCcldResult['output1'][number]): OrderRecord {
  return {
    date: row.ord_dt,
    time: row.ord_tmd,
    symbol: row.pdno,
    name: row.prdt_name ?? '',
    side: SIDES[row.sll_buy_dvsn_cd] ?? null,
    orderNumber: row.odno,
    originalOrderNumber: row.orgn_odno && /[1-9]/.test(row.orgn_odno) ? row.orgn_odno : null,
    orgNumber: row.ord_gno_brno ?? '',
    venue: row.excg_id_dvsn_Cd || 'KRX',
    quantity: row.ord_qty,
    price: row.ord_unpr,
    filledQuantity: row.tot_ccld_qty,
    averageFillPrice: row.avg_prvs,
    remainingQuantity: row.rmn_qty,
    isCancelled: row.cncl_yn === true,
    rejectedQuantity: row.rjct_qty,
  }
}

function monthsBefore(date: string, months: number): string {
  const at = new Date(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1 - months, Number(date.slice(6, 8))),
  )
  return at.toISOString().slice(0, 10).replaceAll('-', '')
}
