import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocketServer } from 'ws'
import { checkRequest } from './check-request.js'
import { Refusal } from './refusal.js'
import type { Session } from './session.js'

export interface UpgradeOptions {
  readonly sockets: WebSocketServer
  readonly session: Session
  /** The port that the server got. */
  readonly port: () => number
}

const PATH = '/relay'
const REASONS: Readonly<Record<number, string>> = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' }

/** Opens sockets for the page alone, at one path. */
export function createUpgrade({ sockets, session, port }: UpgradeOptions) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Without a listener, a peer that has gone would end the process.
    socket.on('error', () => socket.destroy())
    try {
      checkRequest({ method: 'GET', headers: request.headers, isUpgrade: true }, port(), session)
      if (request.url !== PATH) throw new Refusal(404, 'NOT_FOUND', 'There is no such socket.')
    } catch (error) {
      refuse(socket, error)
      return
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
  }
}

function refuse(socket: Duplex, error: unknown): void {
  const { status, message } = error instanceof Refusal ? error : new Refusal(400, 'UPGRADE', 'No socket for this.')
  const head = `HTTP/1.1 ${status} ${REASONS[status] ?? 'Bad Request'}\r\nconnection: close\r\n`
  socket.end(`${head}content-type: text/plain\r\ncontent-length: ${Buffer.byteLength(message)}\r\n\r\n${message}`)
}
