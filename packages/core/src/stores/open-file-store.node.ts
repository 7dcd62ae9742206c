import { createFileStore, type FileStoreOptions } from './file.js'
import type { KeyValueStore } from './store.js'
import { KisStoreError } from './store-error.js'

const PROBE_KEY = 'probe'

/** Resolves a store of files that takes an entry, or what stood in the way. */
export async function openFileStore(options: FileStoreOptions): Promise<KeyValueStore | KisStoreError> {
  const store = createFileStore(options)
  try {
    await store.set(PROBE_KEY, new Uint8Array())
    await store.delete(PROBE_KEY)
    return store
  } catch (error) {
    if (KisStoreError.isInstance(error)) return error
    throw error
  }
}
