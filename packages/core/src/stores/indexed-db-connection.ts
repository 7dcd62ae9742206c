import type { Clock } from '../clock.js'
import { KisError } from '../errors/kis-error.js'
import { KisStoreError, type StoreOperation } from './store-error.js'

/** The two tables of the database. */
export type TableName = 'entries' | 'leases'

/** An entry as it lies in the database. */
export interface StoredEntry {
  readonly bytes: Uint8Array
  /** Wall-clock end in epoch milliseconds; missing for an entry that lives for ever, since an index skips what is missing. */
  readonly expiresAt?: number | undefined
}

export interface TransactOptions {
  readonly operation: StoreOperation
  readonly tables: readonly TableName[]
  readonly mode: IDBTransactionMode
}

const VERSION = 1
const BY_END = 'by-end'

/** A database that is opened by its first use, and again when the browser closed it in between. */
export class IndexedDbConnection {
  readonly #factory: IDBFactory
  readonly #name: string
  readonly #clock: Clock
  #opened: Promise<IDBDatabase> | undefined

  constructor(factory: IDBFactory, name: string, clock: Clock) {
    this.#factory = factory
    this.#name = name
    this.#clock = clock
  }

  /**
   * Runs one transaction and resolves once it is written. The work may await its requests and nothing else: a transaction without a
   * request ends by itself.
   *
   * @throws KisStoreError when the browser refuses.
   */
  async transact<T>(
    options: TransactOptions,
    work: (table: (name: TableName) => IDBObjectStore) => Promise<T>,
  ): Promise<T> {
    try {
      const transaction = await this.#begin(options)
      const written = untilWritten(transaction)
      const table = (name: TableName): IDBObjectStore => transaction.objectStore(name)
      const [result] = await Promise.all([work(table), written])
      return result
    } catch (error) {
      if (KisError.isInstance(error)) throw error
      throw new KisStoreError({
        operation: options.operation,
        message: this.#describe(options.operation, error),
        cause: error,
      })
    }
  }

  /** Lets go of the database; the next use opens it again. */
  async close(): Promise<void> {
    const opened = this.#opened
    this.#opened = undefined
    const database = await opened?.catch(() => undefined)
    database?.close()
  }

  async #begin({ tables, mode }: TransactOptions): Promise<IDBTransaction> {
    const opened = this.#open()
    const database = await opened
    try {
      return database.transaction([...tables], mode)
    } catch (error) {
      if (nameOf(error) !== 'InvalidStateError') throw error
      // Closed since: the user emptied the site's data, or another tab changed the database.
      if (this.#opened === opened) this.#opened = undefined
      return (await this.#open()).transaction([...tables], mode)
    }
  }

  #open(): Promise<IDBDatabase> {
    if (this.#opened) return this.#opened
    const forget = (): void => {
      if (this.#opened === opened) this.#opened = undefined
    }
    const opened = this.#openNow(forget).catch((error: unknown) => {
      forget()
      throw error
    })
    this.#opened = opened
    return opened
  }

  async #openNow(forget: () => void): Promise<IDBDatabase> {
    const request = this.#factory.open(this.#name, VERSION)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('entries').createIndex(BY_END, 'expiresAt')
      request.result.createObjectStore('leases')
    }
    const database = await resultOf(request)
    database.onclose = forget
    database.onversionchange = () => {
      forget()
      database.close()
    }
    await removeExpired(database, this.#clock.now())
    return database
  }

  #describe(operation: StoreOperation, error: unknown): string {
    const name = nameOf(error) ?? 'unknown cause'
    const remedy = REMEDIES[name] ?? 'Look at the cause, or pass another store.'
    return `The IndexedDB store failed at "${operation}" in the database "${this.#name}" (${name}). ${remedy}`
  }
}

const BLOCKED = 'The browser keeps no data for this page: it may be a private window, or site data may be blocked.'
const FOREIGN = 'Another program uses a database of this name; choose another one by the option "name".'
const REMEDIES: Readonly<Record<string, string>> = {
  QuotaExceededError: 'Free some space for this site, or ask for more with navigator.storage.persist().',
  SecurityError: BLOCKED,
  InvalidStateError: BLOCKED,
  UnknownError: BLOCKED,
  VersionError: FOREIGN,
  NotFoundError: FOREIGN,
  ConstraintError: FOREIGN,
}

/** The result of a request. Awaiting it keeps the transaction open for another request. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function untilWritten(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'))
  })
}

async function removeExpired(database: IDBDatabase, now: number): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite')
  const written = untilWritten(transaction)
  const table = transaction.objectStore('entries')
  const remove = async (): Promise<void> => {
    const keys = await resultOf(table.index(BY_END).getAllKeys(IDBKeyRange.upperBound(now)))
    await Promise.all(keys.map((key) => resultOf(table.delete(key))))
  }
  await Promise.all([remove(), written])
}

function nameOf(error: unknown): string | undefined {
  const name = typeof error === 'object' && error !== null ? Reflect.get(error, 'name') : undefined
  return typeof name === 'string' ? name : undefined
}
