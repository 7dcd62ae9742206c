import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFileStore } from '@kis/core/stores/file'
import initSqlJs from 'sql.js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GOLDEN } from './__fixtures__/golden.js'
import { createMasterHost, type MasterHost } from './__fixtures__/master-host.js'
import { createMarketMaster, type MarketMaster, type MarketMasterOptions, openSnapshot } from './index.js'

let root: string
let host: MasterHost
let warnings: string[]
const opened: MarketMaster[] = []

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kis-master-'))
  host = await createMasterHost()
  warnings = []
})
afterEach(async () => {
  for (const master of opened.splice(0)) await master.close()
  await rm(root, { recursive: true })
})

function open(options: MarketMasterOptions = {}): MarketMaster {
  const logger = { debug() {}, info() {}, warn: (message: string) => void warnings.push(message), error() {} }
  const master = createMarketMaster({ http: host, logger, ...options })
  opened.push(master)
  return master
}

async function snapshotIn(directory: string): Promise<string> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sqlite'))
  expect(names).toEqual([expect.stringMatching(/^kis-v1-master-[0-9a-f]{16}-snapshot\.sqlite$/)])
  return join(directory, names[0] ?? '')
}

describe('the file in the cache folder', () => {
  it('is a SQLite file like any other, for this user alone', async () => {
    vi.stubEnv('KIS_STORE_DIR', '')
    vi.stubEnv('XDG_CACHE_HOME', root)
    vi.stubEnv('LOCALAPPDATA', root)
    if (process.platform === 'darwin') vi.stubEnv('KIS_STORE_DIR', join(root, 'kis'))
    await open().sync()
    const path = await snapshotIn(join(root, 'kis'))
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await readdir(join(root, 'kis'))).filter((name) => name.startsWith('.tmp'))).toEqual([])
    const database = new (await initSqlJs()).Database(await readFile(path))
    expect(database.exec("SELECT name FROM kospi WHERE short_code = '005930'")[0]?.values).toEqual([['삼성전자']])
    expect(database.exec('PRAGMA integrity_check')[0]?.values).toEqual([['ok']])
    database.close()
    const snapshot = await openSnapshot(await readFile(path))
    expect(await snapshot.list({ market: 'kospi' })).toHaveLength(GOLDEN.kospi.length)
    await snapshot.close()
    expect(warnings).toEqual([])
  })

  it('saves the next process the download, and is replaced as a whole', async () => {
    const store = (): ReturnType<typeof createFileStore> => createFileStore({ directory: root })
    await open({ store: store() }).sync()
    const path = await snapshotIn(root)
    const first = await stat(path)
    const second = open({ store: store() })
    expect((await second.get('005930'))?.name).toBe('삼성전자')
    expect(host.requests).toHaveLength(3)
    await second.sync({ force: true })
    expect((await stat(path)).ino).not.toBe(first.ino)
    expect(await snapshotIn(root)).toBe(path)
  })

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
    ['empty', () => new Uint8Array()],
    ['of another program', () => new TextEncoder().encode('SQLite format 3\0')],
  ])('is thrown away with a warning when it is %s', async (_what, spoil) => {
    await open({ store: createFileStore({ directory: root }) }).sync()
    const path = await snapshotIn(root)
    await writeFile(path, spoil(await readFile(path)))
    const master = open({ store: createFileStore({ directory: root }) })
    expect((await master.get('005930'))?.name).toBe('삼성전자')
    expect(warnings).toEqual([expect.stringContaining('damaged or of another version')])
    expect(host.requests).toHaveLength(6)
    const snapshot = await openSnapshot(await readFile(path))
    await snapshot.close()
  })
})
