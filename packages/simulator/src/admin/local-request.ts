import type { SimulatorRequest } from '../http/message.js'

const LOOPBACK_ADDRESS = /^(?:::ffff:)?127(?:\.\d{1,3}){3}$|^::1$/i
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i
/** Marks of a relay, which may carry anybody's requests. */
const RELAY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host'] as const

/**
 * Why a request is not from a program on this machine; `undefined` when it is. The address alone does not tell: a page of a foreign
 * site in a browser here comes from the loopback too, with its own `Origin`, or with its own name in `Host` once that name points here.
 */
export function whyForeign({ remoteAddress, headers }: SimulatorRequest): string | undefined {
  if (remoteAddress !== undefined && !LOOPBACK_ADDRESS.test(remoteAddress)) return 'Only this machine may ask.'
  const { host, origin } = headers
  // What comes over a network has a name to ask for.
  if (host === undefined ? remoteAddress !== undefined : !LOOPBACK_HOST.test(host))
    return 'The Host header must name this machine: localhost, 127.0.0.1 or [::1].'
  if (origin !== undefined && !LOOPBACK_HOST.test(origin.replace(/^https?:\/\//i, '')))
    return 'A page of another site may not ask.'
  return RELAY_HEADERS.some((name) => headers[name] !== undefined) ? 'A relay may not ask.' : undefined
}
