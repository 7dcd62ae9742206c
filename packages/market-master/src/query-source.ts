import type { MasterMarket } from './layouts/record-layout.js'
import type { MasterDatabase } from './sqlite/master-database.js'

/** What a query needs. */
export interface UseRequest {
  readonly markets: readonly MasterMarket[]
  /** Ends the wait. */
  readonly signal?: AbortSignal | undefined
  /** Goes on with some of the markets when the others cannot be had. Default `false`. */
  readonly mayLack?: boolean | undefined
}

/** A database that stays open for one reader, even when a newer one has taken its place. */
export interface HeldDatabase {
  /** Runs a query. Throws KisMasterError once everything was closed, which closes it, too. */
  use<T>(query: (database: MasterDatabase) => T): T
  /** Lets go of it. Calling it again does nothing. */
  release(): void
}

/** Where queries get their database from. */
export interface QuerySource {
  /** The markets that are kept. */
  readonly markets: readonly MasterMarket[]
  /** Runs a query on a database that holds these markets. */
  use<T>(request: UseRequest, query: (database: MasterDatabase) => T): Promise<T>
  /** The same for reading bit by bit. */
  hold(request: UseRequest): Promise<HeldDatabase>
  /** Runs a query on what is there already. */
  peek<T>(query: (database: MasterDatabase | undefined) => T): Promise<T>
  close(): Promise<void>
}
