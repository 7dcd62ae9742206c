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
