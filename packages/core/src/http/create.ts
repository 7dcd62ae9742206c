import { createHttpTransport as create } from '#platform'
import type { HttpTransport, HttpTransportOptions } from './transport.js'

/**
 * The HTTP transport of this runtime: an undici pool on Node, the global `fetch` elsewhere. Opens nothing until the first request;
 * `close()` leaves no handle open.
 */
export function createHttpTransport(options: HttpTransportOptions = {}): HttpTransport {
  return create(options)
}
