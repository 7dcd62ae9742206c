import type { StreamSpec } from './stream-spec.js'

declare const record: unique symbol

/** A stream that can be subscribed to; `R` is the type of its records. */
export interface Stream<R> {
  readonly spec: StreamSpec
  /** Only for the type checker. */
  readonly [record]?: R
}

/**
 * Makes a stream of its spec. Nothing is computed here: layouts are compiled by the client that subscribes.
 *
 * @example
 * export const trade: Stream<TradeRecord> = \/* @__PURE__ *\/ stream(spec)
 */
export function stream<R>(spec: StreamSpec): Stream<R> {
  return { spec }
}
