import {
  type Clock,
  type HttpResponse,
  type HttpTransport,
  KisAbortError,
  KisHttpError,
  KisTransportError,
  requestWithTimeout,
  sleep,
} from '@kis/core'
import { stageError } from './stage-error.js'

/** What the server said of a file, to ask later whether it changed. Either may be missing: the host promises neither. */
export interface Validators {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

/** Limits of one download. */
export interface DownloadLimits {
  /** Longest time of one attempt, in milliseconds. */
  readonly timeoutMs: number
  /** Attempts in all. */
  readonly attempts: number
  /** Largest zip accepted, in bytes. The real ones are under 200 kB. */
  readonly maxBytes: number
}

export interface DownloadOptions {
  readonly http: HttpTransport
  readonly clock: Clock
  readonly random: () => number
  readonly limits: DownloadLimits
  /** Folder of the files, without a trailing slash. */
  readonly masterUrl: string
  /** What is fetched from the folder, for example `kospi_code.mst.zip`. */
  readonly download: string
  /** The file inside the zip, for example `kospi_code.mst`. */
  readonly file: string
  /** Sent so that an unchanged file need not come again. */
  readonly validators?: Validators | undefined
  /** Nobody waits for it: it lets the process end. */
  readonly isBackground?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((receivedBytes: number, totalBytes: number | undefined) => void) | undefined
}

export interface Download {
  readonly zip: Uint8Array
  readonly validators: Validators
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 8000

/**
 * Fetches one zip. Network failures, time-outs, 429 and 5xx are tried again, with full jitter.
 *
 * @returns `undefined` when the server says that the file has not changed.
 * @throws KisMasterError (`download`) when no attempt succeeds; KisAbortError when the signal ends it.
 */
export async function downloadMaster(options: DownloadOptions): Promise<Download | undefined> {
  const { clock, random, limits, file, signal } = options
  for (let attempt = 1; ; attempt++) {
    try {
      return readResponse(await request(options), options)
    } catch (error) {
      if (KisAbortError.isInstance(error)) throw error
      const isWorthARetry = KisTransportError.isInstance(error) && error.isRetryable
      if (!isWorthARetry || attempt >= limits.attempts) {
        const message = error instanceof Error ? error.message : String(error)
        throw stageError({
          stage: 'download',
          source: file,
          cause: error,
          message: `could not be downloaded. ${message}`,
        })
      }
    }
    await sleep(clock, random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt), signal)
  }
}

function request(options: DownloadOptions): Promise<HttpResponse> {
  const { http, clock, limits, validators, masterUrl, download, isBackground, signal, onProgress } = options
  return requestWithTimeout(
    http,
    {
      method: 'GET',
      url: `${masterUrl}/${download}`,
      headers: {
        accept: 'application/zip, application/octet-stream, */*',
        ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
        ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
      },
      signal,
      background: isBackground,
      maxBodyBytes: limits.maxBytes,
      onProgress,
    },
    { clock, timeoutMs: limits.timeoutMs },
  )
}

function readResponse(response: HttpResponse, { download, validators }: DownloadOptions): Download | undefined {
  const { status, headers, body } = response
  // Unasked for, it would leave us with nothing.
  if (status === 304 && (validators?.etag || validators?.lastModified)) return undefined
  if (status !== 200) {
    throw new KisHttpError({ httpStatus: status, message: `The server answered with HTTP ${status}.` })
  }
  const announced = Number(headers['content-length'] ?? Number.NaN)
  // With a content encoding the announced length is that of the encoded bytes.
  if (!headers['content-encoding'] && announced > body.length) {
    throw new KisTransportError({
      message: `${download} was cut off: ${body.length} of ${announced} bytes arrived.`,
      requestSent: true,
    })
  }
  return { zip: body, validators: { etag: headers.etag, lastModified: headers['last-modified'] } }
}
