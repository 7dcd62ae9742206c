import { type Clock, kstDate } from '@kis/core'
import { paginate, type RestClient } from '@kis/rest'
import { type InquireCcnlResult, type InquireNccsResult, inquireCcnl, inquireNccs } from '@kis/rest/overseas-stock'
import { dayBefore } from '../../dates.js'
import { isOverseasVenue, OVERSEAS_VENUE_CODES, OVERSEAS_VENUES, venueOfCode } from '../../instrument/venue-codes.js'
import { isRealClient } from '../../is-real-client.js'
import type { OrderDesk } from '../order-desk.js'
import type { OrderRecord, OrderRecords } from '../order-record.js'
import { localDate } from './overseas-venue.js'
import { readList } from './read-list.js'
import { actionOfCode, amountOrNull, isOpen, numberOrNull, recordsOf, sideOfCode } from './record-fields.js'

/**
 * 해외주식 미체결: TTTS3018R, asked for each exchange, since only NASD is said to stand for more than itself; what comes twice is told
 * once. Paper trading has no such list: there the orders of the running day answer (VTTS3035R).
 */
export async function readOverseasOpen(
  rest: RestClient,
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<OrderRecords> {
  if (!isRealClient(rest)) return readPaperOpen(rest, clock, signal)
  const parts = await Promise.all(
    OVERSEAS_VENUES.map((venue) =>
      readList(paginate(inquireNccs, rest, { OVRS_EXCG_CD: OVERSEAS_VENUE_CODES[venue].order }, { signal }), (page) =>
        page.output.map(recordOfOpen),
      ),
    ),
  )
  const rows = parts.flatMap((part) => part.rows)
  return recordsOf(rows.filter(isOpen), parts)
}

async function readPaperOpen(rest: RestClient, clock: Clock, signal: AbortSignal | undefined): Promise<OrderRecords> {
  const now = clock.now()
  const today = kstDate(now)
  const part = await readDays(rest, { from: dayBefore(today), to: today, signal })
  // What was left of an order of yesterday has ended with its day.
  const isOfToday = ({ venue, date }: OrderRecord): boolean =>
    date === null || !isOverseasVenue(venue) || date >= localDate(venue, now)
  return recordsOf(
    part.rows.filter((record) => isOpen(record) && isOfToday(record)),
    [part],
  )
}

/** 해외주식 주문체결내역 (TTTS3035R, paper VTTS3035R), all exchanges and pages. Days are those of the exchange. */
export async function readOverseasHistory(
  rest: RestClient,
  query: Parameters<OrderDesk['history']>[0],
): Promise<OrderRecords> {
  const part = await readDays(rest, query)
  const { rows } = part
  const { symbol } = query
  return recordsOf(symbol === undefined ? rows : rows.filter((record) => record.symbol === symbol), [part])
}

function readDays(rest: RestClient, { from, to, symbol, signal }: Parameters<OrderDesk['history']>[0]) {
  const isPaper = rest.env === 'paper'
  const list = paginate(
    inquireCcnl,
    rest,
    {
      // Paper trading answers everything or nothing.
      PDNO: isPaper ? undefined : (symbol ?? '%'),
      ORD_STRT_DT: from,
      ORD_END_DT: to,
      SLL_BUY_DVSN: '00',
      CCLD_NCCS_DVSN: '00',
      OVRS_EXCG_CD: isPaper ? '' : '%',
      SORT_SQN: 'DS',
    },
    { signal },
  )
  return readList(list, (page) => page.output.map(recordOfHistory))
}

type OpenRow = InquireNccsResult['output'][number]
type HistoryRow = InquireCcnlResult['output'][number]

/** What both lists tell alike. */
function commonOf(row: OpenRow | HistoryRow) {
  const venue =
    venueOfCode(row.ovrs_excg_cd) ??
    OVERSEAS_VENUES.find((one) => OVERSEAS_VENUE_CODES[one].currency === row.tr_crcy_cd) ??
    'NASDAQ'
  const isRejected = /거부/.test(row.prcs_stat_name ?? '') || row.rjct_rson_name !== null
  const filledQuantity = row.ft_ccld_qty ?? 0
  return {
    assetClass: 'overseas-stock',
    venue,
    // Where the market is named as KIS names that of the daytime (나스닥(주간)); no list tells it otherwise.
    session: /주간/.test(row.tr_mket_name ?? '') ? 'daytime' : 'regular',
    symbol: row.pdno,
    name: row.prdt_name ?? '',
    currency: row.tr_crcy_cd || OVERSEAS_VENUE_CODES[venue].currency,
    side: sideOfCode(row.sll_buy_dvsn_cd),
    date: row.ord_dt,
    orderNumber: row.odno,
    originalOrderNumber: numberOrNull(row.orgn_odno),
    orgNumber: row.ord_gno_brno,
    kindCode: null,
    quantity: row.ft_ord_qty,
    price: amountOrNull(row.ft_ord_unpr3),
    filledQuantity,
    averageFillPrice: amountOrNull(row.ft_ccld_unpr3),
    remainingQuantity: row.nccs_qty,
    cancelledQuantity: null,
    rejectedQuantity: isRejected ? row.ft_ord_qty - filledQuantity : 0,
    rejectionReason: row.rjct_rson_name ?? (isRejected ? row.rjct_rson : null),
  } as const
}

function recordOfOpen(row: OpenRow): OrderRecord {
  // Whose clocks the time of this list is of is not said.
  return { ...commonOf(row), action: actionOfCode(row.rvse_cncl_dvsn_cd), time: null }
}

function recordOfHistory(row: HistoryRow): OrderRecord {
  return { ...commonOf(row), action: actionOfCode(row.rvse_cncl_dvsn), time: row.thco_ord_tmd }
}
