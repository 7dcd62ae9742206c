import type { RealtimeClient } from '@kis/realtime'
import { type TradeRecord, trade } from '@kis/realtime/domestic-stock'
import { withHidden } from '../present.js'
import { type LiveView, viewOf } from './live-view.js'

/** One trade (체결) as it happens. Amounts in won. */
export interface Trade {
  readonly symbol: string
  /** 영업일자 `YYYYMMDD` */
  readonly date: string | null
  /** 체결시간 `HHMMSS` (KST) */
  readonly time: string
  /** 체결가 */
  readonly price: number
  /** 체결수량 (주) */
  readonly quantity: number
  /** Who crossed the spread: 매수 `buy`, 매도 `sell`; `null` before the open and for codes unknown. */
  readonly aggressor: 'buy' | 'sell' | null
  /** 전일 대비 (원), signed */
  readonly change: number | null
  /** 전일 대비율 (%), signed */
  readonly changeRate: number | null
  /** 누적 거래량 (주) */
  readonly volume: number | null
  /** The wire record of H0STCNT0. */
  readonly raw: TradeRecord
}

const AGGRESSOR: Readonly<Record<string, 'buy' | 'sell'>> = { '1': 'buy', '5': 'sell' }

/** 국내주식 실시간체결가 (H0STCNT0). */
export async function watchTrades(
  realtime: RealtimeClient,
  symbol: string,
  signal?: AbortSignal,
): Promise<LiveView<Trade>> {
  const subscription = await realtime.subscribe(trade, symbol, { signal })
  return viewOf(subscription, tradeOf)
}

function tradeOf(record: TradeRecord): Trade {
  const item = {
    symbol: record.MKSC_SHRN_ISCD,
    date: record.BSOP_DATE,
    time: record.STCK_CNTG_HOUR,
    price: record.STCK_PRPR,
    quantity: record.CNTG_VOL,
    aggressor: AGGRESSOR[record.CCLD_DVSN] ?? null,
    change: record.PRDY_VRSS,
    changeRate: record.PRDY_CTRT,
    volume: record.ACML_VOL,
  }
  return withHidden(item, { raw: record })
}
