import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from '@kis/core'
import type { ApiRoutes } from './api-routes.js'
import { checkHost, checkRequest } from './check-request.js'
import { describeError } from './describe-error.js'
import { readJson } from './read-json.js'
import { Refusal } from './refusal.js'
import type { Session } from './session.js'
import { createStaticFiles } from './static-files.js'

export interface HandlerOptions {
  readonly api: ApiRoutes
  readonly session: Session
  /** Folder of the built page. */
  readonly page: string
  readonly logger: Logger
  /** The port that the server got. */
  readonly port: () => number
}

/** Scripts, styles and data of this server alone; WebAssembly for SQLite. Colours of the chart are set by script, as inline styles. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Answers every request of HTTP: the page, and what it asks for. */
export function createHandler({ api, session, page, logger, port }: HandlerOptions) {
  const sendFile = createStaticFiles(page)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET'
    const url = targetOf(request.url)
    const path = url.pathname
    if (method === 'GET' && path === '/' && url.searchParams.has('session')) return welcome(request, response, url)
    checkRequest({ method, headers: request.headers }, port(), session)
    const fields = Object.fromEntries(url.searchParams)
    if (method === 'POST') {
      const route = Object.hasOwn(api.post, path) ? api.post[path] : undefined
      if (!route) throw notThere()
      return sendJson(response, 200, await route(await readJson(request)))
    }
    if (method !== 'GET') throw new Refusal(405, 'METHOD', 'Only GET and POST are known here.')
    const route = Object.hasOwn(api.get, path) ? api.get[path] : undefined
    if (route) return sendJson(response, 200, await route(fields))
    if (path === '/api/master') {
      response.setHeader('content-type', 'application/vnd.sqlite3')
      response.setHeader('cache-control', 'no-store')
      response.end(await api.master())
      return
    }
    await sendFile(path === '/' ? '/index.html' : path, response)
  }

  /** The address that the terminal printed: the secret moves into a cookie that scripts cannot read, and out of the address. */
  function welcome(request: IncomingMessage, response: ServerResponse, url: URL): void {
    checkHost(request.headers.host, port())
    const secret = url.searchParams.get('session') ?? ''
    if (!session.isSecret(secret)) {
      throw new Refusal(401, 'SESSION', 'This session is not known. Open the address that the terminal printed.')
    }
    response.setHeader('set-cookie', `${session.cookieName(port())}=${secret}; HttpOnly; SameSite=Strict; Path=/`)
    response.writeHead(303, { location: '/' }).end()
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    response.setHeader('content-security-policy', POLICY)
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'no-referrer')
    response.setHeader('cross-origin-resource-policy', 'same-origin')
    answer(request, response).catch((error: unknown) => {
      const { status, body } = describeError(error)
      if (status === 500) logger.error('A request failed.', { error })
      if (response.headersSent) response.destroy()
      else {
        // What is left of a body that is too large is not read.
        if (status === 413) response.setHeader('connection', 'close')
        sendJson(response, status, body)
      }
    })
  }
}

/** @throws Refusal for a target that is no address, such as `//`. */
function targetOf(target = '/'): URL {
  if (URL.canParse(target, 'http://127.0.0.1')) return new URL(target, 'http://127.0.0.1')
  throw new Refusal(400, 'TARGET', 'This is no address of a page.')
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.setHeader('cache-control', 'no-store')
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

function notThere(): Refusal {
  return new Refusal(404, 'NOT_FOUND', 'There is no such page.')
}
