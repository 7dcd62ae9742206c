import {
  type Clock,
  hashText,
  LANES,
  type LimiterAnswer,
  type LimiterLink,
  type LimiterQuestion,
  type Narrowing,
  type RateLimits,
} from '@kis/core'
import { bounded } from '../redis-bounded.js'
import type { RedisCommands } from '../redis-commands.js'
import { ACQUIRE } from './limiter-script.js'

export interface RedisLimiterLinkOptions {
  readonly commands: RedisCommands
  readonly env: string
  readonly appKey: string
  readonly limits: RateLimits
  readonly clock: Clock
  readonly timeoutMs: number
}

/** A place is kept this long for a process that does not come for it. */
const GRACE_US = 100_000
/** What a process remembers longer than this says nothing any more. */
const MEMORY_MS = 60_000
// How far two clocks drift apart, and how late an answer may be, without one of them counting as having jumped.
const SLACK_MS = 250
const DRIFT = 0.001

/** One process's end of the limiter in Redis. */
export class RedisLimiterLink implements LimiterLink {
  readonly #options: RedisLimiterLinkOptions
  readonly #name = crypto.randomUUID()
  #keys: Promise<readonly string[]> | undefined
  #memory: { readonly life: string; readonly now: number; readonly at: number } | undefined

  constructor(options: RedisLimiterLinkOptions) {
    this.#options = options
  }

  /** @throws KisStoreError when Redis is down, slow or refuses. */
  async ask({ waiting, refusals, hasMadeOthers, unused }: LimiterQuestion): Promise<LimiterAnswer> {
    const { commands, limits, clock, timeoutMs } = this.#options
    const sentAt = clock.monotonic()
    const memory = this.#memory && sentAt - this.#memory.at < MEMORY_MS ? this.#memory : undefined
    const elapsed = memory ? sentAt - memory.at : 0
    const latest = memory ? memory.now + (elapsed * (1 + DRIFT) + SLACK_MS) * 1000 : 0
    const args = [
      ...[
        limits.callsPerWindow,
        limits.ledgerCallsPerWindow,
        toMicros(limits.windowMs),
        toMicros(limits.minSpacingMs ?? 0),
      ],
      ...[this.#name, memory?.life ?? '', memory?.now ?? 0, Math.floor(latest)],
      ...LANES.map((lane) => waiting[lane]),
      ...[refusals.has('calls') ? 1 : 0, refusals.has('ledger') ? 1 : 0],
      ...[unused?.calls ?? 0, unused?.ledger ?? 0, unused?.grantedAt ?? ''],
      ...[hasMadeOthers ? 1 : 0, GRACE_US, crypto.randomUUID()],
    ]
    const keys = await this.#keysOf()
    const reply = await bounded({ clock, timeoutMs, operation: 'acquire' }, () => ACQUIRE.run(commands, keys, args))
    const parts = Array.isArray(reply) ? reply : []
    const at = clock.monotonic()
    const numbers = parts.slice(0, 15).map(Number)
    const [cancel = 0, order = 0, account = 0, quote = 0, wait = -1, now = 0, callsInWindow = 0] = numbers
    this.#memory = { life: String(parts[15]), now, at: sentAt }
    const narrowing = ([limit = 0, stretch = 1, pause = 0, recovery = 0]: readonly number[]): Narrowing => ({
      ...{ limit, stretch, pausedUntil: at + (pause - now) / 1000 },
      recoversAt: recovery > 0 ? at + (recovery - now) / 1000 : Number.POSITIVE_INFINITY,
    })
    return {
      granted: { cancel, order, account, quote },
      grantedAt: String(now),
      // Half of the way there and back has passed since Redis looked at its clock.
      waitMs: wait < 0 ? undefined : Math.max(0, wait / 1000 - (at - sentAt) / 2),
      callsInWindow,
      narrowings: { calls: narrowing(numbers.slice(7, 11)), ledger: narrowing(numbers.slice(11, 15)) },
    }
  }

  #keysOf(): Promise<readonly string[]> {
    const { env, appKey } = this.#options
    this.#keys ??= hashText(`limits\n${appKey}`).then((hash) => {
      const tag = `{kis:v1:${env}:${hash}}:limiter`
      return [tag, `${tag}:calls`, `${tag}:ledger`, `${tag}:waiting`]
    })
    return this.#keys
  }
}

function toMicros(ms: number): number {
  return Math.round(ms * 1000)
}
