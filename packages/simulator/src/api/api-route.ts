import type { World } from '../world.js'
import type { Parameters } from './parameters.js'

export interface ApiCall {
  readonly world: World
  readonly trId: string
  readonly appKey: string
  readonly parameters: Parameters
  /** Request header `tr_cont`. */
  readonly trCont: string
}

export interface ApiAnswer {
  readonly body: Readonly<Record<string, unknown>>
  /** Response header `tr_cont` of paged answers: F or M more, D or E last. */
  readonly trCont?: 'F' | 'M' | 'D' | 'E' | undefined
}

/** One endpoint. The TR id decides which; the path is a second check. */
export interface ApiRoute {
  readonly path: string
  readonly method: 'GET' | 'POST'
  /** TR ids of either server, old ones included; empty where the server does not have it. */
  readonly trIds: { readonly real: readonly string[]; readonly paper: readonly string[] }
  /** Counts against the smaller quota of the ledger. */
  readonly isLedger: boolean
  /** Keys without which the request is malformed. */
  readonly required: readonly string[]
  readonly answer: (call: ApiCall) => ApiAnswer
}
