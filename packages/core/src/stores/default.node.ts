import { createSafeLogger, Redactor } from '../redact.js'
import type { DefaultStoreOptions } from './default.js'
import { createMemoryStore } from './memory.js'
import type { KeyValueStore } from './store.js'
import { KisStoreError } from './store-error.js'

/** Files, or memory when the folder cannot be written; decided by the first call, which loads what works with files. */
export function createDefaultStore(options: DefaultStoreOptions = {}): KeyValueStore {
  const { clock, directory } = options
  let chosen: Promise<KeyValueStore> | undefined
  let kind: string | undefined

  const choose = async (): Promise<KeyValueStore> => {
    const { openFileStore } = await import('./open-file-store.node.js')
    const store = await openFileStore({ clock, directory })
    if (!KisStoreError.isInstance(store)) return store
    const logger = options.logger ?? createSafeLogger(undefined, new Redactor())
    logger.warn(
      `Tokens and symbol files are kept in memory only, so every start asks KIS for new ones, and no other process can share them. ${store.message}`,
    )
    return createMemoryStore({ clock })
  }
  const store = async (): Promise<KeyValueStore> => {
    chosen ??= choose()
    const opened = await chosen
    kind = opened.kind
    return opened
  }

  return {
    get kind() {
      return kind
    },
    get: async (key) => (await store()).get(key),
    set: async (key, value, setOptions) => (await store()).set(key, value, setOptions),
    delete: async (key, deleteOptions) => (await store()).delete(key, deleteOptions),
    lease: async (key, leaseOptions) => (await store()).lease?.(key, leaseOptions),
    update: async (key, change) => (await store()).update?.(key, change),
    dispose: async () => (await chosen)?.dispose?.(),
  }
}
