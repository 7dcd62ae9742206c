import type { RateLimits } from '../limits.js'

const SHARE = 3

/** What one process allows itself while it cannot ask the others: a third of the quota, less often than once in a window where it is small. */
export function localShareOf({ callsPerWindow, ledgerCallsPerWindow, windowMs, minSpacingMs }: RateLimits): RateLimits {
  const calls = Math.floor(callsPerWindow / SHARE)
  const ledger = Math.max(1, Math.floor(ledgerCallsPerWindow / SHARE))
  if (calls >= 1) return { callsPerWindow: calls, ledgerCallsPerWindow: ledger, windowMs, minSpacingMs }
  return { callsPerWindow: 1, ledgerCallsPerWindow: 1, windowMs: (windowMs * SHARE) / callsPerWindow, minSpacingMs }
}
