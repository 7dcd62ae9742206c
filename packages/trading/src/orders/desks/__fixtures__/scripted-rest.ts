import { readFileSync } from 'node:fs'
import { Authorization, type TokenProvider } from '@kis/auth'
import { type Environment, type HttpRequest, type HttpTransport, type RateLimiter, Redactor, sleep } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { createRestClient, type RestClient } from '@kis/rest'
import type { Instrument } from '../../../instrument/instrument.js'
import { toTerms } from '../../kinds/to-terms.js'
import type { OrderRef } from '../../order-ref.js'
import type { OrderTerms, Side } from '../../order-terms.js'

/** 2026-11-20 10:00 in Korea, a Friday; in New York it is the 19th. */
export const NOW = Date.UTC(2026, 10, 20, 1, 0, 0)

/** One answer of the server: its body, and whether more pages follow; or what goes wrong instead. */
export interface Scripted {
  readonly body?: unknown
  readonly failure?: Error | undefined
  /** What happens between the question and its answer. */
  readonly before?: (() => unknown) | undefined
  readonly hasMore?: boolean | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

export interface ScriptedRest<E extends Environment> {
  readonly rest: RestClient<E>
  readonly clock: ReturnType<typeof createVirtualClock>
  /** What was sent, in order: TR id, and its parameters. */
  readonly sent: { readonly trId: string; readonly wire: Readonly<Record<string, string>> }[]
}

/** A client of account 12345678-01 whose server answers by TR id, each list from its front; the last answer repeats. Each call waits for the limiter first. */
export function scriptedRest<const E extends Environment>(
  env: E,
  answers: Readonly<Record<string, readonly Scripted[]>> = {},
  limiterWaitMs = 0,
): ScriptedRest<E> {
  const clock = createVirtualClock({ now: NOW })
  const sent: ScriptedRest<E>['sent'] = []
  const http: HttpTransport = {
    async request(request) {
      const trId = request.headers?.tr_id ?? ''
      const turn = sent.filter((one) => one.trId === trId).length
      sent.push({ trId, wire: wireOf(request) })
      const list = answers[trId]
      const answer = list?.[Math.min(turn, list.length - 1)]
      if (!answer) throw new Error(`No answer is scripted for ${trId}.`)
      await answer.before?.()
      if (answer.failure) throw answer.failure
      const headers = { tr_cont: answer.hasMore ? 'M' : 'D', ...answer.headers }
      return { status: 200, headers, body: new TextEncoder().encode(JSON.stringify(answer.body)) }
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
  const limiter: RateLimiter = {
    async acquire(_, options) {
      if (limiterWaitMs > 0) await sleep(clock, limiterWaitMs, options?.signal)
    },
    penalize() {},
    stats: () => ({ waiting: { cancel: 0, order: 0, account: 0, quote: 0 }, callsInWindow: 0, limit: 1 }),
  }
  return {
    rest: createRestClient({ env, auth, http, clock, random: () => 0.5, limiter, account: '12345678-01' }),
    clock,
    sent,
  }
}

function wireOf(request: HttpRequest): Record<string, string> {
  return request.method === 'GET'
    ? Object.fromEntries(new URL(request.url).searchParams)
    : (JSON.parse(request.body ?? '{}') as Record<string, string>)
}

export const SAMSUNG: Instrument = {
  assetClass: 'domestic-stock',
  venue: 'KRX',
  symbol: '005930',
  currency: 'KRW',
  kind: 'stock',
}
export const APPLE: Instrument = {
  assetClass: 'overseas-stock',
  venue: 'NASDAQ',
  symbol: 'AAPL',
  currency: 'USD',
  kind: 'stock',
}
export const TENCENT: Instrument = { ...APPLE, venue: 'HKEX', symbol: '00700', currency: 'HKD' }
export const FUTURE: Instrument = {
  assetClass: 'domestic-derivative',
  venue: 'KRX_DERIV',
  symbol: 'A01603',
  currency: 'KRW',
  kind: 'future',
}
export const POUND: Instrument = {
  assetClass: 'overseas-derivative',
  venue: 'OVERSEAS_DERIV',
  symbol: '6BZ22',
  currency: 'USD',
  kind: 'future',
}
export const BOND: Instrument = {
  assetClass: 'bond',
  venue: 'KRX',
  symbol: 'KR6095572D81',
  currency: 'KRW',
  kind: 'bond',
}

/** Terms of an order, as loosely as a test likes to write them. */
export function termsOf(side: Side, instrument: Instrument, request: Readonly<Record<string, unknown>>): OrderTerms {
  return toTerms(side, { symbol: instrument.symbol, ...request } as never, instrument)
}

/** An order that stands at the broker. */
export function refOf(instrument: Instrument, more: Partial<OrderRef> = {}): OrderRef {
  return {
    env: 'real',
    account: '12345678-01',
    assetClass: instrument.assetClass,
    venue: instrument.venue === 'WORLD' ? 'KRX' : instrument.venue,
    session: 'regular',
    orgNumber: '06010',
    orderNumber: '0001569157',
    date: '20261120',
    symbol: instrument.symbol,
    side: 'buy',
    ...more,
  }
}

/** An official example (공식 예시) that ships with the tests. */
export function exampleAnswer(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'))
}
