import { type Clock, type HttpTransport, requestWithTimeout } from '@kis/core'
import { useHttp } from './use-http.js'

const TIMEOUT_MS = 30_000

/** Prepares to fetch SQLite's WASM over HTTP, with the caller's transport or one that is closed right after. */
export function createWasmFetch(http: HttpTransport | undefined, clock: Clock): (url: URL) => Promise<Uint8Array> {
  return async (url) => {
    const request = { method: 'GET', url: url.href, headers: {} } as const
    const response = await useHttp(http, (transport) =>
      requestWithTimeout(transport, request, { clock, timeoutMs: TIMEOUT_MS }),
    )
    if (response.status !== 200) throw new Error(`HTTP ${response.status}`)
    return response.body
  }
}
