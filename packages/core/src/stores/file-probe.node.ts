import { createFileStore } from './file.js'
import { KisStoreError } from './store-error.js'

const PROBE_KEY = 'probe'

/** Tries to write an entry. Resolves what stood in the way, if anything. */
export async function probeFileStore(directory: string | undefined): Promise<KisStoreError | undefined> {
  const store = createFileStore({ directory })
  try {
    await store.set(PROBE_KEY, new Uint8Array())
    await store.delete(PROBE_KEY)
    return undefined
  } catch (error) {
    if (KisStoreError.isInstance(error)) return error
    throw error
  }
}
