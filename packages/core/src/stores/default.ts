import { createDefaultStore as createForThisRuntime } from '#platform'
import type { Clock } from '../clock.js'
import type { Logger } from '../logger.js'
import type { KeyValueStore } from './store.js'

/** What `createDefaultStore` takes. Everything has a default. */
export interface DefaultStoreOptions {
  readonly clock?: Clock | undefined
  /** Hears the one warning when entries cannot be kept on disk. Default: the console. */
  readonly logger?: Logger | undefined
  /** Folder of the file store on Node; see `createFileStore`. Ignored elsewhere. */
  readonly directory?: string | undefined
}

/**
 * The store a client uses when none is passed: files on Node (memory, with one warning, where the folder cannot be written), memory
 * on every other runtime. Nothing touches the disk before the first call.
 *
 * @example
 * ```ts
 * import { createDefaultStore } from '@kis/core'
 *
 * const store = createDefaultStore()
 * ```
 */
export function createDefaultStore(options: DefaultStoreOptions = {}): KeyValueStore {
  return createForThisRuntime(options)
}
