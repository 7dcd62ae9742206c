import { join } from 'node:path'
import { listNames, removeIfExists } from './atomic-file.node.js'

// A process that read the folder long ago and goes on only now must still find the name it wants taken.
const KEPT_GENERATIONS = 8

/** Whether the name of a generation may have been free only because its file was removed: so many later ones are there. */
export function isOutdated(generation: number, highest: number): boolean {
  return highest >= generation + KEPT_GENERATIONS
}

/** The highest number that a file of the folder has for its name, 0 without any. */
export async function highestGeneration(directory: string): Promise<number> {
  return Math.max(0, ...(await generations(directory)))
}

/** Removes what came long before a generation. */
export async function removeOldGenerations(directory: string, generation: number): Promise<void> {
  for (const old of await generations(directory)) {
    if (old <= generation - KEPT_GENERATIONS) await removeIfExists(join(directory, String(old)))
  }
}

async function generations(directory: string): Promise<number[]> {
  return (await listNames(directory)).filter((name) => /^[1-9]\d{0,14}$/.test(name)).map(Number)
}
