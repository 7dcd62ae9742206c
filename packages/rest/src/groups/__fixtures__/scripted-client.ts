import { Authorization, type TokenProvider } from '@kis/auth'
import { type Environment, type HttpRequest, type HttpTransport, type RateLimiter, Redactor } from '@kis/core'
import { createRestClient } from '../../core/create-rest-client.js'
import type { RestClient } from '../../core/rest-client.js'

export interface ScriptedClient<E extends Environment> {
  readonly client: RestClient<E>
  /** What was sent, in order. */
  readonly requests: HttpRequest[]
}

/** A client of account 12345678-01 whose server gives one prepared answer to everything. */
export function scriptedClient<const E extends Environment>(env: E, answer: unknown): ScriptedClient<E> {
  const requests: HttpRequest[] = []
  const http: HttpTransport = {
    async request(request) {
      requests.push(request)
      return { status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(answer)) }
    },
    async close() {},
  }
  const token = new Authorization({ authorization: 'Bearer test' })
  const auth: TokenProvider = {
    env,
    redactor: new Redactor(),
    authorize: async () => token,
    renew: async () => token,
  }
  return { client: createRestClient({ env, auth, http, limiter: OPEN, account: '12345678-01' }), requests }
}

/** The parameters that a request carried. */
export function wireOf(request: HttpRequest): Record<string, string> {
  return request.method === 'GET'
    ? Object.fromEntries(new URL(request.url).searchParams)
    : (JSON.parse(request.body ?? '{}') as Record<string, string>)
}

const OPEN: RateLimiter = {
  async acquire() {},
  penalize() {},
  stats: () => ({ waiting: { cancel: 0, order: 0, account: 0, quote: 0 }, callsInWindow: 0, limit: 1 }),
}
