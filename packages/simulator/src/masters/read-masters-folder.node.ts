import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KisConfigError } from '@kis/core'

/**
 * Reads the zips and the bare `.mst` and `.cod` files of a folder, by file name.
 *
 * @throws KisConfigError when the folder cannot be read.
 */
export async function readMastersFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const names = entries.filter((entry) => entry.isFile() && /\.(zip|mst|cod)$/i.test(entry.name))
    return new Map(
      await Promise.all(names.map(async ({ name }) => [name, await readFile(join(folder, name))] as const)),
    )
  } catch (cause) {
    throw new KisConfigError({ option: 'masters', message: 'The folder given as "masters" cannot be read.', cause })
  }
}
