import { hashText, type KeyValueStore, type Logger } from '@kis/core'

/** The stored snapshot of one download folder. Trouble with the store is logged and never stops a sync: the files can be had again. */
export interface SnapshotStore {
  /** The lease under which one process at a time brings the files in. */
  readonly leaseKey: string
  read(): Promise<Uint8Array | undefined>
  write(bytes: Uint8Array): Promise<void>
  discard(): Promise<void>
}

export interface SnapshotStoreOptions {
  readonly store: KeyValueStore
  readonly masterUrl: string
  readonly logger: Logger
}

/**
 * Finds the place of a folder's snapshot: `kis:v1:master:<hash of the folder>:snapshot.sqlite`, which the file store keeps as a bare file for
 * any SQLite tool.
 */
export async function createSnapshotStore({ store, masterUrl, logger }: SnapshotStoreOptions): Promise<SnapshotStore> {
  const prefix = `kis:v1:master:${await hashText(masterUrl, 8)}`
  const key = `${prefix}:snapshot.sqlite`

  const attempt = async <T>(what: string, action: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await action()
    } catch (error) {
      logger.warn(`The stored symbol files could not be ${what}; going on without.`, { error })
      return undefined
    }
  }

  return {
    leaseKey: `${prefix}:sync`,
    read: () => attempt('read', () => store.get(key)),
    write: async (bytes) => attempt('written', () => store.set(key, bytes)),
    discard: async () => attempt('deleted', () => store.delete(key)),
  }
}
