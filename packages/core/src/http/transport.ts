import type { Clock } from '../clock.js'

/** One HTTP exchange, already complete: nothing below this seam adds headers of its own accord. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'HEAD'
  /** Absolute URL with its query. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** Ends the exchange; the transport rejects with a `KisAbortError` whose cause is `signal.reason`. */
  readonly signal?: AbortSignal | undefined
  /** When the exchange must have ended. Only a transport that says `honoursTimeout` is asked for it. */
  readonly timeout?: { readonly clock: Clock; readonly ms: number } | undefined
  /**
   * Let the process end while this exchange is under way (Node). Only looking the host up and connecting to it still hold the process, for
   * `connectTimeoutMs` at most where the host does not answer. Default `false`.
   */
  readonly background?: boolean | undefined
  /** Largest body accepted, in bytes. Default 16 MiB. */
  readonly maxBodyBytes?: number | undefined
  /** Called as the body arrives. `total` is undefined when the server does not announce it. */
  readonly onProgress?: ((receivedBytes: number, totalBytes: number | undefined) => void) | undefined
}

/** A whole answer, whatever its status. */
export interface HttpResponse {
  readonly status: number
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/**
 * The HTTP seam. A transport resolves for every HTTP status; it rejects with a `KisTransportError` that says, as
 * `requestSent`, whether the request may have left this machine.
 */
export interface HttpTransport {
  /** The transport ends an exchange at its `timeout` by itself. Others are ended through their signal, which costs more. */
  readonly honoursTimeout?: true | undefined
  /**
   * Sends one request and reads the whole answer.
   *
   * @throws KisTransportError; its kinds are KisTimeoutError and KisAbortError.
   */
  request(request: HttpRequest): Promise<HttpResponse>
  /** Closes pooled connections; requests in flight are ended. */
  close(): Promise<void>
}

/** Largest response body accepted unless a request says otherwise: 16 MiB. */
export const DEFAULT_MAX_BODY_BYTES = 16_777_216

/** What `createHttpTransport` takes. Everything has a default. */
export interface HttpTransportOptions {
  /** Longest time to open a connection, in milliseconds. Default 5,000. Not honoured by web `fetch`, which has no such limit. */
  readonly connectTimeoutMs?: number | undefined
  /** Largest number of connections per origin. Default 32. */
  readonly maxConnections?: number | undefined
}
