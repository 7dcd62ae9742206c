import type { KisValidationError } from '@kis/core'
import type { AnyStream } from '../stream.js'
import type { StreamSpec } from '../stream-spec.js'
import { assertKey, invalidKey } from './assert-key.js'
import { OVERSEAS_EXCHANGES, type OverseasExchange } from './overseas-markets.js'

/**
 * The key (`tr_key`) that `subscribe` registers for an input, such as `DNASAAPL` for `{ exchange: 'NAS', symbol: 'AAPL' }`.
 *
 * @throws KisValidationError when the stream does not take such a key; an HTS id is never repeated in it.
 * @example
 * import { keyOf } from '@kis/realtime'
 * import { trade } from '@kis/realtime/overseas-stock'
 *
 * keyOf(trade, { exchange: 'NAS', symbol: 'AAPL', session: 'daytime' }) // 'RBAQAAPL'
 */
export function keyOf<K = string>(stream: AnyStream<K>, key: NoInfer<K>): string {
  const { spec } = stream
  const text = spec.key === 'overseasStock' && isObject(key) ? overseasText(spec, key) : key
  assertKey(spec, text)
  return text
}

interface Parts {
  readonly exchange?: unknown
  readonly symbol?: unknown
  readonly session?: unknown
  readonly feed?: unknown
}

function isObject(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null
}

function overseasText(spec: StreamSpec, { exchange, symbol, session, feed }: Parts): string {
  if (!isExchange(exchange)) {
    const names = Object.entries(OVERSEAS_EXCHANGES).map(([code, { name }]) => `${code} ${name}`)
    throw invalidPart(spec, 'exchange', `must be one of ${names.join(', ')}`)
  }
  if (typeof symbol !== 'string' || symbol === '') throw invalidPart(spec, 'symbol', 'must be a text such as AAPL')
  if (session !== undefined && session !== 'regular' && session !== 'daytime')
    throw invalidPart(spec, 'session', `must be 'regular' or 'daytime'`)
  if (feed !== undefined && feed !== 'free' && feed !== 'paid')
    throw invalidPart(spec, 'feed', `must be 'free' or 'paid'`)
  if (session !== 'daytime') return `${feed === 'paid' ? 'R' : 'D'}${exchange}${symbol}`
  const { daytime } = OVERSEAS_EXCHANGES[exchange]
  if (daytime === null)
    throw invalidPart(spec, 'session', `cannot be 'daytime' (주간거래) at ${exchange}, only in the US`)
  if (feed === 'paid') throw invalidPart(spec, 'feed', `cannot be 'paid' in the daytime session, which has one feed`)
  return `R${daytime}${symbol}`
}

function isExchange(value: unknown): value is OverseasExchange {
  return typeof value === 'string' && Object.hasOwn(OVERSEAS_EXCHANGES, value)
}

function invalidPart(spec: StreamSpec, part: string, what: string): KisValidationError {
  return invalidKey(`Key of "${spec.id}": "${part}" ${what}.`)
}
