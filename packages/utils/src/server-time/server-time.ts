import {
  assertEnvironment,
  type Clock,
  createHttpTransport,
  DEFAULT_TIMEOUT_MS,
  type Environment,
  type HttpTransport,
  KisDecodeError,
  requestWithTimeout,
  resolveHosts,
  systemClock,
} from '@kis/core'

/** Whose clock is asked, and how. */
export interface ServerTimeOptions {
  /** 실전투자 `real` or 모의투자 `paper`: whose server is asked. */
  readonly env: Environment
  /** Default: one of this call's own, closed at the end. */
  readonly http?: HttpTransport | undefined
  readonly clock?: Clock | undefined
  /** Another address than KIS's own, such as the simulator's. */
  readonly baseUrl?: string | undefined
  readonly signal?: AbortSignal | undefined
  /** Longest time of the exchange in milliseconds. Default 15,000. */
  readonly timeoutMs?: number | undefined
}

/** What KIS's clock shows, in epoch milliseconds, at the moment its answer arrived. */
export interface ServerTime {
  /** The `Date` header plus half of the latency. The header has whole seconds, so the truth is up to a second later. */
  readonly at: number
  /** How far the server's clock is ahead of the local one, in milliseconds; negative when it is behind. */
  readonly driftMs: number
  /** From sending to the whole answer, in milliseconds. */
  readonly latencyMs: number
  /** The server's clock certainly showed nothing earlier than this … */
  readonly earliest: number
  /** … and nothing later than this. The local clock is wrong when it lies outside. */
  readonly latest: number
}

/**
 * Asks KIS what time it is (서버 시각), by the `Date` header of an answer. Takes no key, and no share of the call limit of one.
 *
 * @throws KisConfigError for an unknown environment, KisTransportError when there is no answer, KisAbortError, KisDecodeError when it has no `Date` header:
 * in a web page the browser hides it.
 * @example
 * ```ts
 * import { serverTime } from '@kis/utils/server-time'
 * const { driftMs } = await serverTime({ env: 'real' })
 * if (Math.abs(driftMs) > 2_000) console.warn(`The clock is off by ${driftMs} ms.`)
 * ```
 */
export async function serverTime(options: ServerTimeOptions): Promise<ServerTime> {
  assertEnvironment(options?.env)
  const { env, clock = systemClock, signal, timeoutMs = DEFAULT_TIMEOUT_MS } = options
  const { baseUrl } = resolveHosts(env, { baseUrl: options.baseUrl })
  const http = options.http ?? createHttpTransport()
  try {
    const began = clock.monotonic()
    const { headers } = await requestWithTimeout(
      http,
      { method: 'HEAD', url: `${baseUrl}/`, headers: {}, signal },
      { clock, timeoutMs },
    )
    const latencyMs = clock.monotonic() - began
    const local = clock.now()
    const date = Date.parse(headers.date ?? '')
    if (Number.isNaN(date)) {
      throw new KisDecodeError({
        path: 'headers.date',
        message: `The answer of ${new URL(baseUrl).origin} has no readable Date header. Browsers hide it from pages of other sites.`,
      })
    }
    const at = date + latencyMs / 2
    return { at, driftMs: at - local, latencyMs, earliest: date, latest: date + 1_000 + latencyMs }
  } finally {
    if (!options.http) await http.close()
  }
}
