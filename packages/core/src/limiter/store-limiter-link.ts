import type { Clock } from '../clock.js'
import type { RateLimits } from '../limits.js'
import type { RateLimitKind } from '../rate-limiter.js'
import type { KeyValueStore } from '../stores/store.js'
import { type CallCount, countCalls, emptyCount } from './count-calls.js'
import type { LimiterAnswer, LimiterLink, LimiterQuestion } from './limiter-link.js'
import { type Narrowing, notNarrowed } from './narrowing.js'

export interface StoreLimiterLinkOptions {
  readonly update: NonNullable<KeyValueStore['update']>
  readonly key: () => Promise<string>
  readonly limits: RateLimits
  readonly clock: Clock
}

/** Counts the calls of one app key in a store that its processes share. */
export class StoreLimiterLink implements LimiterLink {
  readonly #options: StoreLimiterLinkOptions
  readonly #name = crypto.randomUUID()

  constructor(options: StoreLimiterLinkOptions) {
    this.#options = options
  }

  async ask(question: LimiterQuestion): Promise<LimiterAnswer> {
    const { update, key, limits, clock } = this.#options
    let counted: { readonly now: number; readonly answer: LimiterAnswer } | undefined
    await update(await key(), (bytes) => {
      const now = clock.now()
      const known = bytes ? readCount(bytes, limits) : emptyCount(limits)
      // What cannot be read may have counted calls of a moment ago.
      const hasMadeOthers = question.hasMadeOthers || known === undefined
      const { count, answer } = countCalls(
        known ?? emptyCount(limits),
        { ...question, hasMadeOthers },
        { name: this.#name, now, limits },
      )
      counted = { now, answer }
      return writeCount(count)
    })
    if (!counted) throw new Error('The store has not called back.')
    const { now, answer } = counted
    const ahead = clock.monotonic() - now
    const here = (narrowing: Narrowing): Narrowing => ({
      ...narrowing,
      pausedUntil: narrowing.pausedUntil + ahead,
      recoversAt: narrowing.recoversAt + ahead,
    })
    const { calls, ledger } = answer.narrowings
    return { ...answer, narrowings: { calls: here(calls), ledger: here(ledger) } }
  }
}

function writeCount({ times, narrowings, waiting }: CallCount): Uint8Array {
  const { calls, ledger } = narrowings
  const value = { version: 1, times, narrowings: { calls: finite(calls), ledger: finite(ledger) }, waiting }
  return new TextEncoder().encode(JSON.stringify(value))
}

/** JSON has no infinite numbers. */
function finite({ limit, stretch, pausedUntil, recoversAt }: Narrowing): object {
  return {
    ...{ limit, stretch },
    ...(Number.isFinite(pausedUntil) && { pausedUntil }),
    ...(Number.isFinite(recoversAt) && { recoversAt }),
  }
}

function readCount(bytes: Uint8Array, limits: RateLimits): CallCount | undefined {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes))
    if (value.version !== 1 || !isTimes(value.times.calls) || !isTimes(value.times.ledger)) return undefined
    const { times, narrowings } = value
    const empty = emptyCount(limits)
    const narrowingOf = (kind: RateLimitKind): Narrowing => {
      const { limit, stretch, pausedUntil, recoversAt } = { ...empty.narrowings[kind], ...narrowings?.[kind] }
      const full = empty.narrowings[kind].limit
      const isUsable = [limit, stretch, pausedUntil, recoversAt].every((one) => typeof one === 'number')
      // Programs of other limits may have written it.
      return isUsable && limit >= 1
        ? { limit: Math.min(limit, full), stretch, pausedUntil, recoversAt }
        : notNarrowed(full)
    }
    const kept = Object.entries(value.waiting ?? {}).filter(([, one]) => isWaiting(one))
    return {
      times,
      narrowings: { calls: narrowingOf('calls'), ledger: narrowingOf('ledger') },
      waiting: Object.fromEntries(kept) as CallCount['waiting'],
    }
  } catch {
    return undefined
  }
}

function isTimes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((time) => typeof time === 'number')
}

function isWaiting(value: unknown): boolean {
  const { until, calls } = (value ?? {}) as { readonly until?: unknown; readonly calls?: unknown }
  return typeof until === 'number' && isTimes(calls)
}
