import type { Environment, Redactor } from '@kis/core'

/** Options of one question to an authority (인증). */
export interface AuthCallOptions {
  /** Ends the wait of this caller; a request shared with other callers goes on. */
  readonly signal?: AbortSignal | undefined
}

/** The proof of identity for one REST call. Prints nothing of itself. */
export class Authorization {
  readonly #headers: Readonly<Record<string, string>>

  constructor(headers: Readonly<Record<string, string>>) {
    this.#headers = headers
  }

  /** `authorization`, `appkey`, `appsecret`: to be sent, never logged. */
  headers(): Readonly<Record<string, string>> {
    return this.#headers
  }

  /** `Authorization(***)`: the headers are in no JSON. */
  toJSON(): string {
    return 'Authorization(***)'
  }
}

/** What `@kis/rest` needs of an authority. `createAuth` is one; a company's own token service can be another. */
export interface TokenProvider {
  readonly env: Environment
  /** Masks this authority's secrets in messages of others. */
  readonly redactor: Redactor
  /** The headers of a valid token, issued when needed. */
  authorize(options?: AuthCallOptions): Promise<Authorization>
  /** Called when the server refused `rejected` as dead: resolves a different token, adopted or issued once for all callers. */
  renew(rejected: Authorization, options?: AuthCallOptions): Promise<Authorization>
  /** 해시키 of a request body, where a caller wants one. */
  hashkey?(body: Readonly<Record<string, string>>, options?: AuthCallOptions): Promise<string>
  /** Lets go of connections and stores. The token stays valid. */
  close?(): Promise<void>
}
