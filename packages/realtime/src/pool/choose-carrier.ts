import type { RegistrationTarget } from '../registry/registration-target.js'
import type { Carrier } from './carrier.js'
import type { StandingOf } from './pool-errors.js'
import type { Standing } from './standing.js'

export interface Choice {
  readonly standingOf: StandingOf
  /** Standings that will do, the best first. */
  readonly among: readonly Standing[]
  readonly except?: ReadonlySet<Carrier> | undefined
}

/**
 * The client for a registration: one that carries it already, else of the best standing, else the least loaded, else the first.
 * `undefined` when none with room will do.
 */
export function chooseCarrier(
  carriers: readonly Carrier[],
  target: RegistrationTarget,
  { standingOf, among, except }: Choice,
): Carrier | undefined {
  let best: { readonly carrier: Carrier; readonly rank: readonly number[] } | undefined
  for (const carrier of carriers) {
    const standing = among.indexOf(standingOf(carrier))
    if (standing < 0 || except?.has(carrier) || !carrier.hasRoomFor(target)) continue
    const rank = [carrier.carries(target) ? 0 : 1, standing, carrier.load, carrier.index]
    if (!best || isBefore(rank, best.rank)) best = { carrier, rank }
  }
  return best?.carrier
}

function isBefore(rank: readonly number[], other: readonly number[]): boolean {
  const at = rank.findIndex((value, index) => value !== other[index])
  return (rank[at] ?? 0) < (other[at] ?? 0)
}
