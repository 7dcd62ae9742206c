import type { FieldKind, Lane } from '@kis/core'

/** The TR id of one operation in both environments. `paper: null`: not offered in 모의투자, as far as KIS says. */
export interface TrPair {
  readonly real: string
  readonly paper: string | null
  /** A paper id that only older sources name; used with the client's `unconfirmedPaper` option alone. */
  readonly unconfirmedPaper?: string
}

/** TR ids that depend on an argument: `by` names it, the other keys are its values. May nest. */
export interface TrTable {
  readonly by: string
  readonly [value: string]: TrPair | TrTable | string
}

/** The TR ids of an endpoint: one for each environment, or a table by an argument such as the side. */
export type TrSpec = TrPair | TrTable

/** One part of an answer: a single record or a list. Either shape is accepted on the wire. */
export interface BlockSpec {
  readonly shape: 'one' | 'many'
  readonly fields: Readonly<Record<string, FieldKind>>
}

/** How an endpoint hands out a long answer. */
export interface PagingSpec {
  /** Request parameter ← field of the last answer (`block.field` inside a block). Empty: the `tr_cont` header alone goes on. */
  readonly cursor: Readonly<Record<string, string>>
  /** What says that more follows: the `tr_cont` header (default), or the key itself as long as it is not blank. */
  readonly by?: 'header' | 'key' | undefined
  /** Parameters that every page after the first needs. */
  readonly next?: Readonly<Record<string, string>> | undefined
  /** Rows a page holds at most. */
  readonly pageSize?: { readonly real: number; readonly paper: number | null } | undefined
}

/** Everything about one endpoint, as static data. One codec interprets it. */
export interface EndpointSpec {
  /** `<group>.<name>`, for messages and metrics. */
  readonly id: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly tr: TrSpec
  readonly lane: Lane
  /** `order` forbids a second sending on doubt. Default `read`. */
  readonly effect?: 'read' | 'order'
  /** The client fills `CANO` and `ACNT_PRDT_CD`. */
  readonly account?: true
  readonly paging?: PagingSpec
  readonly params: Readonly<Record<string, FieldKind>>
  readonly output: Readonly<Record<string, BlockSpec>>
}
