import { KisAbortError, KisTransportError } from '../errors/transport-error.js'
import { ByteCollector } from './byte-collector.js'
import type { HttpRequest, HttpResponse, HttpTransport, HttpTransportOptions } from './transport.js'

/** The transport of browsers, workers, Deno and Bun: the global `fetch`. It cannot tell whether a failed request left the machine. */
export function createHttpTransport(_options: HttpTransportOptions = {}): HttpTransport {
  let closing = new AbortController()
  return {
    request: (request) => exchange(request, closing.signal),
    async close() {
      closing.abort(new Error('The client was closed.'))
      closing = new AbortController()
    },
  }
}

async function exchange(request: HttpRequest, closing: AbortSignal): Promise<HttpResponse> {
  const signal = request.signal ? AbortSignal.any([request.signal, closing]) : closing
  try {
    if (signal.aborted) throw new KisAbortError({ cause: signal.reason })
    // Called on globalThis: an unbound fetch is an "Illegal invocation" on Workers.
    const response = await globalThis.fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body ?? null,
      redirect: 'manual',
      signal,
    })
    const body = new ByteCollector(request)
    body.expect(response.headers.get('content-length') ?? undefined)
    const reader = response.body?.getReader()
    while (reader) {
      const { done, value } = await reader.read()
      if (done) break
      const tooLarge = body.add(value)
      if (tooLarge) {
        await reader.cancel()
        throw tooLarge
      }
    }
    return { status: response.status, headers: Object.fromEntries(response.headers), body: body.bytes() }
  } catch (error) {
    if (KisTransportError.isInstance(error)) throw error
    if (signal.aborted) throw new KisAbortError({ cause: signal.reason, requestSent: true })
    const { origin, pathname } = new URL(request.url)
    throw new KisTransportError({
      message: `The request to ${origin}${pathname} failed on the network.`,
      requestSent: true,
      cause: error,
    })
  }
}
