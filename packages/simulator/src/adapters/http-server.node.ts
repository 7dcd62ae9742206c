import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { SimulatorRequest } from '../http/message.js'
import type { Simulator } from '../simulator-interface.js'
import { createWebSocketLink } from './web-socket-link.node.js'
import { bodyWithoutUpgrade, responseWithoutUpgrade } from './without-upgrade.node.js'

/** A request body beyond this is no request of a client of KIS. */
const MAX_BODY_BYTES = 1024 * 1024
const SOCKET_PATHS = /^\/(?:tryitout(?:\/[A-Za-z0-9]*)?)?$/

export interface HttpServer {
  listen(port: number): Promise<void>
  address(): AddressInfo
  close(): Promise<void>
}

/** Puts a simulator on a port of the loopback interface: HTTP and WebSocket. */
export function createHttpServer(simulator: Simulator): HttpServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_BODY_BYTES, perMessageDeflate: false })
  const server = createServer((request, response) => {
    // A reply that cannot be written must not end the server.
    serve(simulator, request, response, readBody(request)).catch(() => request.socket.destroy())
  })
  server.on('connection', (socket) => {
    if (simulator.isRefusing) socket.destroy()
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  server.on('upgrade', (request, socket, head) => {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      const body = bodyWithoutUpgrade(request, { socket, head, most: MAX_BODY_BYTES })
      serve(simulator, request, responseWithoutUpgrade(request, socket), body).catch(() => socket.destroy())
      return
    }
    const { pathname } = urlOf(request)
    if (!SOCKET_PATHS.test(pathname) || simulator.isRefusing) {
      socket.destroy()
      return
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => connect(simulator, webSocket, socket))
  })
  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject)
          resolve()
        })
      }),
    address: () => server.address() as AddressInfo,
    close: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.terminate()
        sockets.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function serve(
  simulator: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
  reading: Promise<string | undefined>,
): Promise<void> {
  // The request forgets its socket once that is gone.
  const { socket } = request
  response.on('error', () => undefined)
  const body = await reading
  const answer = body === undefined ? 'drop' : await simulator.handleHttp(toSimulatorRequest(request, body))
  if (answer === 'drop') {
    socket.destroy()
    return
  }
  response.writeHead(answer.status, answer.headers.flat())
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}

/** The body as text; `undefined` when it is too large or never ends. */
function readBody(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MAX_BODY_BYTES) resolve(undefined)
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('error', () => resolve(undefined))
    request.on('close', () => resolve(undefined))
  })
}

function toSimulatorRequest(request: IncomingMessage, body: string): SimulatorRequest {
  const { pathname, searchParams } = urlOf(request)
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return {
    method: (request.method ?? 'GET').toUpperCase(),
    path: pathname,
    query: searchParams,
    headers,
    body,
    // Gone with its connection: then it is nobody's.
    remoteAddress: request.socket.remoteAddress ?? '',
  }
}

function urlOf(request: IncomingMessage): { pathname: string; searchParams: URLSearchParams } {
  // A target such as `//x` would be read as a host.
  const target = (request.url ?? '/').replace(/^\/+/, '/')
  const end = target.indexOf('?')
  return {
    pathname: end < 0 ? target : target.slice(0, end),
    searchParams: new URLSearchParams(end < 0 ? '' : target.slice(end + 1)),
  }
}

function connect(simulator: Simulator, webSocket: WebSocket, connection: Duplex): void {
  const peer = simulator.acceptSocket(createWebSocketLink(webSocket, connection))
  webSocket.on('error', () => undefined)
  if (!peer) {
    webSocket.terminate()
    return
  }
  webSocket.on('message', (data) => peer.onText(data.toString()))
  webSocket.on('pong', (data) => peer.onPong(data.toString()))
  webSocket.on('close', () => peer.onClose())
}
