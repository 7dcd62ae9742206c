import { type Clock, getJson, type KeyValueStore, kstDate, setJson, systemClock, withLease } from '@kis/core'

/** Where an answer that is asked for once a day is kept. */
export interface DailyAnswerOptions {
  /** Where answers are kept between calls, restarts and processes. */
  readonly store: KeyValueStore
  readonly clock?: Clock | undefined
  /** Ends the wait, and the call. */
  readonly signal?: AbortSignal | undefined
}

/** An answer as it is kept. */
export interface DailyAnswer<T> {
  /** The Korean date on which it was given. */
  readonly askedOn: string
  readonly answer: T
}

interface DailyQuestion<T> {
  readonly key: string
  readonly isAnswer: (value: unknown) => value is T
  /** Hears of a kept answer, whatever its age, before anything is asked. */
  readonly onKept: (answer: T) => void
  readonly ask: (kept: T | undefined, today: string) => Promise<T>
}

/** Longer than any call with its retries. */
const LEASE_MS = 120_000

/**
 * Asks a question at most once on each Korean day, however many callers and processes share the store.
 *
 * @returns the answer of today, and whether it was asked for just now.
 */
export function askOnceADay<T>(
  { key, isAnswer, onKept, ask }: DailyQuestion<T>,
  { store, clock = systemClock, signal }: DailyAnswerOptions,
): Promise<DailyAnswer<T> & { readonly asked: boolean }> {
  const isKept = (value: unknown): value is DailyAnswer<T> =>
    typeof value === 'object' &&
    value !== null &&
    'askedOn' in value &&
    typeof value.askedOn === 'string' &&
    'answer' in value &&
    isAnswer(value.answer)

  return withLease(store, `${key}:lease`, { ttlMs: LEASE_MS, clock, signal }, async () => {
    const today = kstDate(clock.now())
    const kept = await getJson(store, key, isKept)
    if (kept) onKept(kept.answer)
    if (kept?.askedOn === today) return { ...kept, asked: false }
    const answer = await ask(kept?.answer, today)
    await setJson(store, key, { askedOn: today, answer })
    return { askedOn: today, answer, asked: true }
  })
}
