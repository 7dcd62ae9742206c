import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { LeaseHolder } from './file-format.js'
import { hasProcess } from './file-host.node.js'

const TEMP_NAME = /^\.tmp-([0-9a-f]{16})-(\d+)-[0-9a-f]+$/
const MAX_RENAMES = 8
const FOREIGN_TEMP_MAX_AGE_MS = 24 * 60 * 60 * 1000

/** Names of a folder, none when it does not exist. */
export async function listNames(directory: string): Promise<readonly string[]> {
  return (await orMissing(readdir(directory))) ?? []
}

/** The bytes of a file, `undefined` when it does not exist. */
export async function readIfExists(path: string): Promise<Uint8Array | undefined> {
  return orMissing(readFile(path))
}

/** Removes a file; one that is gone already is fine. */
export async function removeIfExists(path: string): Promise<void> {
  await orMissing(unlink(path))
}

/**
 * Creates a folder that only this user can enter, and those above it. One that exists keeps its rights.
 *
 * Step by step, because Node's own recursive `mkdir` never returns where a file system answers "no such folder" for a new name
 * in a folder that exists, as `/proc` does.
 */
export async function createPrivateDirectory(directory: string): Promise<void> {
  try {
    await createOneDirectory(directory)
  } catch (error) {
    const parent = dirname(directory)
    if (codeOf(error) !== 'ENOENT' || parent === directory) throw error
    await createPrivateDirectory(parent)
    await createOneDirectory(directory)
  }
}

async function createOneDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory, { mode: 0o700 })
    // A process umask can take rights away that the owner needs.
    await chmod(directory, 0o700)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

export interface AtomicWriteOptions {
  /** Folder for the unfinished file, on the same file system as the target. */
  readonly tempDirectory: string
  readonly writer: LeaseHolder
  /** Survive a power cut once resolved. */
  readonly isDurable: boolean
  /** The last look before the new bytes are there; what it throws keeps the old ones. */
  readonly beforeRename?: (() => Promise<void>) | undefined
}

/** Replaces a file as a whole: a reader sees the old bytes or the new ones. */
export async function replaceFile(path: string, bytes: Uint8Array, options: AtomicWriteOptions): Promise<void> {
  const temp = await writeTemp(bytes, options)
  try {
    await options.beforeRename?.()
    await renameOver(temp, path)
  } catch (error) {
    await removeIfExists(temp)
    throw error
  }
  if (options.isDurable) await syncDirectory(dirname(path))
}

/** Creates a file with its content in one step. Resolves `false` when the name is taken. */
export async function createFile(path: string, bytes: Uint8Array, options: AtomicWriteOptions): Promise<boolean> {
  const temp = await writeTemp(bytes, options)
  try {
    await link(temp, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    await removeIfExists(temp)
  }
  if (options.isDurable) await syncDirectory(dirname(path))
  return true
}

/** Removes the unfinished files of writers that died. */
export async function removeDeadTemps(directory: string, self: LeaseHolder, now: number): Promise<void> {
  for (const name of await listNames(directory)) {
    const [, host, pid] = TEMP_NAME.exec(name) ?? []
    if (host === undefined) continue
    const path = join(directory, name)
    const isDead =
      host === self.host ? !hasProcess(Number(pid)) : now - (await modifiedAt(path)) > FOREIGN_TEMP_MAX_AGE_MS
    if (isDead) await removeIfExists(path)
  }
}

async function modifiedAt(path: string): Promise<number> {
  const found = await orMissing(stat(path))
  return found?.mtimeMs ?? Number.POSITIVE_INFINITY
}

async function writeTemp(bytes: Uint8Array, { tempDirectory, writer, isDurable }: AtomicWriteOptions): Promise<string> {
  const path = join(tempDirectory, `.tmp-${writer.host}-${writer.pid}-${randomBytes(8).toString('hex')}`)
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    if (isDurable) await file.sync()
  } catch (error) {
    await removeIfExists(path)
    throw error
  } finally {
    await file.close()
  }
  return path
}

async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      // Windows refuses for a moment while a reader or a virus scanner has the target open.
      const isBusy = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')
      if (!isBusy || attempt >= MAX_RENAMES) throw error
      await listNames(dirname(to))
    }
  }
}

async function syncDirectory(directory: string): Promise<void> {
  // Windows and some network file systems cannot open a folder; the file itself is on disk by then.
  const handle = await open(directory, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

async function orMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** The code of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? code : undefined
}
