import { type Clock, KisValidationError, kstDate } from '@kis/core'
import { paginate, type RestClient } from '@kis/rest'
import {
  type BuyResult,
  buy,
  type InquireDailyCcldResult,
  type InquirePsblRvsecnclResult,
  inquireDailyCcld,
  inquirePsblRvsecncl,
  orderRvsecncl,
  type SellParams,
  sell,
} from '@kis/rest/domestic-bond'
import { asReal } from '../../stock/wire-values.js'
import { orderCodeOf } from '../kinds/order-code-of.js'
import type { OrderDesk, OrderReceipt, PreparedCall } from '../order-desk.js'
import type { OrderRecord } from '../order-record.js'
import type { OrderRef } from '../order-ref.js'
import { prepareCall } from './prepare-call.js'
import { readList } from './read-list.js'
import { actionOf, amountOrNull, isOpen, numberOrNull, recordsOf, sideOfCode } from './record-fields.js'

/**
 * 장내채권, 일반시장. Real accounts only. Quantities are thousands of won of face value, prices won per 10,000 won of it. Sales are by
 * issue (종목별), taxed with other income (종합과세).
 */
export function createBondDesk(rest: RestClient, clock: Clock): OrderDesk {
  const receiptOf = ({ output }: { readonly output: BuyResult['output'] }, at: number): Omit<OrderReceipt, 'raw'> => ({
    orderNumber: output.ODNO,
    orgNumber: output.KRX_FWDG_ORD_ORGNO,
    date: kstDate(at),
    time: output.ORD_TMD,
  })

  return {
    assetClass: 'bond',
    prepareOrder(terms) {
      const code = orderCodeOf(terms)
      const common = {
        PDNO: terms.instrument.symbol,
        ORD_QTY2: terms.quantity,
        BOND_ORD_UNPR: terms.price ?? 0,
        SAMT_MKET_PTCI_YN: false,
        BOND_RTL_MKET_YN: false,
      }
      if (terms.side === 'buy') return prepareCall({ rest, clock, endpoint: buy, params: common, receiptOf })
      return prepareCall({
        rest,
        clock,
        endpoint: sell,
        params: { ...common, ORD_DVSN: code as SellParams['ORD_DVSN'], SPRX_YN: false, SLL_AGCO_OPPS_SLL_YN: false },
        receiptOf,
      })
    },
    prepareAmend(ref, { price, quantity }) {
      if (price !== null) return change(ref, '01', price, quantity)
      throw new KisValidationError({ field: 'price', message: 'An order for a bond is amended with a price.' })
    },
    prepareCancel: (ref, quantity) => change(ref, '02', 0, quantity),
    async open({ signal }) {
      const part = await readList(paginate(inquirePsblRvsecncl, asReal(rest), {}, { signal }), (page) => {
        const date = kstDate(page.meta.servedAt ?? clock.now())
        return page.output.map((row) => recordOfOpen(row, date))
      })
      return recordsOf(part.rows.filter(isOpen), [part])
    },
    async history({ from, to, symbol, signal }) {
      const list = paginate(
        inquireDailyCcld,
        asReal(rest),
        {
          INQR_STRT_DT: from,
          INQR_END_DT: to,
          SLL_BUY_DVSN_CD: '%',
          SORT_SQN_DVSN: '01',
          PDNO: symbol,
          NCCS_YN: 'N',
        },
        { signal },
      )
      const part = await readList(list, (page) => page.output1.map(recordOfHistory))
      return recordsOf(part.rows, [part])
    },
  }

  function change(ref: OrderRef, action: '01' | '02', price: number, quantity: number | undefined): PreparedCall {
    return prepareCall({
      rest,
      clock,
      endpoint: orderRvsecncl,
      params: {
        PDNO: ref.symbol,
        ORGN_ODNO: ref.orderNumber,
        ORD_QTY2: quantity ?? 0,
        BOND_ORD_UNPR: price,
        QTY_ALL_ORD_YN: quantity === undefined,
        RVSE_CNCL_DVSN_CD: action,
      },
      receiptOf,
    })
  }
}

type OpenRow = InquirePsblRvsecnclResult['output'][number]
type HistoryRow = InquireDailyCcldResult['output1'][number]

/** What both lists tell alike. */
function commonOf(row: OpenRow | HistoryRow) {
  return {
    assetClass: 'bond',
    venue: 'KRX',
    session: 'regular',
    name: row.prdt_abrv_name ?? '',
    currency: 'KRW',
    side: sideOfCode(row.sll_buy_dvsn_cd),
    time: row.ord_tmd,
    orderNumber: row.odno,
    originalOrderNumber: numberOrNull(row.orgn_odno),
    quantity: row.ord_qty,
    price: amountOrNull(row.bond_ord_unpr),
    filledQuantity: row.tot_ccld_qty ?? 0,
    cancelledQuantity: null,
    rejectionReason: null,
  } as const
}

function recordOfOpen(row: OpenRow, today: string): OrderRecord {
  const common = commonOf(row)
  return {
    ...common,
    symbol: row.pdno,
    date: today,
    action: actionOf(common.originalOrderNumber, row.rvse_cncl_dvsn_name),
    orgNumber: '',
    kindCode: row.ord_dvsn_cd,
    averageFillPrice: null,
    remainingQuantity: row.ord_psbl_qty,
    rejectedQuantity: null,
  }
}

function recordOfHistory(row: HistoryRow): OrderRecord {
  const common = commonOf(row)
  const isRejected = /거부|reject/i.test(row.sll_buy_dvsn_cd_name ?? '')
  return {
    ...common,
    symbol: row.shtn_pdno,
    date: row.ord_dt,
    action: actionOf(common.originalOrderNumber, row.sll_buy_dvsn_cd_name),
    orgNumber: row.ord_gno_brno,
    kindCode: null,
    averageFillPrice: amountOrNull(row.bond_avg_unpr),
    remainingQuantity: row.nccs_qty,
    rejectedQuantity: isRejected ? common.quantity - common.filledQuantity : 0,
  }
}
