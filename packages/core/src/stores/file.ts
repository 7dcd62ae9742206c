import { join, resolve } from 'node:path'
import { type Clock, systemClock } from '../clock.js'
import { KisConfigError } from '../errors/config-error.js'
import { KisError } from '../errors/kis-error.js'
import { assertBytes, assertKey, assertLease, assertLeaseTtl, assertTtl } from './arguments.js'
import {
  codeOf,
  createPrivateDirectory,
  readIfExists,
  removeDeadTemps,
  removeIfExists,
  replaceFile,
} from './atomic-file.node.js'
import { bareFileName, decodeEntry, encodeEntry, type LeaseHolder } from './file-format.js'
import { assertOwnFolder, defaultDirectory, describeThisProcess, sha256 } from './file-host.node.js'
import { acquireFileLease, isLeaseHeld } from './file-lease.node.js'
import { updateFile } from './file-update.node.js'
import { KeyedMutex } from './keyed-mutex.js'
import type { KeyValueStore, Lease } from './store.js'
import { KisStoreError, lostLeaseError, type StoreOperation } from './store-error.js'

/** What `createFileStore` takes. Everything has a default. */
export interface FileStoreOptions {
  /**
   * Folder for the entries; created with access for this user only. Default: `KIS_STORE_DIR`, else `kis` in the user's cache folder
   * (`XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches`, `%LOCALAPPDATA%`). It must be on a local disk.
   */
  readonly directory?: string | undefined
  readonly clock?: Clock | undefined
}

/**
 * Keeps entries as files, so that tokens survive restarts and are shared by all processes of this user (Node only).
 *
 * Files are readable by this user alone and are replaced as a whole. Leases hold across processes and survive the death of their
 * holder. Their ends go by the wall clock, the only one that processes share; a fencing token guards against one that jumps. A write with
 * a lease looks at the lock right before its file takes the name of the entry: a process can still be stopped between the two, for a few
 * microseconds of its own time, and only there could it write late.
 * Nothing touches the disk before the first call.
 *
 * An entry without an end whose key is words between colons and `.sqlite`, such as `kis:v1:master:0123abcd:snapshot.sqlite`, is kept as a
 * file with nothing but its bytes, `kis-v1-master-0123abcd-snapshot.sqlite`: any program can open it.
 *
 * @throws KisConfigError when the folder's path is malformed; every call throws KisStoreError when the disk refuses.
 * @example
 * ```ts
 * import { createFileStore } from '@kis/core/stores/file'
 *
 * const store = createFileStore({ directory: './.kis' })
 * await store.set('greeting', new TextEncoder().encode('안녕'))
 * ```
 */
export function createFileStore(options: FileStoreOptions = {}): KeyValueStore {
  const { clock = systemClock } = options
  const writes = new KeyedMutex()
  const pending = new Set<Promise<unknown>>()
  let opened: Promise<OpenDirectory> | undefined
  let isTrusted = false

  // Once, so that a later change of the working directory does not split the store.
  const named = resolveDirectory(options.directory)
  const directory = (): string => named ?? defaultDirectory()

  const open = (): Promise<OpenDirectory> => {
    opened ??= openDirectory(directory(), clock).catch((error: unknown) => {
      // The next call tries again: the disk may be mounted, or its rights repaired, by then.
      opened = undefined
      throw error
    })
    return opened
  }

  // Reading makes no folder, and what somebody else has made is not read.
  const trust = async (): Promise<void> => {
    if (isTrusted) return
    await assertOwnFolder(directory())
    isTrusted = true
  }

  const read = async (name: string): Promise<Uint8Array | undefined> => {
    try {
      await trust()
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    }
    return readIfExists(join(directory(), name))
  }

  const run = async <T>(operation: StoreOperation, work: () => Promise<T>): Promise<T> => {
    const running = guard(operation, directory, work)
    pending.add(running)
    try {
      return await running
    } finally {
      pending.delete(running)
    }
  }

  const assertHeld = async (operation: 'set' | 'delete', lease: Lease | undefined): Promise<void> => {
    if (lease && !(await isLeaseHeld(lockDirectory(directory(), lease.key), lease.fencingToken, clock.now()))) {
      throw lostLeaseError(operation)
    }
  }

  const write = async (name: string, bytes: Uint8Array, lease: Lease | undefined): Promise<void> => {
    const replace = ({ path: tempDirectory, self }: OpenDirectory): Promise<void> =>
      replaceFile(join(directory(), name), bytes, {
        ...{ tempDirectory, writer: self, isDurable: true },
        beforeRename: () => assertHeld('set', lease),
      })
    try {
      await replace(await open())
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
      // Somebody emptied the cache folder while we were running.
      opened = undefined
      await replace(await open())
    }
  }

  const remove = async (name: string | undefined): Promise<void> => {
    if (name !== undefined) await removeIfExists(join(directory(), name))
  }

  return {
    kind: 'file',
    async get(key) {
      assertKey(key)
      return run('get', async () => {
        const bare = bareFileName(key)
        const bytes = bare && (await read(bare))
        // Copied: the file may sit in a buffer shared with others.
        if (bytes) return new Uint8Array(bytes)
        const file = await read(fileName(key))
        const entry = file && decodeEntry(file)
        if (entry?.key !== key) return undefined
        return entry.expiresAt === null || entry.expiresAt > clock.now() ? entry.bytes : undefined
      })
    },
    async set(key, value, { ttlMs, lease } = {}) {
      assertKey(key)
      assertBytes(value)
      assertTtl(ttlMs)
      assertLease(lease)
      const expiresAt = ttlMs === undefined || ttlMs === Number.POSITIVE_INFINITY ? null : clock.now() + ttlMs
      const bare = bareFileName(key)
      const bytes = Uint8Array.from(value)
      // In the order of the calls: two files replaced at once could end in either order.
      await writes.run(key, () =>
        run('set', async () => {
          if (bare !== undefined && expiresAt === null) {
            await write(bare, bytes, lease)
            await remove(fileName(key))
          } else {
            await write(fileName(key), encodeEntry({ key, expiresAt, bytes }), lease)
            await remove(bare)
          }
        }),
      )
    },
    async delete(key, { lease } = {}) {
      assertKey(key)
      assertLease(lease)
      await writes.run(key, () =>
        run('delete', async () => {
          await assertHeld('delete', lease)
          await remove(bareFileName(key))
          await remove(fileName(key))
        }),
      )
    },
    async lease(key, { ttlMs }) {
      assertKey(key)
      assertLeaseTtl(ttlMs)
      return run('lease', async () => {
        const { path, self } = await open()
        return acquireFileLease({
          clock,
          self,
          key,
          ttlMs,
          directory: lockDirectory(path, key),
          tempDirectory: path,
          guard: (work) => run('lease', work),
        })
      })
    },
    async update(key, change) {
      assertKey(key)
      await writes.run(`update\n${key}`, () =>
        run('update', async () => {
          const { path, self } = await open()
          await updateFile(join(path, `${fileName(key)}.shared`), change, {
            tempDirectory: path,
            writer: self,
            isDurable: false,
          })
        }),
      )
    },
    async dispose() {
      await Promise.allSettled(pending)
    },
  }
}

function resolveDirectory(directory: unknown): string | undefined {
  if (directory === undefined) return undefined
  if (typeof directory === 'string' && directory !== '') return resolve(directory)
  throw new KisConfigError({ option: 'directory', message: 'Option "directory" must be the path of a folder.' })
}

interface OpenDirectory {
  readonly path: string
  readonly self: LeaseHolder
}

async function openDirectory(path: string, clock: Clock): Promise<OpenDirectory> {
  await createPrivateDirectory(path)
  await assertOwnFolder(path)
  const self = await describeThisProcess()
  await removeDeadTemps(path, self, clock.now())
  return { path, self }
}

/** Readable for people, unique by its digest, and harmless whatever the key holds. */
function fileName(key: string): string {
  const readable = key.replace(/[^A-Za-z0-9_]+/g, '-').slice(0, 60)
  // As JSON, since halves of surrogate pairs are all one in UTF-8.
  return `${readable}-${sha256(JSON.stringify(key)).slice(0, 32)}`
}

function lockDirectory(directory: string, key: string): string {
  return join(directory, `${fileName(key)}.lock`)
}

async function guard<T>(operation: StoreOperation, directory: () => string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (KisError.isInstance(error)) throw error
    throw new KisStoreError({
      operation,
      message: describeFailure(operation, directory(), codeOf(error)),
      cause: error,
    })
  }
}

const REMEDIES: Readonly<Record<string, string>> = {
  EACCES:
    'Give this user the right to write there, or choose another folder by the option "directory" or KIS_STORE_DIR.',
  ENOSPC: 'Free some space on that disk.',
  EMFILE: 'This process has too many files open.',
  ENOTDIR: 'A part of this path is a file; choose another folder by the option "directory" or KIS_STORE_DIR.',
  ENOTSUP:
    'This file system knows no hard links; choose a folder on a local disk by the option "directory" or KIS_STORE_DIR.',
}
const SAME_REMEDY: Readonly<Record<string, string>> = {
  ENOENT: 'EACCES',
  EPERM: 'EACCES',
  EROFS: 'EACCES',
  EDQUOT: 'ENOSPC',
  ENFILE: 'EMFILE',
  EEXIST: 'ENOTDIR',
  EXDEV: 'ENOTSUP',
  ENOSYS: 'ENOTSUP',
}

function describeFailure(operation: StoreOperation, directory: string, code = 'unknown cause'): string {
  const remedy =
    REMEDIES[SAME_REMEDY[code] ?? code] ??
    'Look at the cause, or choose another folder by the option "directory" or KIS_STORE_DIR.'
  return `The file store failed at "${operation}" in the folder ${directory} (${code}). ${remedy}`
}
