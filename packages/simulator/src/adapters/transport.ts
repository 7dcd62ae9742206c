import { type HttpRequest, type HttpResponse, type HttpTransport, KisAbortError, KisTransportError } from '@kis/core'
import type { SimulatorAnswer, SimulatorRequest } from '../http/message.js'
import type { Simulator } from '../simulator-interface.js'

/** Speaks to a simulator in the same process as if it were a server. */
export function createSimulatorTransport(simulator: Pick<Simulator, 'handleHttp' | 'isRefusing'>): HttpTransport {
  return {
    async request(request) {
      if (request.signal?.aborted) throw new KisAbortError({ cause: request.signal.reason })
      if (simulator.isRefusing) {
        throw new KisTransportError({ message: 'The simulator refuses connections.', requestSent: false })
      }
      const answer = await race(simulator.handleHttp(toSimulatorRequest(request)), request.signal)
      if (answer === 'drop') {
        throw new KisTransportError({
          message: 'The simulator ended the connection without a reply.',
          requestSent: true,
        })
      }
      return toResponse(request, answer)
    },
    async close() {},
  }
}

function toSimulatorRequest(request: HttpRequest): SimulatorRequest {
  const url = new URL(request.url)
  return {
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: request.body ?? '',
  }
}

function toResponse(request: HttpRequest, answer: Exclude<SimulatorAnswer, 'drop'>): HttpResponse {
  const body = request.method === 'HEAD' ? new Uint8Array() : answer.body
  if (request.maxBodyBytes !== undefined && body.byteLength > request.maxBodyBytes) {
    throw new KisTransportError({
      message: `The body is larger than ${request.maxBodyBytes} bytes.`,
      requestSent: true,
    })
  }
  request.onProgress?.(body.byteLength, body.byteLength)
  const headers = Object.fromEntries(answer.headers.map(([name, value]) => [name.toLowerCase(), value]))
  return { status: answer.status, headers, body }
}

function race<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new KisAbortError({ cause: signal.reason, requestSent: true }))
    signal.addEventListener('abort', onAbort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
