import type { RateLimits } from '../limits.js'
import type { RateLimitKind } from '../rate-limiter.js'
import { LANES, type LimiterAnswer, type LimiterQuestion } from './limiter-link.js'
import { MAX_STRETCH, type Narrowing, notNarrowed, recovered, refused } from './narrowing.js'

/** What processes that share a quota know together. Times in epoch milliseconds. Plain JSON but for infinite times. */
export interface CallCount {
  /** Times of the last calls, oldest first. */
  readonly times: Readonly<Record<RateLimitKind, readonly number[]>>
  readonly narrowings: Readonly<Record<RateLimitKind, Narrowing>>
  /** Who waits, until when the place is kept, and how many calls by lane. */
  readonly waiting: Readonly<Record<string, Waiting>>
}

interface Waiting {
  readonly until: number
  readonly calls: readonly number[]
}

/** Who asks, when, and within which limits. */
export interface Asker {
  readonly name: string
  readonly now: number
  readonly limits: RateLimits
}

/** A place is kept this long for a process that does not come for it. */
const GRACE_MS = 100
/** When it is worth asking again where somebody else's turn comes first. */
const RETRY_MS = 2
/** So far ahead a time can only be one of a clock that has been set back. */
const SLACK_MS = 1_000
const KINDS: readonly RateLimitKind[] = ['calls', 'ledger']

/** Nothing called yet. */
export function emptyCount({ callsPerWindow, ledgerCallsPerWindow }: RateLimits): CallCount {
  return {
    times: { calls: [], ledger: [] },
    narrowings: { calls: notNarrowed(callsPerWindow), ledger: notNarrowed(ledgerCallsPerWindow) },
    waiting: {},
  }
}

/**
 * Grants what may start now and says when the rest is worth asking for again. Times in the answer are those of the count.
 *
 * Lanes are served in their order across all processes; in one lane each gets a like share, and what the others cannot use.
 */
export function countCalls(
  before: CallCount,
  { waiting, refusals, hasMadeOthers, unused }: LimiterQuestion,
  { name, now, limits }: Asker,
): { readonly count: CallCount; readonly answer: LimiterAnswer } {
  const { windowMs, minSpacingMs = 0 } = limits
  const full = { calls: limits.callsPerWindow, ledger: limits.ledgerCallsPerWindow }
  // With a clock that was set back nobody knows any more what lies within the window.
  const isLost = KINDS.some((kind) => (before.times[kind].at(-1) ?? now) > now + SLACK_MS)
  const windowOf = (kind: RateLimitKind): Window => {
    let narrowing = recovered(before.narrowings[kind], full[kind], now)
    if (narrowing.pausedUntil > now + windowMs + SLACK_MS) narrowing = notNarrowed(full[kind])
    if (refusals.has(kind)) narrowing = refused(narrowing, windowMs, now)
    const isUnknown = isLost || (hasMadeOthers && kind === 'calls')
    if (isUnknown) narrowing = { ...narrowing, pausedUntil: Math.max(narrowing.pausedUntil, now + windowMs) }
    const given = isLost ? [] : before.times[kind].filter((time) => time > now - windowMs * MAX_STRETCH)
    const times = unused ? without(given, Number(unused.grantedAt), unused[kind]) : given
    // Each call to the ledger is one of the calls as well, so the distance between those is kept by either.
    return { narrowing, times, windowMs, spacingMs: minSpacingMs }
  }
  const windows = { calls: windowOf('calls'), ledger: windowOf('ledger') }

  const others = Object.entries(before.waiting).filter(
    ([who, { until }]) => who !== name && now <= until && until <= now + windowMs * MAX_STRETCH + GRACE_MS + SLACK_MS,
  )
  const room = { calls: roomIn(windows.calls, now), ledger: roomIn(windows.ledger, now) }
  const granted = { ...waiting }
  const made = { calls: 0, ledger: 0 }
  for (const [index, lane] of LANES.entries()) {
    const isLedger = lane !== 'quote'
    const free = isLedger ? Math.min(room.calls, room.ledger) : room.calls
    const wanted = others.map(([, { calls }]) => calls[index] ?? 0)
    const theirs = wanted.reduce((sum, calls) => sum + calls, 0)
    const askers = wanted.filter((calls) => calls > 0).length
    const share = Math.max(Math.ceil(free / (askers + 1)), free - theirs)
    granted[lane] = Math.max(0, Math.min(waiting[lane], share))
    const used = granted[lane] + Math.min(theirs, Math.max(0, free - granted[lane]))
    room.calls -= used
    made.calls += granted[lane]
    if (!isLedger) continue
    room.ledger -= used
    made.ledger += granted[lane]
  }
  const after = { calls: withMade(windows.calls, made.calls, now), ledger: withMade(windows.ledger, made.ledger, now) }

  const rest = LANES.map((lane) => waiting[lane] - granted[lane])
  const nextAt = Math.min(
    ...LANES.filter((lane) => waiting[lane] > granted[lane]).map((lane) => nextCallAt(after, lane === 'quote', now)),
  )
  const waitMs = Number.isFinite(nextAt) ? Math.max(nextAt - now, RETRY_MS) : undefined
  const own = waitMs === undefined ? [] : [[name, { until: now + waitMs + GRACE_MS, calls: rest }] as const]
  const narrowings = { calls: after.calls.narrowing, ledger: after.ledger.narrowing }
  return {
    count: {
      times: { calls: after.calls.times, ledger: after.ledger.times },
      narrowings,
      waiting: Object.fromEntries([...others, ...own]),
    },
    answer: {
      ...{ granted, waitMs, narrowings },
      grantedAt: String(now),
      callsInWindow: after.calls.times.filter((time) => time > now - windowMs).length,
    },
  }
}

interface Window {
  readonly narrowing: Narrowing
  readonly times: readonly number[]
  readonly windowMs: number
  readonly spacingMs: number
}

/** How many calls may start now. */
function roomIn(window: Window, now: number): number {
  if (readyAt(window, now) > now) return 0
  if (window.spacingMs > 0) return 1
  const { narrowing, times, windowMs } = window
  const from = now - windowMs * narrowing.stretch
  return narrowing.limit - times.filter((time) => time > from).length
}

/** The earliest time at which one more call may start. */
function readyAt({ narrowing, times, windowMs, spacingMs }: Window, now: number): number {
  const nth = times.at(-narrowing.limit)
  return Math.max(
    now,
    narrowing.pausedUntil,
    nth === undefined ? now : nth + windowMs * narrowing.stretch,
    (times.at(-1) ?? Number.NEGATIVE_INFINITY) + spacingMs,
  )
}

function nextCallAt({ calls, ledger }: Record<RateLimitKind, Window>, isQuote: boolean, now: number): number {
  const ready = isQuote ? readyAt(calls, now) : Math.max(readyAt(calls, now), readyAt(ledger, now))
  // A limit that recovers meanwhile may let somebody go earlier.
  return Math.min(ready, calls.narrowing.recoversAt, ledger.narrowing.recoversAt)
}

function withMade(window: Window, made: number, now: number): Window {
  return { ...window, times: [...window.times, ...new Array<number>(made).fill(now)] }
}

/** The times without so many of those that were granted at one instant. */
function without(times: readonly number[], grantedAt: number, calls: number): readonly number[] {
  let left = calls
  return times.filter((time) => time !== grantedAt || left-- <= 0)
}
