import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from './refusal.js'
import { readCookie, type Session } from './session.js'

/** What of a request decides whether it is the page's own. */
export interface RequestFacts {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  /** Whether it asks for a socket. */
  readonly isUpgrade?: boolean | undefined
}

const SAFE = new Set(['GET', 'HEAD'])

/**
 * Refuses what does not come from this server's own page. `Host` keeps out names that somebody points at 127.0.0.1 (DNS rebinding), `Origin` and
 * `Sec-Fetch-Site` other pages of the same browser, the cookie other programs of this machine.
 *
 * @throws Refusal
 */
export function checkRequest(
  { method, headers, isUpgrade = false }: RequestFacts,
  port: number,
  session: Session,
): void {
  checkHost(headers.host, port)
  checkOrigin({ method, headers, isUpgrade }, port)
  if (!session.isSecret(readCookie(headers.cookie, session.cookieName(port)))) {
    throw new Refusal(401, 'SESSION', 'This session is not known. Open the address that the terminal printed.')
  }
}

/** @throws Refusal for any name but the loopback address of this server. */
export function checkHost(host: string | undefined, port: number): void {
  if (host === `127.0.0.1:${port}` || host === `localhost:${port}`) return
  throw new Refusal(403, 'HOST', 'This server answers under 127.0.0.1 and localhost only.')
}

function checkOrigin({ method, headers, isUpgrade }: Required<RequestFacts>, port: number): void {
  const { origin, host } = headers
  const site = headers['sec-fetch-site']
  const isOther = site !== undefined && site !== 'same-origin' && site !== 'none'
  // Browsers name the origin of everything that changes something, and of every socket.
  const isNeeded = isUpgrade || !SAFE.has(method)
  if (isOther || (origin === undefined ? isNeeded : origin !== `http://${host}` || !host?.endsWith(`:${port}`))) {
    throw new Refusal(403, 'ORIGIN', 'Requests of other pages are refused.')
  }
}
