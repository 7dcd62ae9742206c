/**
 * Where tokens, symbol files and order intents are kept between calls, restarts and processes.
 *
 * Keys are plain text such as `kis:v1:paper:<hash of app key>:token`. Values are bytes. A driver may lose entries after their
 * `ttlMs`, never before. `set` is atomic: a reader sees the old value or the new one, never a mixture.
 */
export interface KeyValueStore {
  /** What it is, for people who look for a fault: `memory`, `file`, `indexed-db`; `undefined` where nobody says, or nothing was opened yet. */
  readonly kind?: string | undefined
  /** The value of a key; `undefined` when there is none or its time is over. */
  get(key: string): Promise<Uint8Array | undefined>
  /** Keeps a value, for `ttlMs` milliseconds or for good. */
  set(key: string, value: Uint8Array, options?: StoreSetOptions): Promise<void>
  /** Removes a value; nothing happens when there is none. */
  delete(key: string, options?: StoreDeleteOptions): Promise<void>
  /**
   * Tries once to become the only holder of `key`. Resolves `undefined` when somebody else holds it. A holder that died loses it
   * after `ttlMs` at the latest. A store without this method cannot be shared by processes.
   */
  lease?(key: string, options: { readonly ttlMs: number }): Promise<Lease | undefined>
  /**
   * Changes a small value that many writers change all the time, each on top of the one before: `change` gets the present bytes and returns the new
   * ones, and is called anew where another writer was faster. Such values are apart from those of `get` and `set`, and may be lost with the machine.
   * For counters that processes share; a store that is not shared needs no such method.
   */
  update?(key: string, change: (bytes: Uint8Array | undefined) => Uint8Array): Promise<void>
  /** Lets go of files, connections and timers. */
  dispose?(): Promise<void>
}

/** Options of removing an entry. */
export interface StoreDeleteOptions {
  /**
   * A lease of the same store: the entry changes only while that lease is still held. Otherwise the call rejects with KisStoreError and
   * nothing is written, so that a process that was suspended for longer than its lease cannot undo what came after it.
   */
  readonly lease?: Lease | undefined
}

/** Options of keeping an entry. */
export interface StoreSetOptions extends StoreDeleteOptions {
  /** Life of the entry in milliseconds. Default: for good. */
  readonly ttlMs?: number | undefined
}

/** The right to do something that only one process may do at a time. */
export interface Lease {
  /** What it was taken for. */
  readonly key: string
  /** Grows with every new holder of the same key: a write that carries an older number can be refused. */
  readonly fencingToken: number
  /** Moves the end to `ttlMs` from now. Resolves `false` when the lease was lost. */
  renew(ttlMs: number): Promise<boolean>
  /** Gives the lease back, so that another may take it at once. */
  release(): Promise<void>
}
