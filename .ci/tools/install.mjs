// Installs programs at one exact version, once, into a cache outside the repository. Nothing of the workspace or its lock file changes.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { run } from '../check-packages/run.mjs'
import { NODES } from './versions.mjs'

const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kis-ci')
const SECONDS = 300

/**
 * The folder of a package of the npm registry. None of its install scripts run.
 *
 * @throws Error when npm cannot install it.
 */
export async function installed(name, version) {
  const folder = join(CACHE, `${name.replace('@', '').replaceAll('/', '-')}-${version}`)
  if (!existsSync(folder)) await installInto(folder, `${name}@${version}`)
  return join(folder, 'node_modules', name)
}

/** Into a folder beside it first: a run that is stopped, or another at the same time, leaves nothing half there. */
async function installInto(folder, spec) {
  mkdirSync(CACHE, { recursive: true })
  const fresh = mkdtempSync(`${folder}-`)
  try {
    writeFileSync(join(fresh, 'package.json'), '{ "private": true }')
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', spec]
    const { problem } = await run('npm', args, { cwd: fresh, seconds: SECONDS })
    if (problem) throw new Error(`${spec} cannot be installed: ${problem}`)
    try {
      renameSync(fresh, folder)
    } catch (error) {
      if (!existsSync(folder)) throw error
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** The program of a Node.js by its name here, such as `node24`. Its package holds the binary, which is all of it that is used. */
export async function nodeBinary(name) {
  const version = NODES[name]
  if (!version) throw new Error(`No Node.js "${name}"; there are ${Object.keys(NODES).join(', ')}.`)
  const isWindows = process.platform === 'win32'
  const folder = await installed(`node-${isWindows ? 'win' : process.platform}-${process.arch}`, version)
  return join(folder, 'bin', isWindows ? 'node.exe' : 'node')
}
