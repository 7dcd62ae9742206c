import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Files of data in the repository: what somebody recorded or wrote by a program. Source code may name the secrets of its tests. */
const RECORDED = /\.(?:snap|jsonl|log|har|ndjson)$|\/(?:artifacts|__snapshots__)\//
/** Built from sources, or brought by the package manager. */
const BUILT = /(?:^|\/)(?:node_modules|dist|\.turbo|\.wrangler|coverage)\//

/** Data that is checked in, and files that nobody checked in and a run has left. */
export function filesOfRepository() {
  const list = (...args) =>
    execFileSync('git', ['ls-files', '-z', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\0')
  const recorded = list().filter((file) => RECORDED.test(file))
  const left = list('--others', '--directory', '--no-empty-directory').filter((path) => !BUILT.test(`${path}/`))
  // What is new and will be checked in is source code, as far as its name tells.
  const isData = (file) => !/\.(?:ts|mjs|cjs|js|json|md)$/.test(file) || RECORDED.test(file)
  // A link to a folder is none of its own.
  const files = [...recorded, ...left].filter((path) => path !== '' && existsSync(path)).flatMap(filesUnder)
  return files.filter((file) => !BUILT.test(file) && isData(file))
}

/** What programs of this project have left in the folder for temporary files since a moment, in epoch milliseconds. */
export function temporaryFiles(since) {
  return readdirSync(tmpdir())
    .filter((name) => /^kis-(?!gates-)/.test(name) && !name.includes('-build-'))
    .flatMap((name) => filesUnder(join(tmpdir(), name)))
    .filter((file) => !BUILT.test(file) && statSync(file, { throwIfNoEntry: false })?.mtimeMs >= since)
}

/** The store of this user. */
export function storeFiles() {
  const folder = process.env.KIS_STORE_DIR ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kis')
  return filesUnder(folder)
}

export function filesUnder(path) {
  let stat
  try {
    stat = lstatSync(path)
    if (stat.isDirectory()) return readdirSync(path).flatMap((name) => filesUnder(join(path, name)))
  } catch {
    // Gone, or somebody else's.
    return []
  }
  return stat.isFile() ? [path] : []
}
