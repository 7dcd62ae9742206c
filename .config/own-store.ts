import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What tests leave in the default store is a folder of their run, and gone with it: nothing of the developer's, nothing of a run before. */
export default async function ownStore(): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'kis-tests-'))
  process.env.KIS_STORE_DIR = directory
  return () => rm(directory, { recursive: true, force: true, maxRetries: 3 })
}
