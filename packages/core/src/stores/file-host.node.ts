import { createHash } from 'node:crypto'
import { readFile, readlink, stat } from 'node:fs/promises'
import { homedir, hostname } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import type { LeaseHolder } from './file-format.js'
import { KisStoreError } from './store-error.js'

/** SHA-256 as hex digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * The folder for entries when none is named: `KIS_STORE_DIR`, else `kis` in the user's cache folder.
 *
 * @throws KisStoreError when the user has no home folder.
 */
export function defaultDirectory(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env.KIS_STORE_DIR) return resolve(env.KIS_STORE_DIR)
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home(), 'AppData', 'Local'), 'kis')
  if (platform === 'darwin') return join(home(), 'Library', 'Caches', 'kis')
  // The base directory specification tells to ignore a relative path.
  const cache = env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME) ? env.XDG_CACHE_HOME : join(home(), '.cache')
  return join(cache, 'kis')
}

function home(): string {
  try {
    const path = homedir()
    if (path) return path
  } catch {
    // A user without an entry in the system's list of users; the message below says what to do.
  }
  throw new KisStoreError({
    operation: 'open',
    message:
      'The file store found no home folder for this user. Set KIS_STORE_DIR to a folder that this user can write to.',
  })
}

/**
 * Whoever owns a folder can put other files into it, whatever their rights: a record of orders without the last one, for instance.
 *
 * @param uid The user of this process; `undefined` on systems without such numbers.
 * @throws KisStoreError for a folder of another user. One of root is the system's; root may use what it finds.
 */
export async function assertOwnFolder(path: string, uid: number | undefined = process.getuid?.()): Promise<void> {
  const { uid: owner } = await stat(path)
  if (uid === undefined || uid === 0 || owner === 0 || owner === uid) return
  throw new KisStoreError({
    operation: 'open',
    message: `The folder ${path} belongs to another user (number ${owner}), who could put other files into it. Choose a folder of your own by the option "directory" or KIS_STORE_DIR.`,
  })
}

/** This process as the holder of a lease. */
export async function describeThisProcess(): Promise<LeaseHolder> {
  // Containers may share a host name and still count processes on their own: the namespace tells them apart.
  const [boot, namespace, stat] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    readlink('/proc/self/ns/pid').catch(() => ''),
    readStat(process.pid),
  ])
  const host = sha256([hostname(), boot.trim(), namespace].join('\n')).slice(0, 16)
  return { host, pid: process.pid, startedAt: stat?.startedAt ?? null }
}

/** Whether a holder is certainly gone. Of another machine nothing is certain. */
export async function isCertainlyDead(holder: LeaseHolder, self: LeaseHolder): Promise<boolean> {
  if (holder.host !== self.host) return false
  if (!hasProcess(holder.pid)) return true
  const stat = await readStat(holder.pid)
  if (!stat) return false
  return stat.isZombie || (holder.startedAt !== null && stat.startedAt !== holder.startedAt)
}

/** Whether this machine runs a process of that number, ours or somebody else's. */
export function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

async function readStat(
  pid: number,
): Promise<{ readonly isZombie: boolean; readonly startedAt: string | undefined } | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (line === undefined) return undefined
  // The second field is the program's name in parentheses, and may itself hold blanks and parentheses.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return { isZombie: fields[0] === 'Z' || fields[0] === 'X', startedAt: fields[19] }
}
