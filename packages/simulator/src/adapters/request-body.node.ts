import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'

/** A body as text; too large, and read to its end or to the bound; or never come to an end. */
export type RequestBody = { readonly text: string } | 'tooLarge' | 'gone'

/** A request body beyond this is no request of a client of KIS. */
export const MAX_BODY_BYTES = 1024 * 1024
/** So much of a body that is too large is read and thrown away: who hangs up on somebody who still writes is not heard. */
const MAX_DRAINED_BYTES = 16 * 1024 * 1024

/** Whether a request says by itself that its body is too large. */
export function isDeclaredTooLarge({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES
}

/** Reads the body of a request. */
export function readBody(request: IncomingMessage): Promise<RequestBody> {
  return new Promise((resolve) => {
    const taken = bodyTaker(resolve)
    request.on('data', taken.take)
    request.on('end', taken.end)
    request.on('error', taken.lose)
    request.on('close', taken.lose)
  })
}

/** The body of a request whose parser has let go of it: so many bytes of its socket as it has declared, the first of which are known. */
export function readRestOfBody(request: IncomingMessage, socket: Readable, head: Buffer): Promise<RequestBody> {
  const declared = Number(request.headers['content-length'] ?? 0)
  return new Promise((resolve) => {
    if (!Number.isSafeInteger(declared) || declared < 0) return resolve('gone')
    const taken = bodyTaker(resolve)
    let left = declared
    const take = (chunk: Buffer): void => {
      const part = chunk.subarray(0, left)
      left -= part.length
      taken.take(part)
      if (left === 0) taken.end()
    }
    take(head)
    if (left === 0) return
    socket.on('data', take)
    socket.once('close', taken.lose)
    socket.once('end', taken.lose)
  })
}

function bodyTaker(resolve: (body: RequestBody) => void) {
  let chunks: Buffer[] = []
  let size = 0
  return {
    take(chunk: Buffer): void {
      size += chunk.length
      if (size <= MAX_BODY_BYTES) chunks.push(chunk)
      else chunks = []
      if (size > MAX_DRAINED_BYTES) resolve('tooLarge')
    },
    end: (): void => resolve(size > MAX_BODY_BYTES ? 'tooLarge' : { text: Buffer.concat(chunks).toString('utf8') }),
    lose: (): void => resolve('gone'),
  }
}
