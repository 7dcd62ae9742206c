import { join } from 'node:path'
import {
  type AtomicWriteOptions,
  createFile,
  createPrivateDirectory,
  readIfExists,
  removeIfExists,
} from './atomic-file.node.js'
import { highestGeneration, isOutdated, removeOldGenerations } from './generations.node.js'

/**
 * Changes a value kept in numbered files, of which the highest counts: whoever creates the next number with its content has changed it, everybody
 * else reads again. Nobody waits for anybody, and a process that dies leaves nothing half done.
 */
export async function updateFile(
  directory: string,
  change: (bytes: Uint8Array | undefined) => Uint8Array,
  options: AtomicWriteOptions,
): Promise<void> {
  await createPrivateDirectory(directory)
  for (;;) {
    const highest = await highestGeneration(directory)
    const bytes = highest > 0 ? await readIfExists(join(directory, String(highest))) : undefined
    // Removed since the folder was read: there are newer ones by now.
    if (highest > 0 && !bytes) continue
    const next = highest + 1
    const path = join(directory, String(next))
    if (!(await createFile(path, change(bytes && new Uint8Array(bytes)), options))) continue
    // A few later ones are changes on top of this one.
    if (isOutdated(next, await highestGeneration(directory))) {
      await removeIfExists(path)
      continue
    }
    await removeOldGenerations(directory, next)
    return
  }
}
