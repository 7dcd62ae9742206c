import type { MasterMarket } from '../layouts/record-layout.js'
import type { MasterKind } from '../rows/master-kind.js'
import type { MarketAlert } from '../rows/stock.js'

/** What every change tells. */
export interface ChangedRow {
  readonly market: MasterMarket
  /** The row's code. */
  readonly code: string
  /** What tells the row apart: its code, or where codes come again, such as those of themes, all columns of `layoutOf(market).unique`. */
  readonly key: string
  /** The name in the newer copy, or the last one of a row that is gone. */
  readonly name: string
  readonly kind: MasterKind
}

/** A row that is new in the file: a listing (신규상장), or a move from another market. */
export interface ListedChange extends ChangedRow {
  readonly type: 'listed'
}

/** A row that is gone from the file: a delisting (상장폐지), an expiry (만기), or a move to another market. */
export interface DelistedChange extends ChangedRow {
  readonly type: 'delisted'
}

/** Another name (종목명 변경). */
export interface RenamedChange extends ChangedRow {
  readonly type: 'renamed'
  readonly previousName: string
}

/** A flag that went up or down. Only domestic stocks have any. */
export interface FlagChange extends ChangedRow {
  /**
   * `halted`, `resumed`: trading halt (거래정지). `managed`, `unmanaged`: administrative issue (관리종목). `liquidationStarted`,
   * `liquidationEnded`: liquidation trading (정리매매). `alertNoticed`, `alertNoticeLifted`: notice that an alert may follow (투자경고·위험 예고).
   */
  readonly type:
    | 'halted'
    | 'resumed'
    | 'managed'
    | 'unmanaged'
    | 'liquidationStarted'
    | 'liquidationEnded'
    | 'alertNoticed'
    | 'alertNoticeLifted'
}

/** Another alert level (시장경고: 투자주의, 투자경고, 투자위험). */
export interface AlertChange extends ChangedRow {
  readonly type: 'alertChanged'
  readonly alert: MarketAlert
  readonly previousAlert: MarketAlert
}

/** One difference between two copies of a symbol file. */
export type MasterChange = ListedChange | DelistedChange | RenamedChange | FlagChange | AlertChange

/** A change and the day it was noticed. */
export type DatedChange = MasterChange & {
  /** Day in Korea, `YYYYMMDD`, of the copy in which it was first seen. */
  readonly date: string
}

/** What changed in one market. */
export interface MarketChanges {
  readonly market: MasterMarket
  /** Day in Korea, `YYYYMMDD`, of the current copy. */
  readonly date: string
  /** Day of the copy it was compared with; `undefined` when there was none, as after the first download. */
  readonly previousDate: string | undefined
  /** In the order of the days, and within each in the order of the file; rows that are gone come last. */
  readonly changes: readonly DatedChange[]
}
