import type { Dispatcher, Pool } from 'undici'
import { KisAbortError, KisTimeoutError, KisTransportError } from '../errors/transport-error.js'
import { onAbort } from '../on-abort.js'
import { createBackgroundConnector } from './background-connector.node.js'
import { ByteCollector } from './byte-collector.js'
import { loadUndici, type UndiciParts } from './load-undici.node.js'
import type { HttpRequest, HttpResponse, HttpTransport, HttpTransportOptions } from './transport.js'
import { timeoutError } from './with-timeout.js'

/** The transport of Node: an undici pool per origin, keep-alive, no redirects, no retries. Opens nothing until the first request. */
export function createHttpTransport(options: HttpTransportOptions = {}): HttpTransport {
  const connectTimeoutMs = options.connectTimeoutMs ?? 5_000
  // It takes as long to load as a good part of these packages: it comes with the first request, which waits for the network anyway.
  let undici: UndiciParts | undefined
  // undici's Agent would do the same and look the origin up with more ceremony, at every request.
  let pools = new Map<string, Pool>()
  // Apart: a connection holds the process for all that it carries, or for nothing.
  let backgroundPools = new Map<string, Pool>()
  const open = ({ Pool, buildConnector }: UndiciParts, origin: string, isBackground: boolean): Pool => {
    const pool = new Pool(origin, {
      connections: options.maxConnections ?? 32,
      connect: isBackground
        ? createBackgroundConnector(buildConnector, connectTimeoutMs)
        : { timeout: connectTimeoutMs },
      // The request's own timeout and signal are the only clocks of an exchange.
      headersTimeout: 0,
      bodyTimeout: 0,
      // KIS drops idle connections without a word; let go of them first.
      keepAliveTimeout: 10_000,
      keepAliveMaxTimeout: 60_000,
    })
    const opened = isBackground ? backgroundPools : pools
    opened.set(origin, pool)
    return pool
  }
  const openFirst = async (origin: string, isBackground: boolean): Promise<Pool> => {
    const before = pools
    undici = await loadUndici()
    if (pools !== before) throw closedError()
    return (isBackground ? backgroundPools : pools).get(origin) ?? open(undici, origin, isBackground)
  }
  return {
    honoursTimeout: true,
    request(request) {
      // The address is ours and well formed: taking it apart by hand costs a tenth of parsing it.
      const pathAt = request.url.indexOf('/', 'https://'.length)
      const origin = pathAt < 0 ? request.url : request.url.slice(0, pathAt)
      const path = pathAt < 0 ? '/' : request.url.slice(pathAt)
      const isBackground = request.background === true
      const poolOf = (): Pool | Promise<Pool> =>
        (isBackground ? backgroundPools : pools).get(origin) ??
        (undici ? open(undici, origin, isBackground) : openFirst(origin, isBackground))
      return exchange(poolOf, path, request, connectTimeoutMs)
    },
    async close() {
      const closing = [...pools.values(), ...backgroundPools.values()]
      pools = new Map()
      backgroundPools = new Map()
      await Promise.all(closing.map((pool) => pool.destroy(closedError())))
    },
  }
}

const closedError = (): KisAbortError => new KisAbortError({ message: 'The client was closed.' })

function exchange(
  poolOf: () => Pool | Promise<Pool>,
  path: string,
  request: HttpRequest,
  connectTimeoutMs: number,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const { signal } = request
    if (signal?.aborted) {
      reject(new KisAbortError({ cause: signal.reason }))
      return
    }
    const body = new ByteCollector(request)
    let controller: Dispatcher.DispatchController | undefined
    let status = 0
    let headers: Record<string, string> = {}
    let requestSent = false
    let isOver = false

    const stopListening = onAbort(signal, () => {
      fail(new KisAbortError({ cause: signal?.reason, requestSent }))
      // Without a controller there is no connection yet: onRequestStart will stop the request before it is written.
      controller?.abort(new Error('aborted'))
    })
    const stopTimer = request.timeout?.clock.schedule(request.timeout.ms, () => {
      fail(timeoutError(request.url, request.timeout?.ms ?? 0, requestSent))
      isOver = true
      controller?.abort(new Error('timed out'))
    })
    const settle = (): void => {
      stopListening()
      stopTimer?.()
    }
    const fail = (error: unknown): void => {
      settle()
      reject(error)
    }

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        controller = started
        if (isOver || signal?.aborted) {
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
        settle()
        resolve({ status, headers, body: body.bytes() })
      },
      onResponseError(_, error) {
        failTransport(error)
      },
    }
    const failTransport = (error: unknown): void => {
      fail(asTransportError(error, request.url, requestSent, connectTimeoutMs))
    }
    const dispatch = (ready: Pool): void => {
      if (isOver || signal?.aborted) return
      const { method, headers } = request
      ready.dispatch({ path, method, headers, body: request.body ?? null }, handler)
    }
    try {
      const pool = poolOf()
      if (pool instanceof Promise) pool.then(dispatch).catch(failTransport)
      else dispatch(pool)
    } catch (error) {
      failTransport(error)
    }
  })
}

/** undici hands names over in lower case already. */
function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const name in headers) {
    const value = headers[name]
    if (value !== undefined) flat[name] = typeof value === 'string' ? value : value.join(', ')
  }
  return flat
}

function asTransportError(
  error: unknown,
  address: string,
  requestSent: boolean,
  connectTimeoutMs: number,
): KisTransportError {
  if (KisTransportError.isInstance(error)) return error
  const url = new URL(address)
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
