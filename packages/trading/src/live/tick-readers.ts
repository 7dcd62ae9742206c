import type { TradeRecord as BondTrade } from '@kis/realtime/domestic-bond'
import type {
  CommodityFuturesTradeRecord,
  IndexFuturesTradeRecord,
  IndexOptionsTradeRecord,
  NightFuturesTradeRecord,
  NightOptionsTradeRecord,
  StockFuturesTradeRecord,
  StockOptionsTradeRecord,
} from '@kis/realtime/domestic-futures-options'
import type {
  IndexTradeRecord,
  TradeRecord as KrxTrade,
  TradeNxtRecord,
  TradeUnifiedRecord,
} from '@kis/realtime/domestic-stock'
import type { TradeRecord as ElwTrade } from '@kis/realtime/elw'
import type { TradeRecord as OverseasContractTrade } from '@kis/realtime/overseas-futures-options'
import type { TradeRecord as OverseasTrade } from '@kis/realtime/overseas-stock'
import { priceOf, scaled, signedBy } from '../stock/wire-values.js'
import type { Tick } from './tick.js'

const AGGRESSOR: Readonly<Record<string, 'buy' | 'sell'>> = { '1': 'buy', '5': 'sell' }
const THOUSAND = 1_000
const MILLION = 1_000_000

export function krxTick(record: KrxTrade): Tick {
  return stockTick(record, record.CCLD_DVSN)
}

/** NXT, KRX and NXT together (통합) */
export function venueTick(record: TradeNxtRecord | TradeUnifiedRecord): Tick {
  return stockTick(record, record.CNTG_CLS_CODE)
}

export function elwTick(record: ElwTrade): Tick {
  return {
    date: record.BSOP_DATE,
    time: record.STCK_CNTG_HOUR,
    price: record.STCK_PRPR,
    quantity: record.CNTG_VOL,
    aggressor: AGGRESSOR[record.CNTG_CLS_CODE] ?? null,
    change: record.PRDY_VRSS,
    changeRate: record.PRDY_CTRT,
    volume: record.ACML_VOL,
    open: priceOf(record.STCK_OPRC),
    high: priceOf(record.STCK_HGPR),
    low: priceOf(record.STCK_LWPR),
    ask: priceOf(record.ASKP1),
    bid: priceOf(record.BIDP1),
    turnover: record.ACML_TR_PBMN,
    raw: record,
  }
}

type StockColumns = Omit<KrxTrade, 'CCLD_DVSN' | 'MARKET_CLS_CODE'>

function stockTick(record: StockColumns, side: string): Tick {
  return {
    date: record.BSOP_DATE,
    time: record.STCK_CNTG_HOUR,
    price: record.STCK_PRPR,
    quantity: record.CNTG_VOL,
    aggressor: AGGRESSOR[side] ?? null,
    change: record.PRDY_VRSS,
    changeRate: record.PRDY_CTRT,
    volume: record.ACML_VOL,
    open: priceOf(record.STCK_OPRC),
    high: priceOf(record.STCK_HGPR),
    low: priceOf(record.STCK_LWPR),
    ask: priceOf(record.ASKP1),
    bid: priceOf(record.BIDP1),
    turnover: record.ACML_TR_PBMN,
    raw: record,
  }
}

export function overseasTick(record: OverseasTrade): Tick {
  return {
    date: record.TYMD,
    time: record.KHMS,
    price: record.LAST,
    quantity: record.EVOL,
    aggressor: null,
    change: signedBy(record.SIGN, record.DIFF),
    changeRate: record.RATE,
    volume: record.TVOL,
    open: priceOf(record.OPEN),
    high: priceOf(record.HIGH),
    low: priceOf(record.LOW),
    ask: priceOf(record.PASK),
    bid: priceOf(record.PBID),
    turnover: record.TAMT,
    raw: record,
  }
}

export function futureTick(
  record: IndexFuturesTradeRecord | CommodityFuturesTradeRecord | NightFuturesTradeRecord,
): Tick {
  return {
    ...contractTick(record),
    price: record.FUTS_PRPR,
    change: record.FUTS_PRDY_VRSS,
    changeRate: record.FUTS_PRDY_CTRT,
    open: priceOf(record.FUTS_OPRC),
    high: priceOf(record.FUTS_HGPR),
    low: priceOf(record.FUTS_LWPR),
    ask: priceOf(record.FUTS_ASKP1),
    bid: priceOf(record.FUTS_BIDP1),
  }
}

export function stockFutureTick(record: StockFuturesTradeRecord): Tick {
  return {
    ...contractTick(record),
    price: record.STCK_PRPR,
    change: record.PRDY_VRSS,
    changeRate: record.FUTS_PRDY_CTRT,
    open: priceOf(record.STCK_OPRC),
    high: priceOf(record.STCK_HGPR),
    low: priceOf(record.STCK_LWPR),
    ask: priceOf(record.ASKP1),
    bid: priceOf(record.BIDP1),
  }
}

export function optionTick(record: IndexOptionsTradeRecord | StockOptionsTradeRecord | NightOptionsTradeRecord): Tick {
  return {
    ...contractTick(record),
    price: record.OPTN_PRPR,
    change: record.OPTN_PRDY_VRSS,
    changeRate: record.PRDY_CTRT,
    open: priceOf(record.OPTN_OPRC),
    high: priceOf(record.OPTN_HGPR),
    low: priceOf(record.OPTN_LWPR),
    ask: priceOf(record.OPTN_ASKP1),
    bid: priceOf(record.OPTN_BIDP1),
  }
}

type ContractColumns = Pick<IndexFuturesTradeRecord, 'BSOP_HOUR' | 'LAST_CNQN' | 'ACML_VOL' | 'raw' | 'trId'>

function contractTick(record: ContractColumns & Tick['raw']) {
  return {
    // The stream tells the time alone, and the night session runs past midnight.
    date: null,
    time: record.BSOP_HOUR,
    quantity: record.LAST_CNQN,
    aggressor: null,
    volume: record.ACML_VOL,
    turnover: null,
    raw: record,
  } as const
}

/** @param scale makes prices of the exchange of those that KIS shows. */
export function overseasContractTick(record: OverseasContractTrade, scale: (price: number) => number): Tick {
  const change = signedBy(record.PREV_SIGN, record.PREV_DIFF_PRICE)
  return {
    date: record.BSNS_DATE,
    time: record.RECV_TIME,
    price: scale(record.LAST_PRICE),
    quantity: record.LAST_QNTT,
    aggressor: record.QUOTSIGN === '2' ? 'buy' : record.QUOTSIGN === '5' ? 'sell' : null,
    change: change === null ? null : scale(change),
    changeRate: record.PREV_DIFF_RATE,
    volume: record.VOL,
    open: scale(record.OPEN_PRICE),
    high: scale(record.HIGH_PRICE),
    low: scale(record.LOW_PRICE),
    ask: null,
    bid: null,
    turnover: null,
    raw: record,
  }
}

export function bondTick(record: BondTrade): Tick {
  return {
    date: null,
    time: record.STCK_CNTG_HOUR,
    price: record.STCK_PRPR,
    quantity: record.CNTG_VOL,
    aggressor: null,
    change: record.PRDY_VRSS,
    changeRate: record.PRDY_CTRT,
    volume: record.ACML_VOL,
    open: priceOf(record.STCK_OPRC),
    high: priceOf(record.STCK_HGPR),
    low: priceOf(record.STCK_LWPR),
    ask: null,
    bid: null,
    turnover: null,
    raw: record,
  }
}

export function indexTick(record: IndexTradeRecord): Tick {
  return {
    date: null,
    time: record.bsop_hour,
    price: record.prpr_nmix,
    quantity: scaled(record.pcas_vol, THOUSAND) ?? 0,
    aggressor: null,
    change: record.bstp_nmix_prdy_vrss,
    changeRate: record.prdy_ctrt,
    volume: scaled(record.acml_vol, THOUSAND),
    open: priceOf(record.oprc_nmix),
    high: priceOf(record.nmix_hgpr),
    low: priceOf(record.nmix_lwpr),
    ask: null,
    bid: null,
    turnover: scaled(record.acml_tr_pbmn, MILLION),
    raw: record,
  }
}
