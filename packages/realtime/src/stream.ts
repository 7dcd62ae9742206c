import type { Environment } from '@kis/core'
import type { StreamSpec } from './stream-spec.js'

declare const record: unique symbol
declare const environment: unique symbol
declare const key: unique symbol

/**
 * A stream that can be subscribed to; `R` is the type of its records, `E` the environments that have it, `K` what it takes as a key.
 */
export interface Stream<R, E extends Environment = Environment, K = string> {
  readonly spec: StreamSpec
  /** Only for the type checker. */
  readonly [record]?: R
  /** Only for the type checker. */
  readonly [environment]?: (env: E) => void
  /** Only for the type checker. */
  readonly [key]?: (key: K) => void
}

/** A stream that 모의투자 does not have: a paper client refuses it at compile time, and in JavaScript before any network call. */
export type RealOnlyStream<R, K = string> = Stream<R, 'real', K>

/** Any stream, whatever its records and environments are, that takes a `K` as its key; for code that handles all of them alike. */
export type AnyStream<K = string> = Stream<unknown, never, K>

/**
 * Makes a stream of its spec. Nothing is computed here: layouts are compiled by the client that subscribes.
 *
 * @example
 * export const trade: Stream<TradeRecord> = \/* @__PURE__ *\/ stream(spec)
 */
export function stream<R, E extends Environment = Environment, K = string>(spec: StreamSpec): Stream<R, E, K> {
  return { spec }
}
