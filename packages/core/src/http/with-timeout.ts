import type { Clock } from '../clock.js'
import { KisAbortError, KisTimeoutError, KisTransportError } from '../errors/transport-error.js'
import { onAbort } from '../on-abort.js'
import type { HttpRequest, HttpResponse, HttpTransport } from './transport.js'

/** Longest time of one exchange, from the first byte of the connection to the last of the body: 15 s. */
export const DEFAULT_TIMEOUT_MS = 15_000

/**
 * Makes one exchange end in time, by the injected clock, whatever the transport does.
 *
 * @throws KisTimeoutError after `timeoutMs`; KisAbortError when the request's own signal ended it.
 */
export function requestWithTimeout(
  transport: HttpTransport,
  request: HttpRequest,
  options: { readonly clock: Clock; readonly timeoutMs: number },
): Promise<HttpResponse> {
  if (!transport.honoursTimeout) return requestUnderSignal(transport, request, options)
  return transport.request({ ...request, timeout: { clock: options.clock, ms: options.timeoutMs } })
}

async function requestUnderSignal(
  transport: HttpTransport,
  request: HttpRequest,
  { clock, timeoutMs }: { readonly clock: Clock; readonly timeoutMs: number },
): Promise<HttpResponse> {
  const limit = new AbortController()
  const stop = (): void => limit.abort()
  if (request.signal?.aborted) throw new KisAbortError({ cause: request.signal.reason })
  const stopListening = onAbort(request.signal, stop)
  const cancel = clock.schedule(timeoutMs, stop)
  try {
    return await transport.request({ ...request, signal: limit.signal })
  } catch (error) {
    if (!limit.signal.aborted) throw error
    const requestSent = KisTransportError.isInstance(error) ? error.requestSent : true
    if (request.signal?.aborted) throw new KisAbortError({ cause: request.signal.reason, requestSent })
    throw timeoutError(request.url, timeoutMs, requestSent, error)
  } finally {
    cancel()
    stopListening()
  }
}

/** What both ways of ending an exchange in time throw. */
export function timeoutError(url: string, timeoutMs: number, requestSent: boolean, cause?: unknown): KisTimeoutError {
  const { origin, pathname } = new URL(url)
  const message = `No complete answer from ${origin}${pathname} within ${timeoutMs} ms.`
  return new KisTimeoutError({ message, timeoutMs, requestSent, cause })
}
