import { Agent, type Dispatcher } from 'undici'
import { KisAbortError, KisTimeoutError, KisTransportError } from '../errors/transport-error.js'
import { onAbort } from '../on-abort.js'
import { ByteCollector } from './byte-collector.js'
import type { HttpRequest, HttpResponse, HttpTransport, HttpTransportOptions } from './transport.js'

/** The transport of Node: an undici pool per origin, keep-alive, no redirects, no retries. Opens nothing until the first request. */
export function createHttpTransport(options: HttpTransportOptions = {}): HttpTransport {
  const connectTimeoutMs = options.connectTimeoutMs ?? 5_000
  let agent: Agent | undefined
  return {
    request(request) {
      agent ??= new Agent({
        connections: options.maxConnections ?? 32,
        connect: { timeout: connectTimeoutMs },
        // The caller's signal is the only clock of an exchange.
        headersTimeout: 0,
        bodyTimeout: 0,
        // KIS drops idle connections without a word; let go of them first.
        keepAliveTimeout: 10_000,
        keepAliveMaxTimeout: 60_000,
      })
      return exchange(agent, request, connectTimeoutMs)
    },
    async close() {
      const closing = agent
      agent = undefined
      await closing?.destroy(new KisAbortError({ message: 'The client was closed.' }))
    },
  }
}

function exchange(agent: Agent, request: HttpRequest, connectTimeoutMs: number): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const { signal } = request
    if (signal?.aborted) {
      reject(new KisAbortError({ cause: signal.reason }))
      return
    }
    const url = new URL(request.url)
    const body = new ByteCollector(request)
    let controller: Dispatcher.DispatchController | undefined
    let status = 0
    let headers: Record<string, string> = {}
    let requestSent = false

    const stopListening = onAbort(signal, () => {
      fail(new KisAbortError({ cause: signal?.reason, requestSent }))
      // Without a controller there is no connection yet: onRequestStart will stop the request before it is written.
      controller?.abort(new Error('aborted'))
    })
    const fail = (error: unknown): void => {
      stopListening()
      reject(error)
    }

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        controller = started
        if (signal?.aborted) {
          started.abort(new Error('aborted'))
          return
        }
        requestSent = true
      },
      onResponseStart(_, statusCode, responseHeaders) {
        status = statusCode
        headers = flatten(responseHeaders)
        body.expect(headers['content-length'])
      },
      onResponseData(current, chunk) {
        const tooLarge = body.add(chunk)
        if (tooLarge) current.abort(tooLarge)
      },
      onResponseEnd() {
        stopListening()
        resolve({ status, headers, body: body.bytes() })
      },
      onResponseError(_, error) {
        fail(asTransportError(error, url, requestSent, connectTimeoutMs))
      },
    }
    try {
      agent.dispatch(
        {
          origin: url.origin,
          path: url.pathname + url.search,
          method: request.method,
          headers: request.headers,
          body: request.body ?? null,
        },
        handler,
      )
    } catch (error) {
      fail(asTransportError(error, url, requestSent, connectTimeoutMs))
    }
  })
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value
  }
  return flat
}

function asTransportError(error: unknown, url: URL, requestSent: boolean, connectTimeoutMs: number): KisTransportError {
  if (KisTransportError.isInstance(error)) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'UND_ERR_CONNECT_TIMEOUT') {
    return new KisTimeoutError({
      message: `No connection to ${url.origin} within ${connectTimeoutMs} ms.`,
      timeoutMs: connectTimeoutMs,
      requestSent: false,
      cause: error,
    })
  }
  const happened = requestSent ? 'lost its connection before the answer was complete' : 'could not connect'
  return new KisTransportError({
    message: `The request to ${url.origin}${url.pathname} ${happened}${code ? ` (${code})` : ''}.`,
    requestSent,
    cause: error,
  })
}
