// The packed simulator, running in this process for one job.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { TOGETHER } from './projects.mjs'

/** A packed package, as the project with all of them has it. */
export const load = (folder, id) =>
  import(pathToFileURL(join(folder, TOGETHER, 'node_modules', id, 'dist/index.js')).href)

export async function withSimulator(folder, job) {
  const { startSimulator } = await load(folder, '@kis/simulator')
  const simulator = await startSimulator({ env: 'paper', holdings: 2 })
  try {
    return await job(simulator)
  } finally {
    await simulator.close()
  }
}
