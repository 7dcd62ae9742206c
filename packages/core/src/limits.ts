import type { Environment } from './environment.js'
import { KisConfigError } from './errors/config-error.js'

/** How many calls one app key may make. */
export interface RateLimits {
  /** Calls of any kind per window. */
  readonly callsPerWindow: number
  /** Calls that reach the ledger (원장: orders, balances, order lists) per window. They count as calls too. */
  readonly ledgerCallsPerWindow: number
  /** Length of the sliding window in milliseconds: KIS's second plus a margin for calls that travel at different speeds. */
  readonly windowMs: number
  /** Least time between two calls, in milliseconds. Default none. */
  readonly minSpacingMs?: number | undefined
}

/** Limits that replace some of the defaults. */
export type RateLimitOverrides = { readonly [Name in keyof RateLimits]?: RateLimits[Name] | undefined }

/** What the limits of an app key (호출 한도) depend on besides the environment. */
export interface DefaultLimitsOptions {
  /** In the first three days after 신규 고객 registration KIS allows 3 calls per second in the real environment. */
  readonly newCustomer?: boolean | undefined
}

/**
 * What KIS allows: 실전투자 18 calls per second, 3 for new customers; 모의투자 1 call per second.
 *
 * KIS publishes no figure for the ledger, only that one exists (EGW00215): half of the calls is a careful guess. A refusal
 * narrows it further while the program runs.
 */
export function defaultLimits(env: Environment, options: DefaultLimitsOptions = {}): RateLimits {
  // Paper refuses 0.6 s after the last call at times, and has been seen to accept at 1.1 s.
  if (env === 'paper') return { callsPerWindow: 1, ledgerCallsPerWindow: 1, windowMs: 1100 }
  if (options.newCustomer) return { callsPerWindow: 3, ledgerCallsPerWindow: 2, windowMs: 1050 }
  return { callsPerWindow: 18, ledgerCallsPerWindow: 9, windowMs: 1050 }
}

/**
 * Lays a caller's own limits over the defaults. The ledger's default never exceeds the limit of calls.
 *
 * @throws KisConfigError when one is malformed, naming it.
 */
export function resolveLimits(defaults: RateLimits, overrides: RateLimitOverrides = {}): RateLimits {
  if (typeof overrides !== 'object' || overrides === null) {
    throw new KisConfigError({
      option: 'limits',
      message: 'Option "limits" must be an object such as { callsPerWindow: 10 }.',
    })
  }
  const callsPerWindow = overrides.callsPerWindow ?? defaults.callsPerWindow
  const limits: RateLimits = {
    callsPerWindow,
    ledgerCallsPerWindow: overrides.ledgerCallsPerWindow ?? Math.min(defaults.ledgerCallsPerWindow, callsPerWindow),
    windowMs: overrides.windowMs ?? defaults.windowMs,
    minSpacingMs: overrides.minSpacingMs ?? defaults.minSpacingMs ?? 0,
  }
  checkCount('callsPerWindow', limits.callsPerWindow)
  checkCount('ledgerCallsPerWindow', limits.ledgerCallsPerWindow)
  checkSpan('windowMs', limits.windowMs, 1)
  checkSpan('minSpacingMs', limits.minSpacingMs, 0)
  return limits
}

const MAX_COUNT = 100_000
const MAX_SPAN_MS = 3_600_000

function checkCount(name: keyof RateLimits, count: unknown): void {
  if (Number.isInteger(count) && (count as number) >= 1 && (count as number) <= MAX_COUNT) return
  fail(name, `a whole number from 1 to ${MAX_COUNT}`)
}

function checkSpan(name: keyof RateLimits, ms: unknown, least: number): void {
  if (typeof ms === 'number' && ms >= least && ms <= MAX_SPAN_MS) return
  fail(name, `a number of milliseconds from ${least} to ${MAX_SPAN_MS}`)
}

function fail(name: keyof RateLimits, expected: string): never {
  throw new KisConfigError({ option: `limits.${name}`, message: `Option "limits.${name}" must be ${expected}.` })
}
