import { type Environment, kstDate, kstTime } from '@kis/core'
import type { Contract } from '../../derivatives/contract.js'
import { branchOf } from '../../exchange/branch.js'
import { type Order, orderNumberText, remainingOf } from '../../exchange/order.js'
import type { Asset, OrderNotice } from '../../exchange/order-notice.js'
import { sideCode } from '../../exchange/side.js'
import { FOREIGN_SCALE } from '../../ledger/account.js'
import { overseasVenueOf } from '../../overseas/overseas-venues.js'
import { fixed } from '../../quotes/change.js'
import { NOTICE_STREAM } from '../streams.js'
import { HOLDER, NOTICE_FLAGS } from './notice-facts.js'
import { noticeRecord } from './notice-record.js'
import { streamSpecOf } from './stream-specs.js'

export interface NoticeSettings {
  readonly env: Environment
  /** Columns of the notices of domestic shares. */
  readonly width: 23 | 26
}

/** A notice on its way: the stream, and the record for whoever has registered with an HTS id. */
export interface NoticeMessage {
  readonly trId: string
  readonly textFor: (htsId: string) => string
}

type Values = Readonly<Record<string, string>>

/** The stream that tells of a notice, and how; none for bonds, which have no notices, and for what the mock server lacks. */
export function noticeMessage(notice: OrderNotice, settings: NoticeSettings): NoticeMessage | undefined {
  const { env, width } = settings
  const { name } = notice.order.market.instrument
  if (notice.asset === 'stock') {
    return { trId: NOTICE_STREAM[env], textFor: (htsId) => noticeRecord(notice, { htsId, name, env, width }) }
  }
  const trId = STREAMS[notice.asset](notice)[env]
  const spec = trId === undefined ? undefined : streamSpecOf(trId)
  if (trId === undefined || !spec) return undefined
  const [layout] = spec.layouts
  const columns = layout?.order ?? [...Object.keys(spec.columns), ...Object.keys(spec.sometimes ?? {})]
  const values = VALUES[notice.asset](notice, env)
  return {
    trId,
    textFor: (htsId) =>
      columns
        .map((column) => (column === 'CUST_ID' || column === 'USER_ID' ? htsId : (values[column] ?? '')))
        .join('^'),
  }
}

type OtherAsset = Exclude<Asset, 'stock'>
type Streams = Partial<Record<Environment, string>>

const STREAMS: Readonly<Record<OtherAsset, (notice: OrderNotice) => Streams>> = {
  overseas: () => ({ real: 'H0GSCNI0', paper: 'H0GSCNI9' }),
  contract: ({ order }) => {
    if (order.segment !== 'night') return { real: 'H0IFCNI0', paper: 'H0IFCNI9' }
    return { real: contractOf(order).kind === 'option' ? 'H0EUCNI0' : 'H0MFCNI0' }
  },
  'overseas-contract': ({ about }) => ({ real: about === 'filled' ? 'HDFFF2C0' : 'HDFFF1C0' }),
  bond: () => ({}),
}

const VALUES: Readonly<Record<OtherAsset, (notice: OrderNotice, env: Environment) => Values>> = {
  overseas: overseasValues,
  contract: contractValues,
  'overseas-contract': overseasContractValues,
  bond: () => ({}),
}

/** 주문종류2 of notices abroad. */
const OVERSEAS_KINDS: Readonly<Record<string, string>> = { '31': 'A', '32': 'B', '33': 'C', '34': 'D', '50': '7' }

function overseasValues(notice: OrderNotice): Values {
  const { order, about } = notice
  const isFill = about === 'filled'
  const venue = overseasVenueOf(order.venue)
  const decimals = venue?.noticeDecimals ?? 0
  return {
    ...commonValues(notice),
    // Without product code and padding, as the official example has them.
    ACNT_NO: order.account.cano,
    ODER_NO: String(order.number),
    OODER_NO: order.original === undefined ? '' : String(order.original),
    ODER_KIND2: order.plan.pricing === 'market' ? '1' : (OVERSEAS_KINDS[order.kind] ?? '2'),
    CNTG_UNPR: padded(Math.round(notice.price / 10 ** (4 - decimals)), 9),
    STCK_CNTG_HOUR: isFill ? kstTime(notice.at) : '',
    BRNC_NO: '',
    ODER_QTY: isFill ? padded(order.quantity, 10) : '',
    ODER_COND: venue?.noticeCode ?? '',
    DEBT_GB: '10',
    START_TM: order.plan.slices ? kstTime(order.startsAt) : '',
    END_TM: order.plan.slices ? kstTime(order.startsAt + (order.plan.spanMs ?? 0)) : '',
    TM_DIV_TP: order.plan.slices ? '00' : '',
    CNTG_UNPR12: fixed(notice.price / FOREIGN_SCALE, 4),
  }
}

function contractValues(notice: OrderNotice, env: Environment): Values {
  const { order, about } = notice
  return {
    ...commonValues(notice),
    // A new order repeats its own number.
    OODER_NO: orderNumberText(order.original ?? order.number),
    ODER_KIND2: about === 'filled' ? '0' : 'L',
    CNTG_UNPR: padded(notice.price, 9),
    BRNC_NO: branchOf(env),
    ODER_QTY: padded(order.quantity, 9),
    ODER_COND: order.plan.rest === 'cancel' ? '3' : order.plan.rest === 'all-or-none' ? '4' : '0',
    ORDER_PRC: padded(order.price, 9),
  }
}

function commonValues(notice: OrderNotice): Values {
  const { order } = notice
  const [RCTF_CLS, CNTG_YN, ACPT_YN] = NOTICE_FLAGS[notice.about]
  const { name } = order.market.instrument
  return {
    ACNT_NO: `${order.account.cano}${order.account.productCode}`,
    ODER_NO: orderNumberText(order.number),
    OODER_NO: order.original === undefined ? '' : orderNumberText(order.original),
    SELN_BYOV_CLS: sideCode(order.side),
    ...{ RCTF_CLS, CNTG_YN, ACPT_YN, RFUS_YN: '0' },
    STCK_SHRN_ISCD: order.code,
    // Of anything but a fill this is the quantity ordered, amended or cancelled.
    CNTG_QTY: padded(notice.quantity, 10),
    STCK_CNTG_HOUR: kstTime(notice.at),
    ACNT_NAME: HOLDER,
    CNTG_ISNM: name,
  }
}

function overseasContractValues(notice: OrderNotice): Values {
  const { order, about } = notice
  const { decimals, currency, multiplier, kind } = contractOf(order)
  const price = (units: number): string => fixed(units / 10 ** decimals, 4)
  const isFill = about === 'filled'
  const moment = (at: number): string => `${kstDate(at)}${kstTime(at)}000`
  const money = (units: number): string => fixed(units / FOREIGN_SCALE, 2)
  return {
    ACCT_NO: `${order.account.cano}${order.account.productCode}`,
    ORD_DT: order.date,
    ODNO: orderNumberText(order.number),
    ORGN_ORD_DT: order.original === undefined ? '' : order.date,
    ORGN_ODNO: order.original === undefined ? '' : orderNumberText(order.original),
    SERIES: order.code,
    RVSE_CNCL_DVSN_CD: about === 'amended' ? '01' : about === 'cancelled' ? '02' : '00',
    SLL_BUY_DVSN_CD: sideCode(order.side),
    CPLX_ORD_DVSN_CD: '0',
    PRCE_TP: order.kind === '4' ? '3' : order.kind,
    FM_EXCG_RCIT_DVSN_CD: '02',
    ORD_QTY: String(order.quantity),
    FM_LMT_PRIC: price(order.price),
    FM_STOP_ORD_PRIC: price(order.stop),
    TOT_CCLD_QTY: String(order.filled),
    TOT_CCLD_UV: price(order.filled === 0 ? 0 : order.filledAmount / order.filled),
    ORD_REMQ: String(remainingOf(order)),
    FM_ORD_GRP_DT: order.date,
    ORD_GRP_STNO: '',
    ORD_DTL_DTIME: moment(order.acceptedAt),
    OPRT_DTL_DTIME: moment(notice.at),
    WORK_EMPL: '',
    CRCY_CD: currency,
    FUOP_ITEM_DVSN_CD: kind === 'future' ? '1' : '2',
    ...(isFill
      ? {
          CCLD_DT: kstDate(notice.at),
          CCNO: orderNumberText(order.number),
          API_CCNO: orderNumberText(order.number),
          CCLD_QTY: String(notice.quantity),
          FM_CCLD_PRIC: price(notice.price),
          TRST_FEE: money(order.charges),
          ORD_MDIA_ONLINE_YN: 'Y',
          FM_CCLD_AMT: money(notice.price * notice.quantity * multiplier),
        }
      : { LQD_YN: 'N', TRD_COND: '6', ECIS_RSVN_ORD_YN: 'N' }),
  }
}

function contractOf(order: Order): Contract {
  return order.market.instrument as Contract
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
