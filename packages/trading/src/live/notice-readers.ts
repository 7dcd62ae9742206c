import type {
  ExecutionNoticeRecord as ContractNotice,
  NightFuturesExecutionNoticeRecord,
  NightOptionsExecutionNoticeRecord,
} from '@kis/realtime/domestic-futures-options'
import type { ExecutionNoticeRecord as StockNotice } from '@kis/realtime/domestic-stock'
import type {
  ExecutionNoticeRecord as OverseasContractFill,
  OrderNoticeRecord as OverseasContractNotice,
} from '@kis/realtime/overseas-futures-options'
import type { ExecutionNoticeRecord as OverseasNotice } from '@kis/realtime/overseas-stock'
import Big from 'big.js'
import { orderNumberKey } from '../orders/order-ref.js'
import { withHidden } from '../present.js'
import type { NoticeKind, OrderNotice } from './order-notice.js'
import { OVERSEAS_NOTICE_VENUES } from './overseas-notice-venues.js'

/** A notice as it was read, with what only its handling needs. */
export interface ReadNotice {
  /** Eight figures, or ten with the product code. */
  readonly account: string
  readonly notice: OrderNotice
  /** When it happened, as far as the notice itself tells: two fills that differ in nothing cannot be told from one that came twice. */
  readonly moment: string
  /** Whether its price is sure: a fill without one moves no average. */
  readonly isSure: boolean
}

const ASK: Readonly<Record<string, true>> = { '01': true, '03': true }

export function stockNotice(record: StockNotice): ReadNotice {
  return noticeOf(record, {
    assetClass: 'domestic-stock',
    venue: 'KRX',
    currency: 'KRW',
    name: record.CNTG_ISNM40,
    price: record.CNTG_UNPR || null,
    time: record.STCK_CNTG_HOUR,
    orderQuantity: record.ODER_QTY,
  })
}

/** @param now `HHMMSS` of the arrival, for notices without a time. */
export function overseasNotice(record: OverseasNotice, now: string): ReadNotice {
  const market = OVERSEAS_NOTICE_VENUES[record.ODER_COND]
  const price = market && new Big(record.CNTG_UNPR).div(new Big(10).pow(market.decimals)).toNumber()
  const read = noticeOf(record, {
    assetClass: 'overseas-stock',
    venue: market?.venue ?? null,
    currency: market?.currency ?? null,
    name: record.CNTG_ISNM,
    price: price || null,
    time: record.STCK_CNTG_HOUR ?? now,
    orderQuantity: record.ODER_QTY,
  })
  return { ...read, moment: record.STCK_CNTG_HOUR ?? '' }
}

export function contractNotice(
  record: ContractNotice | NightFuturesExecutionNoticeRecord | NightOptionsExecutionNoticeRecord,
): ReadNotice {
  return noticeOf(record, {
    assetClass: 'domestic-derivative',
    venue: 'KRX_DERIV',
    currency: 'KRW',
    name: record.CNTG_ISNM,
    price: contractPrice(record) || null,
    time: record.STCK_CNTG_HOUR,
    orderQuantity: record.ODER_QTY,
  })
}

/** Prices of contracts come in digits of which the last two are decimals: 000135900 is 1,359.00. */
function contractPrice({ CNTG_UNPR, raw, layout }: ContractNotice | NightFuturesExecutionNoticeRecord): number {
  const hasPoint = raw[layout.columns.indexOf('CNTG_UNPR')]?.includes('.') ?? false
  return hasPoint ? CNTG_UNPR : new Big(CNTG_UNPR).div(100).toNumber()
}

type FlaggedRecord = StockNotice | OverseasNotice | ContractNotice | NightFuturesExecutionNoticeRecord
type Told = Pick<OrderNotice, 'assetClass' | 'venue' | 'currency' | 'name' | 'price' | 'time' | 'orderQuantity'>

function noticeOf(record: FlaggedRecord, told: Told): ReadNotice {
  const { ACNT_NO: account, CNTG_QTY: quantity, STCK_SHRN_ISCD: symbol } = record
  const kind = kindOf(record)
  const notice = {
    kind,
    symbol,
    side: ASK[record.SELN_BYOV_CLS] ? ('sell' as const) : ('buy' as const),
    orderNumber: record.ODER_NO,
    originalOrderNumber: originalOf(record.ODER_NO, record.OODER_NO),
    quantity,
    ...told,
    // Notices of orders abroad have the quantity of the order in the place of the fill's.
    orderQuantity: told.orderQuantity ?? (kind === 'accepted' ? quantity : null),
    isRepeat: false,
    source: 'stream' as const,
  }
  return {
    account,
    notice: withHidden(notice, { raw: record }),
    moment: told.time,
    isSure: kind !== 'filled' || told.price !== null,
  }
}

function kindOf(record: Pick<StockNotice, 'RFUS_YN' | 'CNTG_YN' | 'RCTF_CLS' | 'ACPT_YN'>): NoticeKind {
  if (record.RFUS_YN === '1') return 'rejected'
  // Everything but "2" carries the order's own quantity: it must never be counted as a trade.
  if (record.CNTG_YN === '2') return 'filled'
  if (record.RCTF_CLS === '1') return 'amended'
  return record.RCTF_CLS === '2' || record.ACPT_YN === '3' ? 'cancelled' : 'accepted'
}

/** A new order has none, or repeats its own. */
function originalOf(orderNumber: string, original: string): string | null {
  if (!/[1-9]/.test(original)) return null
  return orderNumberKey(original) === orderNumberKey(orderNumber) ? null : original
}

/** `undefined` for an amendment or cancellation that the exchange has not answered yet. */
export function overseasContractNotice(record: OverseasContractNotice): ReadNotice | undefined {
  const { FM_EXCG_RCIT_DVSN_CD: answer, RVSE_CNCL_DVSN_CD: change } = record
  if (answer === '01' && change !== '00') return undefined
  const kind = answer === '03' ? 'rejected' : change === '01' ? 'amended' : change === '02' ? 'cancelled' : 'accepted'
  return contractAbroad(record, kind, record.ORD_QTY, record.FM_LMT_PRIC || null, '')
}

export function overseasContractFill(record: OverseasContractFill): ReadNotice {
  return contractAbroad(record, 'filled', record.CCLD_QTY, record.FM_CCLD_PRIC, record.CCNO)
}

function contractAbroad(
  record: OverseasContractNotice | OverseasContractFill,
  kind: NoticeKind,
  quantity: number,
  price: number | null,
  number: string,
): ReadNotice {
  const time = record.OPRT_DTL_DTIME.slice(8, 14)
  const notice = {
    kind,
    assetClass: 'overseas-derivative' as const,
    venue: 'OVERSEAS_DERIV' as const,
    symbol: record.SERIES,
    name: record.SERIES,
    currency: record.CRCY_CD || null,
    side: ASK[record.SLL_BUY_DVSN_CD] ? ('sell' as const) : ('buy' as const),
    orderNumber: record.ODNO,
    originalOrderNumber: originalOf(record.ODNO, record.ORGN_ODNO),
    ...{ quantity, price, time, isRepeat: false, orderQuantity: record.ORD_QTY, source: 'stream' as const },
  }
  return {
    account: record.ACCT_NO,
    notice: withHidden(notice, { raw: record }),
    moment: `${record.OPRT_DTL_DTIME} ${number}`,
    isSure: true,
  }
}
