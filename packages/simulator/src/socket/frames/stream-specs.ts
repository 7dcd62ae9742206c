import type { StreamSpec } from '@kis/realtime'
import * as domesticBond from '@kis/realtime/domestic-bond'
import * as domesticFuturesOptions from '@kis/realtime/domestic-futures-options'
import * as domesticStock from '@kis/realtime/domestic-stock'
import * as elw from '@kis/realtime/elw'
import * as etfEtn from '@kis/realtime/etf-etn'
import * as overseasFuturesOptions from '@kis/realtime/overseas-futures-options'
import * as overseasStock from '@kis/realtime/overseas-stock'

const GROUPS: readonly object[] = [
  domesticBond,
  domesticFuturesOptions,
  domesticStock,
  elw,
  etfEtn,
  overseasFuturesOptions,
  overseasStock,
]

/** Every stream that KIS publishes, as data. */
export const STREAM_SPECS: readonly StreamSpec[] = GROUPS.flatMap((members) =>
  Object.values(members).filter(hasSpec),
).map(({ spec }) => spec)

const BY_TR_ID: ReadonlyMap<string, StreamSpec> = new Map(
  STREAM_SPECS.flatMap((spec) =>
    [spec.tr.real, spec.tr.paper].flatMap((trId) => (trId === null ? [] : [[trId, spec] as const])),
  ),
)

/** The spec of a TR id of either environment. */
export function streamSpecOf(trId: string): StreamSpec | undefined {
  return BY_TR_ID.get(trId)
}

function hasSpec(member: unknown): member is { readonly spec: StreamSpec } {
  return typeof member === 'object' && member !== null && 'spec' in member
}
