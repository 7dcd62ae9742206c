import { createServer, type IncomingMessage, type ServerOptions, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { type SimulatorAnswer, type SimulatorRequest, textReply } from '../http/message.js'
import type { Simulator } from '../simulator-interface.js'
import { isDeclaredTooLarge, MAX_BODY_BYTES, type RequestBody, readBody, readRestOfBody } from './request-body.node.js'
import { createWebSocketLink } from './web-socket-link.node.js'
import { responseWithoutUpgrade } from './without-upgrade.node.js'

/** What a web server answers before anything of KIS is asked; the connection ends with it. */
const TOO_LARGE = textReply(413, 'Payload Too Large', 'text/plain', [['Connection', 'close']])
/** Node.js since 22.21 and 24.9 asks, and from 26 on parses the body of what it is not told to let alone. Others call `upgrade` for all. */
const WEB_SOCKETS_ALONE: ServerOptions & { readonly shouldUpgradeCallback: (request: IncomingMessage) => boolean } = {
  shouldUpgradeCallback: isForWebSocket,
}
const SOCKET_PATHS = /^\/(?:tryitout(?:\/[A-Za-z0-9]*)?)?$/

export interface HttpServer {
  listen(port: number): Promise<void>
  address(): AddressInfo
  close(): Promise<void>
}

/** Puts a simulator on a port of the loopback interface: HTTP and WebSocket. */
export function createHttpServer(simulator: Simulator): HttpServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_BODY_BYTES, perMessageDeflate: false })
  const server = createServer(WEB_SOCKETS_ALONE, (request, response) => {
    // A reply that cannot be written must not end the server.
    serve(simulator, request, response, readBody(request)).catch(() => request.socket.destroy())
  })
  // Who asks before sending hears it before sending.
  server.on('checkContinue', (request, response) => {
    if (!isDeclaredTooLarge(request)) response.writeContinue()
    const body = isDeclaredTooLarge(request) ? Promise.resolve('tooLarge' as const) : readBody(request)
    serve(simulator, request, response, body).catch(() => request.socket.destroy())
  })
  server.on('connection', (socket) => {
    if (simulator.isRefusing) socket.destroy()
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  server.on('upgrade', (request, socket, head) => {
    if (!isForWebSocket(request)) {
      const body = readRestOfBody(request, socket, head)
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

function isForWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket'
}

async function serve(
  simulator: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
  reading: Promise<RequestBody>,
): Promise<void> {
  // The request forgets its socket once that is gone.
  const { socket } = request
  response.on('error', () => undefined)
  const answer = await answerTo(simulator, request, await reading)
  if (answer === 'drop') {
    socket.destroy()
    return
  }
  response.writeHead(answer.status, answer.headers.flat())
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}

async function answerTo(simulator: Simulator, request: IncomingMessage, body: RequestBody): Promise<SimulatorAnswer> {
  if (body === 'tooLarge') return TOO_LARGE
  return body === 'gone' ? 'drop' : simulator.handleHttp(toSimulatorRequest(request, body.text))
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
