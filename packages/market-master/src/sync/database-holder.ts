import type { MasterDatabase } from '../sqlite/master-database.js'

/** A database that is kept open for one reader. */
export interface Hold {
  /** `undefined` once everything was closed. */
  current(): MasterDatabase | undefined
  /** Lets go of it. Calling it again does nothing. */
  release(): void
}

/** The database that queries use. One that is replaced is closed as soon as nobody reads from it any more. */
export class DatabaseHolder {
  readonly #holders = new Map<MasterDatabase, number>()
  #current: MasterDatabase | undefined

  get current(): MasterDatabase | undefined {
    return this.#current
  }

  /** Puts another database, or none, in place of the current one. */
  swap(database: MasterDatabase | undefined): void {
    const old = this.#current
    this.#current = database
    if (old && !this.#holders.has(old)) old.close()
  }

  /** Keeps the current database open until it is released. */
  hold(): Hold | undefined {
    const database = this.#current
    if (!database) return undefined
    this.#holders.set(database, (this.#holders.get(database) ?? 0) + 1)
    let isReleased = false
    return {
      current: () => (this.#holders.has(database) ? database : undefined),
      release: () => {
        if (isReleased) return
        isReleased = true
        this.#release(database)
      },
    }
  }

  /** Closes everything, also what is still held. */
  close(): void {
    for (const database of this.#holders.keys()) if (database !== this.#current) database.close()
    this.#holders.clear()
    this.#current?.close()
    this.#current = undefined
  }

  #release(database: MasterDatabase): void {
    const count = this.#holders.get(database)
    if (count === undefined) return
    if (count > 1) {
      this.#holders.set(database, count - 1)
      return
    }
    this.#holders.delete(database)
    if (database !== this.#current) database.close()
  }
}
