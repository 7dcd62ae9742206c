import { join } from 'node:path'
import { Mutex } from 'async-mutex'
import type { Clock } from '../clock.js'
import { assertLeaseTtl } from './arguments.js'
import { createFile, createPrivateDirectory, readIfExists, removeIfExists, replaceFile } from './atomic-file.node.js'
import { decodeLease, encodeLease, type LeaseHolder, type LeaseRecord } from './file-format.js'
import { isCertainlyDead } from './file-host.node.js'
import { highestGeneration, removeOldGenerations } from './generations.node.js'
import type { Lease } from './store.js'

export interface FileLeaseOptions {
  readonly clock: Clock
  readonly self: LeaseHolder
  /** What the lease is for. */
  readonly key: string
  /** Folder of this key's lock files. */
  readonly directory: string
  readonly tempDirectory: string
  readonly ttlMs: number
  /** Wraps a failure of the file system. */
  readonly guard: <T>(work: () => Promise<T>) => Promise<T>
}

/**
 * Tries once to hold a lease kept in numbered files, of which the highest counts.
 *
 * A number is taken by creating its file with its content in one step, so two processes never get the same. The highest is never
 * removed, so numbers only grow, and the number is the fencing token. Nothing has to be cleaned up after a crash: the next
 * process sees that the holder is dead, or that its time is over, and takes the next number.
 */
export async function acquireFileLease(options: FileLeaseOptions): Promise<Lease | undefined> {
  const { clock, self, directory, ttlMs } = options
  await createPrivateDirectory(directory)
  // Before the file is read: a renewal that ended before this moment is then sure to be seen.
  const now = clock.now()
  const highest = await highestGeneration(directory)
  if (highest > 0 && (await isHeld(join(directory, String(highest)), now, self))) return undefined
  const generation = highest + 1
  const expiresAt = clock.now() + ttlMs
  const path = join(directory, String(generation))
  const isCreated = await createFile(path, encodeLease({ state: 'held', expiresAt, holder: self }), {
    tempDirectory: options.tempDirectory,
    writer: self,
    isDurable: true,
  })
  if (!isCreated) return undefined
  if ((await highestGeneration(directory)) > generation) {
    await removeIfExists(path)
    return undefined
  }
  await removeOldGenerations(directory, generation)
  return createFileLease(options, generation, expiresAt)
}

function createFileLease(options: FileLeaseOptions, generation: number, firstEnd: number): Lease {
  const { clock, self, directory, tempDirectory, guard } = options
  // A renewal on its way must not overtake the release and bring the lease back to life.
  const mutex = new Mutex()
  let end = firstEnd
  let isOver = false

  const write = (state: LeaseRecord['state'], expiresAt: number): Promise<void> =>
    replaceFile(join(directory, String(generation)), encodeLease({ state, expiresAt, holder: self }), {
      tempDirectory,
      writer: self,
      isDurable: false,
    })
  const isHighest = async (): Promise<boolean> => (await highestGeneration(directory)) === generation

  const renew = async (ttlMs: number): Promise<boolean> => {
    const now = clock.now()
    if (isOver || now >= end || !(await isHighest())) {
      isOver = true
      return false
    }
    await write('held', now + ttlMs)
    // Only a renewal that was complete before the old end is certain to have been seen by everybody.
    if (clock.now() < end && (await isHighest())) {
      end = now + ttlMs
      return true
    }
    isOver = true
    await write('released', end)
    return false
  }

  const release = async (): Promise<void> => {
    if (isOver) return
    isOver = true
    if (await isHighest()) await write('released', end)
  }

  return {
    key: options.key,
    fencingToken: generation,
    renew: async (ttlMs) => {
      assertLeaseTtl(ttlMs)
      return mutex.runExclusive(() => guard(() => renew(ttlMs)))
    },
    release: () => mutex.runExclusive(() => guard(release)),
  }
}

/** Whether the lease of that number is the one that counts, and neither over nor given back. */
export async function isLeaseHeld(directory: string, generation: number, now: number): Promise<boolean> {
  if ((await highestGeneration(directory)) !== generation) return false
  const bytes = await readIfExists(join(directory, String(generation)))
  const record = bytes && decodeLease(bytes)
  return record?.state === 'held' && now < record.expiresAt
}

async function isHeld(path: string, now: number, self: LeaseHolder): Promise<boolean> {
  const bytes = await readIfExists(path)
  // Gone since the folder was read: a higher number exists by now, so somebody else was faster.
  if (!bytes) return true
  const record = decodeLease(bytes)
  if (record?.state !== 'held' || now >= record.expiresAt) return false
  return !(await isCertainlyDead(record.holder, self))
}
