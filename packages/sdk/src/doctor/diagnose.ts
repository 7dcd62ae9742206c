import type { Auth } from '@kis/auth'
import {
  type Clock,
  DEFAULT_TIMEOUT_MS,
  type Environment,
  type HttpTransport,
  type KeyValueStore,
  KisAbortError,
  KisTimeoutError,
  type Logger,
  onAbort,
  type RateLimiter,
  sleep,
} from '@kis/core'
import type { MarketMaster, MasterMarket } from '@kis/market-master'
import type { RealtimeClient } from '@kis/realtime'
import { checkClock } from './check-clock.js'
import { checkLimits } from './check-limits.js'
import { checkMaster } from './check-master.js'
import { checkSockets } from './check-sockets.js'
import { checkStore } from './check-store.js'
import { checkToken } from './check-token.js'
import { createDiagnosis, type Diagnosis, type DiagnosisName, type Finding } from './diagnosis.js'

/** What is looked at. */
export interface Patient {
  readonly env: Environment
  readonly auth: Auth
  readonly http: HttpTransport
  readonly clock: Clock
  readonly logger?: Logger | undefined
  readonly baseUrl: string
  readonly timeoutMs?: number | undefined
  readonly limiter: RateLimiter
  /** Calls in a window as long as KIS refuses none. */
  readonly usualLimit: number
  /** The realtime connection, if it was ever used. */
  readonly realtime: () => RealtimeClient | undefined
  readonly store: KeyValueStore
  /** Whether the user named the store, so that it is what it is on purpose. */
  readonly isStoreChosen: boolean
  readonly master: Pick<MarketMaster, 'lastSync'>
  readonly markets: readonly MasterMarket[]
  readonly maxAgeMs: number
}

/** Options of `kis.doctor()` (진단). */
export interface DoctorOptions {
  readonly signal?: AbortSignal | undefined
}

type Look = (signal: AbortSignal) => Finding | Promise<Finding>

/**
 * Looks at everything at the same time. A part that fails, or does not answer in the time of one exchange, becomes a finding.
 *
 * @throws KisAbortError when the signal ends it; nothing else.
 */
export async function diagnose(patient: Patient, { signal }: DoctorOptions = {}): Promise<Diagnosis> {
  if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
  const { env, auth, http, clock, logger, baseUrl, timeoutMs, limiter, store } = patient
  const looks: Readonly<Record<DiagnosisName, Look>> = {
    clock: (ending) => checkClock({ env, http, clock, baseUrl, timeoutMs, signal: ending }),
    token: (ending) => checkToken({ env, auth, http, clock, logger, baseUrl, timeoutMs, limiter, signal: ending }),
    limits: () => checkLimits(limiter, patient.usualLimit),
    sockets: () => checkSockets(patient.realtime()),
    store: () => checkStore(store, `kis:v1:${env}:doctor:${crypto.randomUUID()}`, patient.isStoreChosen),
    master: () => checkMaster({ ...patient, now: clock.now() }),
  }
  const checks = await Promise.all(
    (Object.keys(looks) as DiagnosisName[]).map(async (name) => {
      const { status, message, messageKo } = await untilAnswered(looks[name], patient, signal)
      return { name, status, message: auth.redactor.text(message), messageKo: auth.redactor.text(messageKo) }
    }),
  )
  return createDiagnosis(checks)
}

/** A look of bounded length that never fails but for the caller's own signal. */
async function untilAnswered(look: Look, { clock, timeoutMs = DEFAULT_TIMEOUT_MS }: Patient, signal?: AbortSignal) {
  const ending = new AbortController()
  const stopListening = onAbort(signal, () => ending.abort(signal?.reason))
  const tooLong = sleep(clock, timeoutMs, ending.signal).then((): never => {
    throw new KisTimeoutError({ message: `There was no answer within ${timeoutMs} ms.`, requestSent: true, timeoutMs })
  })
  try {
    return await Promise.race([(async () => look(ending.signal))(), tooLong])
  } catch (error) {
    if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
    return findingOf(error)
  } finally {
    stopListening()
    // Ends the timer, and whatever still waits for an answer.
    ending.abort()
  }
}

function findingOf(error: unknown): Finding {
  const text = error instanceof Error ? error.message : String(error)
  return { status: 'fail', message: `It failed: ${text}`, messageKo: `실패했습니다: ${text}` }
}
