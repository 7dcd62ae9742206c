import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { type KeyValueStore, KisStoreError, systemClock } from '@kis/core'
import { createFileStore } from '@kis/core/stores/file'
import { createVirtualClock, describeStoreContract } from '@kis/core/testing'
import { build } from 'esbuild'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CountPlan } from './__fixtures__/count-under-lease.js'
import { decodeEntry, decodeLease, encodeEntry } from './file-format.js'
import { assertOwnFolder, defaultDirectory } from './file-host.node.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describeStoreContract(
  'file',
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'kis-store-'))
    const clock = createVirtualClock({ settle: 'promises' })
    return {
      store: createFileStore({ directory, clock }),
      reopen: () => createFileStore({ directory, clock }),
      advance: clock.advance,
      close: () => rm(directory, { recursive: true }),
    }
  },
  { describe, it, expect },
)

describeStoreContract(
  'file, keys of bare files',
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'kis-store-'))
    const clock = createVirtualClock({ settle: 'promises' })
    const open = (): KeyValueStore => withBareKeys(createFileStore({ directory, clock }))
    return {
      store: open(),
      reopen: open,
      advance: clock.advance,
      close: () => rm(directory, { recursive: true }),
    }
  },
  { describe, it, expect },
)

/** The same store, each key turned into one that names a bare file. */
function withBareKeys(store: KeyValueStore): KeyValueStore {
  const bare = (key: string): string =>
    typeof key === 'string' && key !== ''
      ? `kis:v1:${[...new TextEncoder().encode(JSON.stringify(key))].reduce((sum, byte) => (sum * 31 + byte) % 2 ** 45, 7)}.sqlite`
      : key
  return {
    ...store,
    get: (key) => store.get(bare(key)),
    set: (key, value, options) => store.set(bare(key), value, options),
    delete: (key, options) => store.delete(bare(key), options),
  }
}

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kis-store-'))
})
afterEach(async () => {
  await rm(root, { recursive: true })
})

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

describe('a file store', () => {
  it('touches nothing before its first use, and no disk for a read of nothing', async () => {
    const directory = join(root, 'a', 'b')
    const store = createFileStore({ directory })
    expect(await store.get('k')).toBeUndefined()
    await store.delete('k')
    expect(await readdir(root)).toEqual([])
    await store.set('k', bytesOf('v'))
    expect(await store.get('k')).toEqual(bytesOf('v'))
  })

  it.skipIf(process.platform === 'win32')('lets nobody else read, whatever the umask', async () => {
    const directory = join(root, 'store')
    const store = createFileStore({ directory })
    await store.set('k', bytesOf('secret'))
    await store.lease?.('k', { ttlMs: 1000 })
    expect((await stat(directory)).mode & 0o777).toBe(0o700)
    const files = await filesIn(directory)
    expect(files).toHaveLength(2)
    for (const file of files) expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('stays inside its folder whatever the key is', async () => {
    const directory = join(root, 'store')
    await mkdir(directory)
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 80, unit: 'binary' }), async (tail) => {
        const store = createFileStore({ directory })
        for (const key of [tail, `../${tail}`, `/etc/${tail}`, `..\\${tail}`, `${tail}\ud800`, `${tail}\ud801`]) {
          await store.set(key, bytesOf('v'))
          expect(await store.get(key)).toEqual(bytesOf('v'))
        }
        expect(await store.get(`${tail}\ud800`)).toEqual(bytesOf('v'))
        expect(await readdir(root)).toEqual(['store'])
        expect((await readdir(directory, { withFileTypes: true })).every((entry) => entry.isFile())).toBe(true)
      }),
      { numRuns: 15 },
    )
  })

  it('leaves no unfinished file behind, and clears those of writers that died', async () => {
    const directory = join(root, 'store')
    const store = createFileStore({ directory })
    await Promise.all(Array.from({ length: 20 }, (_, index) => store.set(`k${index % 3}`, bytesOf(String(index)))))
    const isTemp = (name: string): boolean => name.startsWith('.tmp-')
    expect((await readdir(directory)).filter(isTemp)).toEqual([])

    const lease = await store.lease?.('k', { ttlMs: 1000 })
    const [lock] = (await filesIn(directory)).filter((file) => file.includes('.lock'))
    const host = decodeLease(await readFile(lock ?? ''))?.holder.host
    await lease?.release()
    const child = spawn(process.execPath, ['-e', ''])
    await once(child, 'exit')
    await writeFile(join(directory, `.tmp-${host}-${child.pid}-0011`), 'left by the dead')
    await writeFile(join(directory, `.tmp-${host}-${process.pid}-0022`), 'in the making')
    await createFileStore({ directory }).set('k', bytesOf('v'))
    expect((await readdir(directory)).filter(isTemp)).toEqual([`.tmp-${host}-${process.pid}-0022`])
  })

  it('takes a damaged file for an absent entry, and writes over it', async () => {
    const store = createFileStore({ directory: root })
    await store.set('k', bytesOf('value'), { ttlMs: 60_000 })
    const [file = ''] = await filesIn(root)
    const whole = await readFile(file)
    for (const damage of [
      whole.subarray(0, -1),
      whole.subarray(0, 20),
      Buffer.alloc(0),
      Buffer.from('kis-store/1 null\n'),
      Buffer.from('{}'),
    ]) {
      await writeFile(file, damage)
      expect(await store.get('k')).toBeUndefined()
    }
    await store.set('k', bytesOf('anew'))
    expect(await store.get('k')).toEqual(bytesOf('anew'))
  })

  it('keeps an entry whose key names a file as that file, with nothing but its bytes', async () => {
    const store = createFileStore({ directory: root })
    const key = 'kis:v1:master:0123abcd:snapshot.sqlite'
    const path = join(root, 'kis-v1-master-0123abcd-snapshot.sqlite')
    await store.set(key, bytesOf('SQLite format 3'))
    expect(new Uint8Array(await readFile(path))).toEqual(bytesOf('SQLite format 3'))
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600)
    await writeFile(path, 'written by another program')
    expect(await store.get(key)).toEqual(bytesOf('written by another program'))
    // A bare file cannot say when its time is over.
    await store.set(key, bytesOf('for a while'), { ttlMs: 60_000 })
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await store.get(key)).toEqual(bytesOf('for a while'))
    await store.set(key, bytesOf('for good'))
    expect(await filesIn(root)).toEqual([path])
    await store.delete(key)
    expect(await filesIn(root)).toEqual([])
  })

  it.each(['../x.sqlite', 'a/b.sqlite', 'a-b.sqlite', 'A.sqlite', '.sqlite', ':a.sqlite', 'a::b.sqlite', 'con.sqlite'])(
    'names no bare file by the key %s',
    async (key) => {
      await createFileStore({ directory: root }).set(key, bytesOf('v'))
      expect((await readdir(root)).map((name) => name.endsWith('.sqlite'))).toEqual([false])
    },
  )

  it('refuses a folder that is no path', () => {
    for (const directory of ['', 7, null]) {
      expect(() => createFileStore({ directory: directory as string })).toThrow(/"directory"/)
    }
  })

  it.skipIf(process.platform === 'win32')(
    'writes files of the owner alone into a folder, and over a file, that others may read',
    async () => {
      const directory = join(root, 'open')
      await mkdir(directory)
      await chmod(directory, 0o755)
      const store = createFileStore({ directory })
      const bare = 'kis:v1:master:0123abcd:snapshot.sqlite'
      for (const key of ['k', bare]) await store.set(key, bytesOf('1'))
      for (const file of await filesIn(directory)) await chmod(file, 0o644)
      for (const key of ['k', bare]) await store.set(key, bytesOf('2'))
      await store.lease?.('k', { ttlMs: 1000 })
      await store.update?.('k', () => bytesOf('3'))
      const files = await filesIn(directory)
      expect(files).toHaveLength(4)
      for (const file of files) expect([file, (await stat(file)).mode & 0o777]).toEqual([file, 0o600])
      for (const { name } of (await readdir(directory, { withFileTypes: true })).filter((one) => one.isDirectory())) {
        expect((await stat(join(directory, name))).mode & 0o777).toBe(0o700)
      }
    },
  )

  it.skipIf(process.platform === 'win32')(
    'uses no folder that belongs to another user, but one of the system',
    async () => {
      const own = process.getuid?.() ?? 0
      if (own === 0) await chown(root, 4_242, 4_242)
      const owner = own === 0 ? 4_242 : own
      await expect(assertOwnFolder(root, owner)).resolves.toBeUndefined()
      await expect(assertOwnFolder('/', owner)).resolves.toBeUndefined()
      await expect(assertOwnFolder(root, 0)).resolves.toBeUndefined()
      await expect(assertOwnFolder(root, undefined)).resolves.toBeUndefined()
      await expect(assertOwnFolder(root, owner + 1)).rejects.toMatchObject({
        ...{ name: 'KisStoreError', operation: 'open' },
        message: expect.stringMatching(/another user.*KIS_STORE_DIR/),
      })
      // What stands there is neither read nor written over.
      const asked = vi.spyOn(process, 'getuid').mockReturnValue(owner + 1)
      try {
        const store = createFileStore({ directory: root })
        await expect(store.get('k')).rejects.toThrow(/another user/)
        await expect(store.set('k', bytesOf('v'))).rejects.toThrow(/another user/)
        await expect(store.lease?.('k', { ttlMs: 1000 })).rejects.toThrow(/another user/)
      } finally {
        asked.mockRestore()
      }
      expect(await readdir(root)).toEqual([])
    },
  )

  it('goes on when its folder is emptied under it', async () => {
    const directory = join(root, 'store')
    const store = createFileStore({ directory })
    await store.set('k', bytesOf('1'))
    await rm(directory, { recursive: true })
    expect(await store.get('k')).toBeUndefined()
    await store.set('k', bytesOf('2'))
    expect(await store.get('k')).toEqual(bytesOf('2'))
  })

  it('reads every entry back that it lays out', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.nat(), { nil: null }),
        fc.uint8Array(),
        fc.nat(400),
        (key, expiresAt, bytes, cut) => {
          const entry = { key, expiresAt, bytes }
          const file = encodeEntry(entry)
          expect(decodeEntry(file)).toEqual(entry)
          if (cut < file.length) expect(decodeEntry(file.subarray(0, cut))).toBeUndefined()
        },
      ),
    )
  })

  it('names the operation, the cause and the remedy when it fails, never the value', async () => {
    const occupied = join(root, 'a-file')
    await writeFile(occupied, '')
    const store = createFileStore({ directory: join(occupied, 'store') })
    const error = await store.set('k', bytesOf('top secret value')).catch((reason: unknown) => reason)
    expect(KisStoreError.isInstance(error)).toBe(true)
    expect(error).toMatchObject({ code: 'KIS_STORE', operation: 'set' })
    expect(String(error)).toMatch(/"set".*ENOTDIR.*KIS_STORE_DIR/)
    expect(inspect(error, { depth: 9 })).not.toContain('top secret')
    await expect(store.lease?.('k', { ttlMs: 1000 })).rejects.toMatchObject({ operation: 'lease' })
    // Once the way is free it works: a failed start is not remembered.
    await rm(occupied)
    await store.set('k', bytesOf('v'))
    expect(await store.get('k')).toEqual(bytesOf('v'))
  })

  it.skipIf(process.platform !== 'linux')('ends with an error where no folder can ever be made', async () => {
    await expect(createFileStore({ directory: '/proc/kis/store' }).set('k', bytesOf('v'))).rejects.toThrow(
      KisStoreError,
    )
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says so when it has no right to write',
    async () => {
      await chmod(root, 0o500)
      const store = createFileStore({ directory: join(root, 'store') })
      await expect(store.set('k', bytesOf('v'))).rejects.toThrow(/EACCES.*right to write/)
      await chmod(root, 0o700)
    },
  )

  it.skipIf(process.platform === 'win32')('replaces a planted link instead of writing through it', async () => {
    const store = createFileStore({ directory: join(root, 'store') })
    await store.set('k', bytesOf('1'))
    const [file = ''] = await filesIn(join(root, 'store'))
    const victim = join(root, 'victim')
    await writeFile(victim, 'untouched')
    await rm(file)
    await symlink(victim, file)
    await store.set('k', bytesOf('2'))
    expect(await readFile(victim, 'utf8')).toBe('untouched')
    expect(await store.get('k')).toEqual(bytesOf('2'))
  })
})

describe('the default folder', () => {
  it('follows the customs of each system', () => {
    const { HOME: home = '' } = process.env
    expect(defaultDirectory({ KIS_STORE_DIR: root, XDG_CACHE_HOME: '/x' }, 'linux')).toBe(root)
    expect(defaultDirectory({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe(join('/x', 'kis'))
    expect(defaultDirectory({ XDG_CACHE_HOME: 'relative' }, 'linux')).toBe(join(home, '.cache', 'kis'))
    expect(defaultDirectory({}, 'darwin')).toBe(join(home, 'Library', 'Caches', 'kis'))
    expect(defaultDirectory({ LOCALAPPDATA: '/local' }, 'win32')).toBe(join('/local', 'kis'))
  })

  it('is the one that KIS_STORE_DIR names', async () => {
    process.env.KIS_STORE_DIR = join(root, 'chosen')
    try {
      await createFileStore().set('k', bytesOf('v'))
    } finally {
      delete process.env.KIS_STORE_DIR
    }
    expect(await readdir(root)).toEqual(['chosen'])
  })
})

describe('a lease between processes', () => {
  async function bundleFixture(): Promise<string> {
    const outfile = join(root, 'count-under-lease.mjs')
    await build({
      entryPoints: [fileURLToPath(new URL('./__fixtures__/count-under-lease.ts', import.meta.url))],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      conditions: ['@kis/source'],
      logLevel: 'error',
    })
    return outfile
  }

  it('has one holder at a time, though some die holding it', { timeout: 60_000 }, async () => {
    const script = await bundleFixture()
    const rounds = 10
    const plans: CountPlan[] = Array.from({ length: 20 }, (_, index) => ({
      directory: root,
      rounds,
      dieAt: index % 3 === 0 ? { round: index % 7, point: index % 2 ? 'after' : 'before' } : undefined,
    }))
    const ends = await Promise.all(
      plans.map(async (plan) => {
        const child = spawn(process.execPath, [script, JSON.stringify(plan)], {
          stdio: ['ignore', 'inherit', 'inherit'],
        })
        const [code, signal] = await once(child, 'exit')
        return signal ?? code
      }),
    )
    expect(ends).toEqual(plans.map((plan) => (plan.dieAt ? 'SIGKILL' : 0)))
    const expected = plans
      .map(({ dieAt }) => (dieAt ? dieAt.round + (dieAt.point === 'after' ? 1 : 0) : rounds))
      .reduce((sum, count) => sum + count, 0)
    const log = (await readFile(join(root, 'log'), 'utf8')).trim().split('\n')
    expect(log).not.toContain('two holders')
    expect(Number(await readFile(join(root, 'counter'), 'utf8'))).toBe(expected)
    const tokens = log.map(Number)
    expect(tokens).toEqual([...new Set(tokens)].sort((a, b) => a - b))
    expect(tokens).toHaveLength(expected)
  })

  it('waits for the end of a holder on another machine, which nobody here can ask', async () => {
    const clock = createVirtualClock()
    const store = createFileStore({ directory: root, clock })
    await store.lease?.('job', { ttlMs: 1000 })
    const [lock = ''] = (await filesIn(root)).filter((file) => file.includes('.lock'))
    const record = JSON.parse(await readFile(lock, 'utf8')) as { holder: { host: string; pid: number } }
    record.holder = { ...record.holder, host: '0123456789abcdef', pid: 2 ** 30 }
    await writeFile(lock, JSON.stringify(record))
    expect(await store.lease?.('job', { ttlMs: 1000 })).toBeUndefined()
    await clock.advance(1000)
    expect(await store.lease?.('job', { ttlMs: 1000 })).toMatchObject({ fencingToken: 2 })
  })

  it('is free at once when its holder is dead, also when the number of the process was given anew', async () => {
    const store = createFileStore({ directory: root })
    const path = async (): Promise<string> =>
      (await filesIn(root))
        .filter((file) => file.includes('.lock'))
        .sort()
        .at(-1) ?? ''
    await store.lease?.('job', { ttlMs: 600_000 })
    const record = JSON.parse(await readFile(await path(), 'utf8')) as {
      holder: { pid: number; startedAt: string | null }
    }
    await writeFile(await path(), JSON.stringify({ ...record, holder: { ...record.holder, pid: 2 ** 30 } }))
    expect(await store.lease?.('job', { ttlMs: 600_000 })).toMatchObject({ fencingToken: 2 })
    if (record.holder.startedAt === null) return
    await writeFile(await path(), JSON.stringify({ ...record, holder: { ...record.holder, startedAt: '1' } }))
    expect(await store.lease?.('job', { ttlMs: 600_000 })).toMatchObject({ fencingToken: 3 })
  })

  it('is free when its lock file was destroyed by a crash of the machine', async () => {
    const store = createFileStore({ directory: root })
    await store.lease?.('job', { ttlMs: 600_000 })
    const [lock = ''] = (await filesIn(root)).filter((file) => file.includes('.lock'))
    for (const [index, damage] of [
      '',
      '{}',
      '{"state":"held"',
      '{"state":"held","expiresAt":1e15}',
      '\u0000',
    ].entries()) {
      await writeFile(join(lock, '..', String(index + 1)), damage)
      expect(await store.lease?.('job', { ttlMs: 600_000 })).toMatchObject({ fencingToken: index + 2 })
    }
  })

  it('keeps few lock files however often it changes hands', async () => {
    const store = createFileStore({ directory: root })
    for (let round = 0; round < 40; round++) await (await store.lease?.('job', { ttlMs: 1000 }))?.release()
    expect((await filesIn(root)).length).toBeLessThanOrEqual(10)
    expect((await store.lease?.('job', { ttlMs: 1000 }))?.fencingToken).toBe(41)
  })

  /** A clock that does something between the steps of a lease: time is asked before the folder is read, and again after it. */
  function clockWith(onAsked: (count: number) => number | undefined) {
    let count = 0
    return { ...systemClock, now: () => systemClock.now() + (onAsked(++count) ?? 0) }
  }

  it('is not taken by a process that fell asleep while others took it many times', async () => {
    const holder = createFileStore({ directory: root })
    await (await holder.lease?.('job', { ttlMs: 600_000 }))?.release()
    const [lock = ''] = (await filesIn(root)).filter((file) => file.includes('.lock'))
    const released = readFileSync(lock, 'utf8')
    let askedInLease = 0
    let isAsleep = false
    const clock = clockWith(() => {
      if (!isAsleep || ++askedInLease !== 2) return undefined
      // What the sleeper saw as the highest is long gone, and so is the name it will try to take.
      rmSync(lock)
      writeFileSync(join(lock, '..', '50'), released.replace('released', 'held'))
      return undefined
    })
    const sleeper = createFileStore({ directory: root, clock })
    await sleeper.set('k', bytesOf('opens the folder'))
    isAsleep = true
    expect(await sleeper.lease?.('job', { ttlMs: 600_000 })).toBeUndefined()
    expect(await readdir(join(lock, '..'))).toEqual(['50'])
  })

  it('is not kept by a renewal that took longer than the lease had left', async () => {
    let skew = 0
    let asked = 0
    const clock = clockWith(() => {
      // The second question of a renewal comes after its file was written.
      if (skew === -1 && ++asked === 2) skew = 2000
      return skew === -1 ? 0 : skew
    })
    const store = createFileStore({ directory: root, clock })
    const lease = await store.lease?.('job', { ttlMs: 1000 })
    skew = -1
    expect(await lease?.renew(600_000)).toBe(false)
    expect(await createFileStore({ directory: root }).lease?.('job', { ttlMs: 1000 })).toMatchObject({
      fencingToken: 2,
    })
    expect(await lease?.renew(600_000)).toBe(false)
  })
})
