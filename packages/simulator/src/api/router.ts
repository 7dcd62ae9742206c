import type { Environment } from '@kis/core'
import { type EndpointSpec, LEGACY_TR_IDS } from '@kis/rest'
import type { ApiRoute } from './api-route.js'
import { fallbackRoute } from './fallback/fallback-route.js'
import { trIdsOf } from './fallback/tr-ids.js'

/** How a TR id is known to a server. */
export type RouteVerdict = ApiRoute | 'wrong-environment' | 'unknown'

/** TR ids that a client of the official samples makes up by changing the first letter; no server has them. */
const INVENTED_PAPER_IDS: readonly string[] = ['VTCA0903R', 'VTTC0084R', 'VTTC8036R']

export interface RouterOptions {
  readonly env: Environment
  /** Endpoints with a handler of their own, which always wins. */
  readonly routes: readonly ApiRoute[]
  /** All endpoints; those without a handler are answered by their spec. */
  readonly specs: readonly EndpointSpec[]
}

/** Finds endpoints: the TR id decides which, the path is a second check. */
export class Router {
  readonly #here = new Map<string, ApiRoute>()
  readonly #elsewhere = new Set(INVENTED_PAPER_IDS)
  readonly #paths = new Set<string>()

  constructor({ env, routes, specs }: RouterOptions) {
    for (const route of [...routes, ...specs.map(fallbackRoute)]) {
      this.#paths.add(`${route.method} ${route.path}`)
      for (const trId of route.trIds[env]) if (!this.#here.has(trId)) this.#here.set(trId, route)
      for (const trId of route.trIds[env === 'real' ? 'paper' : 'real']) this.#elsewhere.add(trId)
    }
    // KIS still takes ids that it has replaced.
    for (const [trId, legacy] of Object.entries(LEGACY_TR_IDS)) {
      const route = legacy.env === env && legacy.current !== null ? this.#here.get(legacy.current) : undefined
      if (route && !this.#here.has(trId)) this.#here.set(trId, route)
      if (legacy.env !== env) this.#elsewhere.add(trId)
    }
    // KIS does not list them for paper trading, so the mock server does not have them.
    for (const { tr } of specs) for (const trId of trIdsOf(tr).unlisted) this.#elsewhere.add(trId)
  }

  find(trId: string): RouteVerdict {
    return this.#here.get(trId) ?? (this.#elsewhere.has(trId) ? 'wrong-environment' : 'unknown')
  }

  isKnownPath(path: string, method: string): boolean {
    return this.#paths.has(`${method} ${path}`)
  }
}
