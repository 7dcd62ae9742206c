import { resolveHosts } from '@kis/core'
import type { RealtimeClientOptions } from './client-options.js'

/** Where to connect to. */
export function resolveSocketUrl({ env, socketUrl: override }: RealtimeClientOptions): string {
  const { socketUrl: url } = resolveHosts(env, { socketUrl: override })
  // The server takes any path; this is the one its own samples use.
  return new URL(url).pathname === '/' ? `${url}/tryitout` : url
}
