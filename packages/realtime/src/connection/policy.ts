import { type Environment, KisConfigError } from '@kis/core'

/** Times and limits of the connection. All times in milliseconds. */
export interface RealtimePolicy {
  /** Longest time until a socket is open. Default 5,000. */
  readonly connectTimeoutMs: number
  /** Longest time until a registration is answered. Default 5,000. */
  readonly ackTimeoutMs: number
  /** Longest time `subscribe` waits in all, reconnects included. Default 60,000. */
  readonly subscribeTimeoutMs: number
  /** Shortest time between two registrations. Default 50, in 모의투자 500. */
  readonly paceMs: number
  /** A connection on which nothing at all arrives for so long, while something is subscribed, is dead. Default 60,000. */
  readonly silenceMs: number
  /** A connection that lasted so long counts as good: the back-off starts anew. Default 10,000. */
  readonly stableMs: number
  /** Back-off after the first failure. Each wait is a random part of its value. Default 1,000. */
  readonly minBackoffMs: number
  /** The back-off doubles up to this. Default 60,000. */
  readonly maxBackoffMs: number
  /** So many connections in a row that open and drop early trip the breaker: KIS blocks clients that keep reconnecting. Default 5. */
  readonly breakerAfter: number
  /** How long the tripped breaker waits. Default 300,000. */
  readonly breakerMs: number
  /**
   * How long to stay away when another session holds the app key (OPSP8996); up to half as much again at random. `Infinity` waits
   * for `reconnect()`. Default 180,000.
   */
  readonly conflictMs: number
  /** Registrations the server takes in one session. Default 41. */
  readonly maxRegistrations: number
}

const DEFAULTS = {
  connectTimeoutMs: 5_000,
  ackTimeoutMs: 5_000,
  subscribeTimeoutMs: 60_000,
  silenceMs: 60_000,
  stableMs: 10_000,
  minBackoffMs: 1_000,
  maxBackoffMs: 60_000,
  breakerAfter: 5,
  breakerMs: 300_000,
  conflictMs: 180_000,
  maxRegistrations: 41,
} as const satisfies Partial<RealtimePolicy>

/** The pace of the official client: half a second in 모의투자, a twentieth elsewhere. */
const PACE_MS: Readonly<Record<Environment, number>> = { real: 50, paper: 500 }

/**
 * The defaults of an environment with the caller's own values laid over them.
 *
 * @throws KisConfigError naming a value that is no positive number.
 */
export function resolvePolicy(
  env: Environment,
  overrides: { readonly [K in keyof RealtimePolicy]?: RealtimePolicy[K] | undefined } = {},
): RealtimePolicy {
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined)
  for (const [name, value] of given) {
    const isUsable = typeof value === 'number' && value >= 0 && (Number.isFinite(value) || name === 'conflictMs')
    if (isUsable && (value > 0 || name === 'paceMs')) continue
    throw new KisConfigError({
      option: `policy.${name}`,
      message: `Option "policy.${name}" must be a positive number.`,
    })
  }
  return { ...DEFAULTS, paceMs: PACE_MS[env], ...Object.fromEntries(given) }
}
