import { type Clock, kstDate } from '@kis/core'
import { paginate, type RestClient } from '@kis/rest'
import {
  type InquireCcnlResult,
  type InquireNgtCcnlResult,
  inquireCcnl,
  inquireNgtCcnl,
  type OrderParams,
  type OrderRvsecnclParams,
  order,
  orderRvsecncl,
} from '@kis/rest/domestic-futures-options'
import { isRealClient } from '../../is-real-client.js'
import { kindOfCode, orderCodeOf } from '../kinds/order-code-of.js'
import type { OrderDesk, PreparedCall } from '../order-desk.js'
import type { OrderRecord, OrderRecords } from '../order-record.js'
import type { OrderRef } from '../order-ref.js'
import { amendedCode, plainCodeOf } from './amended-code.js'
import { prepareCall } from './prepare-call.js'
import { readList } from './read-list.js'
import { actionOf, amountOrNull, codeOfSide, isOpen, numberOrNull, recordsOf, sideOfCode } from './record-fields.js'

type Code = OrderRvsecnclParams['ORD_DVSN_CD']

/** 호가유형코드: the kind alone. */
const KINDS = { limit: '01', market: '02', conditional: '03', best: '04' } as const
/** 한국거래소호가조건코드: the time in force alone. */
const CONDITIONS = { day: '0', ioc: '3', fok: '4', gtp: '0' } as const

/** The night session ends at six in the morning: until then yesterday's night is the running one. */
const NIGHT_END_MS = 6 * 3_600_000

/** 국내선물옵션: day and night (야간). Paper trading has the day only. */
export function createDomesticDerivativeDesk(rest: RestClient, clock: Clock): OrderDesk {
  const sessionOf = ({ session }: Pick<OrderRef, 'session'>) => (session === 'night' ? 'night' : 'day')

  return {
    assetClass: 'domestic-derivative',
    prepareOrder: (terms) =>
      prepareCall({
        rest,
        clock,
        endpoint: order,
        params: {
          session: sessionOf(terms),
          SLL_BUY_DVSN_CD: codeOfSide(terms.side),
          SHTN_PDNO: terms.instrument.symbol,
          ORD_QTY: terms.quantity,
          UNIT_PRICE: terms.price ?? 0,
          ORD_DVSN_CD: orderCodeOf(terms) as OrderParams['ORD_DVSN_CD'],
        },
        receiptOf: ({ output }, at) => ({
          orderNumber: output.ODNO,
          orgNumber: output.ORD_GNO_BRNO ?? '',
          date: kstDate(at),
          time: output.ORD_TMD,
        }),
      }),
    prepareAmend: (ref, terms) =>
      change(ref, '01', {
        code: amendedCode<Code>(ref, terms),
        price: terms.price ?? 0,
        quantity: terms.quantity,
      }),
    prepareCancel: (ref, quantity) => change(ref, '02', { code: plainCodeOf<Code>(ref), price: 0, quantity }),
    async open({ signal }) {
      const now = clock.now()
      const to = kstDate(now)
      const { records, complete, raw } = await readDays({
        day: { from: to, to },
        night: { from: kstDate(now - NIGHT_END_MS), to },
        state: '02',
        signal,
      })
      return recordsOf(records.filter(isOpen), [{ complete, pages: raw }])
    },
    history: ({ from, to, symbol, signal }) =>
      readDays({ day: { from, to }, night: { from, to }, state: '00', symbol, signal }),
  }

  function change(
    ref: OrderRef,
    action: '01' | '02',
    { code, price, quantity }: { readonly code: Code; readonly price: number; readonly quantity: number | undefined },
  ): PreparedCall {
    const { kind, timeInForce } = kindOfCode(ref, code) ?? { kind: 'limit', timeInForce: 'day' }
    return prepareCall({
      rest,
      clock,
      endpoint: orderRvsecncl,
      params: {
        session: sessionOf(ref),
        RVSE_CNCL_DVSN_CD: action,
        ORGN_ODNO: ref.orderNumber,
        ORD_QTY: quantity ?? 0,
        UNIT_PRICE: price,
        NMPR_TYPE_CD: kind === 'market' || kind === 'conditional' || kind === 'best' ? KINDS[kind] : KINDS.limit,
        KRX_NMPR_CNDT_CD: CONDITIONS[timeInForce],
        RMN_QTY_YN: quantity === undefined,
        ORD_DVSN_CD: code,
      },
      receiptOf: ({ output: [first] }, at) => ({
        orderNumber: first?.ODNO ?? '',
        orgNumber: first?.ORD_GNO_BRNO ?? ref.orgNumber,
        date: kstDate(at),
        time: first?.ORD_TMD ?? null,
      }),
    })
  }

  /** 선물옵션 주문체결내역 of the day, and of the night where there is one. */
  async function readDays(query: {
    readonly day: { readonly from: string; readonly to: string }
    readonly night: { readonly from: string; readonly to: string }
    readonly state: '00' | '02'
    readonly symbol?: string | undefined
    readonly signal: AbortSignal | undefined
  }): Promise<OrderRecords> {
    const { day, night, signal } = query
    const filter = { SLL_BUY_DVSN_CD: '00', CCLD_NCCS_DVSN: query.state, PDNO: query.symbol } as const
    const days = { ...filter, STRT_ORD_DT: day.from, END_ORD_DT: day.to, SORT_SQN: 'AS' } as const
    const byDay = await readList(paginate(inquireCcnl, rest, days, { signal }), (page) =>
      page.output1.map((row) => recordOf(row, 'regular', row.ord_idx)),
    )
    if (!isRealClient(rest)) return recordsOf(byDay.rows, [byDay])
    const nights = { ...filter, STRT_ORD_DT: night.from, END_ORD_DT: night.to } as const
    const byNight = await readList(paginate(inquireNgtCcnl, rest, nights, { signal }), (page) =>
      page.output1.map((row) => recordOf(row, 'night', row.ord_idx4)),
    )
    // Should the day tell an order of the night as well, the night comes last and is right.
    return recordsOf([...byDay.rows, ...byNight.rows], [byDay, byNight])
  }
}

function recordOf(
  row: InquireCcnlResult['output1'][number] | InquireNgtCcnlResult['output1'][number],
  session: 'regular' | 'night',
  price: number | null,
): OrderRecord {
  const originalOrderNumber = numberOrNull(row.orgn_odno)
  const isRejected = /[1-9]/.test(row.ingr_trad_rjct_rson_cd ?? '')
  return {
    assetClass: 'domestic-derivative',
    venue: 'KRX_DERIV',
    session,
    symbol: row.pdno,
    name: row.prdt_name ?? '',
    currency: 'KRW',
    side: sideOfCode(row.sll_buy_dvsn_cd),
    date: row.ord_dt,
    time: row.ord_tmd,
    orderNumber: row.odno,
    originalOrderNumber,
    action: actionOf(originalOrderNumber, row.trad_dvsn_name),
    orgNumber: row.ord_gno_brno,
    kindCode: 'nmpr_type_cd' in row ? row.nmpr_type_cd || null : null,
    quantity: row.ord_qty ?? 0,
    price: amountOrNull(price),
    filledQuantity: row.tot_ccld_qty ?? 0,
    averageFillPrice: amountOrNull(row.avg_idx),
    remainingQuantity: row.qty,
    cancelledQuantity: null,
    rejectedQuantity: row.rjct_qty,
    rejectionReason: isRejected ? row.ingr_trad_rjct_rson_name : null,
  }
}
