/** How far a window is narrowed after refusals. Times in milliseconds, of one clock. */
export interface Narrowing {
  /** Calls per window for now. */
  readonly limit: number
  /** How much longer the window is for now. */
  readonly stretch: number
  /** No call before this time. */
  readonly pausedUntil: number
  /** When the limit is raised next; infinite when it is not narrowed. */
  readonly recoversAt: number
}

// A full recovery from one halving takes about half a minute, whatever the limit.
const RECOVERY_MS = 10_000
const RECOVERY_STEPS = 6
/** How much longer than usual a window gets at most. */
export const MAX_STRETCH = 8

/** A window that is not narrowed. */
export function notNarrowed(limit: number): Narrowing {
  return { limit, stretch: 1, pausedUntil: Number.NEGATIVE_INFINITY, recoversAt: Number.POSITIVE_INFINITY }
}

/** What is left of it by now. */
export function recovered(narrowing: Narrowing, fullLimit: number, now: number): Narrowing {
  if (now < narrowing.recoversAt) return narrowing
  let { limit, stretch, recoversAt } = narrowing
  while (now >= recoversAt) {
    recoversAt += RECOVERY_MS
    if (stretch > 1) stretch /= 2
    else limit = Math.min(fullLimit, limit + Math.ceil(fullLimit / RECOVERY_STEPS))
    if (stretch === 1 && limit === fullLimit) recoversAt = Number.POSITIVE_INFINITY
  }
  return { ...narrowing, limit, stretch, recoversAt }
}

/** After a refusal. One within the pause speaks of calls that were made before it, so it narrows nothing. */
export function refused(narrowing: Narrowing, windowMs: number, now: number): Narrowing {
  const { limit, stretch, pausedUntil } = narrowing
  const moved = { pausedUntil: now + windowMs, recoversAt: now + RECOVERY_MS }
  if (now < pausedUntil) return { ...narrowing, ...moved }
  if (limit > 1) return { ...moved, limit: Math.floor(limit / 2), stretch }
  return { ...moved, limit, stretch: Math.min(stretch * 2, MAX_STRETCH) }
}
