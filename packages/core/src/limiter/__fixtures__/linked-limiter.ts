import { createLinkedRateLimiter, type LimiterAnswer, type LimiterLink, type LimiterQuestion } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'

const LIMITS = { callsPerWindow: 6, ledgerCallsPerWindow: 3, windowMs: 1_000 }
/** Nobody in any lane. */
export const NONE = { cancel: 0, order: 0, account: 0, quote: 0 }
/** All calls, not narrowed. */
export const FREE = {
  limit: 6,
  stretch: 1,
  pausedUntil: Number.NEGATIVE_INFINITY,
  recoversAt: Number.POSITIVE_INFINITY,
}

/** An answer of the link, which grants nothing unless told. */
export const answerOf = (more: Partial<LimiterAnswer> = {}): LimiterAnswer => ({
  ...{ granted: NONE, grantedAt: 'now', waitMs: undefined, callsInWindow: 0 },
  narrowings: { calls: FREE, ledger: { ...FREE, limit: 3 } },
  ...more,
})

/** A limiter over a link that answers as it is told, or as a quota without end. */
export function linkedLimiter(whenDown: 'fail' | 'local', logsTo: 'log' | 'nobody' = 'log') {
  const clock = createVirtualClock()
  const asked: LimiterQuestion[] = []
  const log: (readonly [string, string])[] = []
  const told: unknown[] = []
  const note = (level: string) => (text: string, fields?: unknown) => {
    log.push([level, text])
    told.push(fields)
  }
  const state: { isDown: boolean; answer?: (question: LimiterQuestion) => LimiterAnswer | Promise<LimiterAnswer> } = {
    isDown: false,
  }
  const link: LimiterLink = {
    async ask(question) {
      asked.push({ ...question, refusals: new Set(question.refusals) })
      if (state.isDown) throw new Error('The link is down.')
      return state.answer?.(question) ?? answerOf({ granted: question.waiting })
    },
  }
  const limiter = createLinkedRateLimiter({
    ...{ link, env: 'real', limits: LIMITS, clock, whenDown },
    ...(logsTo === 'log' && {
      logger: { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') },
    }),
  })
  const ends: string[] = []
  const ask = (lane: 'cancel' | 'order' | 'account' | 'quote', signal?: AbortSignal): Promise<void> =>
    limiter.acquire(lane, { signal }).then(
      () => void ends.push(`${lane} at ${clock.monotonic()}`),
      (error: { readonly code?: string; readonly message: string }) =>
        void ends.push(`${lane} ${error.code ?? error.message}`),
    )
  return { clock, limiter, state, asked, log, told, ends, ask }
}
