import { type IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/**
 * A response to a request that asks for an upgrade which does not exist here, such as `h2c`: some clients ask for it with their first
 * request and go on without. The connection ends with the response.
 */
export function responseWithoutUpgrade(request: IncomingMessage, socket: Duplex): ServerResponse {
  const response = new ServerResponse(request)
  response.assignSocket(request.socket)
  response.shouldKeepAlive = false
  response.on('finish', () => socket.end())
  socket.on('error', () => socket.destroy())
  return response
}

/** The body of such a request as text: its parser has let go of it. `undefined` when it is too large or never ends. */
export function bodyWithoutUpgrade(
  request: IncomingMessage,
  { socket, head, most }: { readonly socket: Duplex; readonly head: Buffer; readonly most: number },
): Promise<string | undefined> {
  const length = Number(request.headers['content-length'] ?? 0)
  return new Promise((resolve) => {
    if (!Number.isSafeInteger(length) || length > most) return resolve(undefined)
    const chunks: Buffer[] = []
    let size = 0
    const take = (chunk: Buffer): void => {
      chunks.push(chunk)
      size += chunk.length
      if (size >= length) resolve(Buffer.concat(chunks).subarray(0, length).toString('utf8'))
    }
    take(head)
    if (size >= length) return
    socket.on('data', take)
    socket.once('close', () => resolve(undefined))
    socket.once('end', () => resolve(undefined))
  })
}
