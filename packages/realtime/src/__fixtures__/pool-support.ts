import { trade } from '../groups/domestic-stock/index.js'
import type { GapEvent, MoveEvent, RealtimeClient, Subscription } from '../index.js'
import { type FakeServer, nameless } from './fake-server.js'
import type { PoolSetup } from './setup-pool.js'

export const symbolOf = (index: number): string => String(100_000 + index)
/** How many registrations each server holds. */
export const counts = (servers: readonly FakeServer[]): readonly number[] =>
  servers.map(({ registered }) => registered.length)
/** Prices of trades, and where the gaps were. */
export const prices = (items: readonly unknown[]): readonly unknown[] =>
  items.map((item) => ('gap' in (item as object) ? 'gap' : Reflect.get(item as object, 'STCK_PRPR')))

/** The item of a list, which has to be there. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new Error(`There is no item ${index}.`)
  return item
}

/** Another session takes the app key over. */
export function takeOver(server: FakeServer): void {
  server.isTaken = true
  server.session.send(nameless('OPSP8996', 'ALREADY IN USE appkey'))
}

/** Subscribes to so many symbols. */
export function fill(
  { clock }: PoolSetup<'real'>,
  on: Pick<RealtimeClient<'real'>, 'subscribe'>,
  from: number,
  count: number,
): Promise<readonly Subscription<unknown>[]> {
  return clock.until(
    Promise.all(Array.from({ length: count }, (_, index) => on.subscribe(trade, symbolOf(from + index)))),
  )
}

/** Collects what a pool tells of gaps, moves and errors. */
export function record({ pool }: PoolSetup<'real'>): {
  readonly gaps: GapEvent[]
  readonly moves: MoveEvent[]
  readonly errors: unknown[]
} {
  const seen = { gaps: [] as GapEvent[], moves: [] as MoveEvent[], errors: [] as unknown[] }
  pool.on('gap', (gap) => seen.gaps.push(gap))
  pool.on('move', (move) => seen.moves.push(move))
  pool.on('error', (error) => seen.errors.push(error))
  return seen
}

/** Keys in order. */
export const keysOf = (items: readonly { readonly key: string }[]): readonly string[] =>
  items.map(({ key }) => key).sort()
