import { type Clock, kstDate } from '@kis/core'
import { paginate, type RestClient } from '@kis/rest'
import {
  type InquireDailyCcldParams,
  type InquireDailyCcldResult,
  type InquirePsblRvsecnclResult,
  inquireDailyCcld,
  inquirePsblRvsecncl,
} from '@kis/rest/domestic-stock'
import { isRealClient } from '../../is-real-client.js'
import type { OrderDesk } from '../order-desk.js'
import type { OrderRecord, OrderRecords } from '../order-record.js'
import type { SendSession } from '../order-terms.js'
import { splitHistory } from './history-range.js'
import { readList } from './read-list.js'
import { actionOf, amountOrNull, isOpen, numberOrNull, recordsOf, sideOfCode } from './record-fields.js'

/** Codes that tell their session; the others may be of any. */
const SESSIONS: Readonly<Record<string, SendSession>> = {
  '05': 'pre-open-close-price',
  '06': 'after-hours-close-price',
  '27': 'pre-market',
  '28': 'pre-market',
  '29': 'pre-market',
  '41': 'after-market',
  '42': 'after-market',
  '43': 'after-market',
  '44': 'after-market',
  '45': 'after-market',
  '46': 'after-market',
  '47': 'after-market',
}

/** 미체결: TTTC0084R with a real account. Paper trading has no such list; the open orders of today (VTTC0081R) answer there. */
export async function readDomesticOpen(
  rest: RestClient,
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<OrderRecords> {
  if (!isRealClient(rest)) {
    const today = kstDate(clock.now())
    const part = await readDays(rest, { period: 'within3Months', from: today, to: today }, { CCLD_DVSN: '02' }, signal)
    return recordsOf(part.rows.filter(isOpen), [part])
  }
  const list = paginate(inquirePsblRvsecncl, rest, { INQR_DVSN_1: '0', INQR_DVSN_2: '0' }, { signal })
  const part = await readList(list, (page) => {
    // Its rows tell no day: it is the broker's, whatever this machine's clock says.
    const date = kstDate(page.meta.servedAt ?? clock.now())
    return page.output.map((row) => recordOfOpen(row, date))
  })
  return recordsOf(part.rows.filter(isOpen), [part])
}

/** 주식일별주문체결조회 (TTTC0081R and CTSC9215R, paper VTTC0081R and VTSC9215R), all pages, split where KIS splits. */
export async function readDomesticHistory(
  rest: RestClient,
  clock: Clock,
  { from, to, symbol, signal }: Parameters<OrderDesk['history']>[0],
): Promise<OrderRecords> {
  const parts = []
  for (const range of splitHistory(from, to, kstDate(clock.now()))) {
    parts.push(await readDays(rest, range, { PDNO: symbol }, signal))
  }
  return recordsOf(
    parts.flatMap(({ rows }) => rows),
    parts,
  )
}

function readDays(
  rest: RestClient,
  range: { readonly period: InquireDailyCcldParams['period']; readonly from: string; readonly to: string },
  filter: Partial<InquireDailyCcldParams>,
  signal: AbortSignal | undefined,
) {
  const list = paginate(
    inquireDailyCcld,
    rest,
    {
      period: range.period,
      INQR_STRT_DT: range.from,
      INQR_END_DT: range.to,
      SLL_BUY_DVSN_CD: '00',
      CCLD_DVSN: '00',
      INQR_DVSN: '01',
      INQR_DVSN_3: '00',
      // Paper trading knows one venue only.
      EXCG_ID_DVSN_CD: rest.env === 'paper' ? 'KRX' : 'ALL',
      ...filter,
    },
    { signal },
  )
  return readList(list, (page) => page.output1.map(recordOfHistory))
}

type OpenRow = InquirePsblRvsecnclResult['output'][number]
type HistoryRow = InquireDailyCcldResult['output1'][number]

/** What both lists tell alike. */
function commonOf(row: OpenRow | HistoryRow) {
  return {
    assetClass: 'domestic-stock',
    session: SESSIONS[row.ord_dvsn_cd] ?? 'regular',
    symbol: row.pdno,
    name: row.prdt_name ?? '',
    currency: 'KRW',
    side: sideOfCode(row.sll_buy_dvsn_cd),
    time: row.ord_tmd,
    orderNumber: row.odno,
    originalOrderNumber: numberOrNull(row.orgn_odno),
    orgNumber: row.ord_gno_brno ?? '',
    kindCode: row.ord_dvsn_cd || null,
    quantity: row.ord_qty,
    price: amountOrNull(row.ord_unpr),
    filledQuantity: row.tot_ccld_qty ?? 0,
    rejectionReason: null,
  } as const
}

function recordOfOpen(row: OpenRow, today: string): OrderRecord {
  const common = commonOf(row)
  return {
    ...common,
    venue: venueOf(row.excg_id_dvsn_cd),
    date: today,
    action: actionOf(common.originalOrderNumber, row.rvse_cncl_dvsn_name),
    averageFillPrice: null,
    remainingQuantity: row.psbl_qty,
    cancelledQuantity: null,
    rejectedQuantity: null,
  }
}

function recordOfHistory(row: HistoryRow): OrderRecord {
  const common = commonOf(row)
  return {
    ...common,
    venue: venueOf(row.excg_id_dvsn_Cd),
    date: row.ord_dt,
    action: actionOf(common.originalOrderNumber, row.sll_buy_dvsn_cd_name),
    averageFillPrice: amountOrNull(row.avg_prvs),
    remainingQuantity: row.rmn_qty,
    cancelledQuantity: row.cncl_cfrm_qty ?? row.cnc_cfrm_qty,
    rejectedQuantity: row.rjct_qty,
  }
}

/** Older rows name no venue: then there was one. */
function venueOf(text: string | null): 'KRX' | 'NXT' | 'SOR' {
  return text === 'NXT' || text === 'SOR' ? text : 'KRX'
}
