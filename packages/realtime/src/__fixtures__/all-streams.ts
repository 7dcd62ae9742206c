import * as domesticBond from '../groups/domestic-bond/index.js'
import * as domesticFuturesOptions from '../groups/domestic-futures-options/index.js'
import * as domesticStock from '../groups/domestic-stock/index.js'
import * as elw from '../groups/elw/index.js'
import * as etfEtn from '../groups/etf-etn/index.js'
import * as overseasFuturesOptions from '../groups/overseas-futures-options/index.js'
import * as overseasStock from '../groups/overseas-stock/index.js'
import type { AnyStream, StreamSpec } from '../index.js'

/** Every group as it is exported, by the name of its entry point. */
export const GROUPS: Readonly<Record<string, Readonly<Record<string, AnyStream>>>> = {
  'domestic-bond': domesticBond,
  'domestic-futures-options': domesticFuturesOptions,
  'domestic-stock': domesticStock,
  elw,
  'etf-etn': etfEtn,
  'overseas-futures-options': overseasFuturesOptions,
  'overseas-stock': overseasStock,
}

export interface ListedStream {
  readonly group: string
  readonly name: string
  readonly stream: AnyStream
  readonly spec: StreamSpec
  readonly id: string
}

/** Every stream of every group. */
export const ALL_STREAMS: readonly ListedStream[] = Object.entries(GROUPS).flatMap(([group, members]) =>
  Object.entries(members).map(([name, stream]) => ({ group, name, stream, spec: stream.spec, id: stream.spec.id })),
)
