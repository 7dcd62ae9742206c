import type { MarketAlert } from '../rows/stock.js'
import type { ChangedRow, FlagChange, MasterChange } from './master-change.js'

/** The flags of a row whose changes are told. Rows of markets without one have `undefined`. */
export interface WatchedFlags {
  readonly isHalted?: boolean | undefined
  readonly isManaged?: boolean | undefined
  readonly isLiquidationTrading?: boolean | undefined
  readonly hasAlertNotice?: boolean | undefined
  readonly alert?: MarketAlert | undefined
}

/** How two lists of something are compared. */
export interface ItemAccess<T> {
  key(item: T): string
  describe(item: T): ChangedRow
  flags(item: T): WatchedFlags
  /** Whether two items are certainly the same, so that nothing of them need be read. */
  isSame?(before: T, after: T): boolean
}

type Flag = Exclude<keyof WatchedFlags, 'alert'>

const FLAGS: readonly (readonly [flag: Flag, up: FlagChange['type'], down: FlagChange['type']])[] = [
  ['isHalted', 'halted', 'resumed'],
  ['isManaged', 'managed', 'unmanaged'],
  ['isLiquidationTrading', 'liquidationStarted', 'liquidationEnded'],
  ['hasAlertNotice', 'alertNoticed', 'alertNoticeLifted'],
]

/** Every difference between two lists: those of the newer one in its order, then what is gone. */
export function compareItems<T>(before: Iterable<T>, after: Iterable<T>, access: ItemAccess<T>): MasterChange[] {
  const left = new Map<string, T>()
  for (const item of before) left.set(access.key(item), item)
  const changes: MasterChange[] = []
  for (const item of after) {
    const key = access.key(item)
    const old = left.get(key)
    left.delete(key)
    if (old === undefined) changes.push({ ...access.describe(item), type: 'listed' })
    else if (!access.isSame?.(old, item)) changes.push(...compareItem(old, item, access))
  }
  for (const item of left.values()) changes.push({ ...access.describe(item), type: 'delisted' })
  return changes
}

function compareItem<T>(before: T, after: T, access: ItemAccess<T>): MasterChange[] {
  const row = access.describe(after)
  const changes: MasterChange[] = []
  const previousName = access.describe(before).name
  if (row.name !== previousName) changes.push({ ...row, type: 'renamed', previousName })
  const was = access.flags(before)
  const is = access.flags(after)
  for (const [flag, up, down] of FLAGS) {
    if (is[flag] !== was[flag]) changes.push({ ...row, type: is[flag] ? up : down })
  }
  if (is.alert !== undefined && was.alert !== undefined && is.alert !== was.alert) {
    changes.push({ ...row, type: 'alertChanged', alert: is.alert, previousAlert: was.alert })
  }
  return changes
}
