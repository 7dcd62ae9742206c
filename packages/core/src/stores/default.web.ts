import type { DefaultStoreOptions } from './default.js'
import { createMemoryStore } from './memory.js'
import type { KeyValueStore } from './store.js'

/** Memory: browsers, workers, Deno and Bun get a lasting store only when one is passed. */
export function createDefaultStore({ clock }: DefaultStoreOptions = {}): KeyValueStore {
  return createMemoryStore({ clock })
}
