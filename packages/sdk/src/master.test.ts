import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { openSnapshot } from '@kis/market-master'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from './__fixtures__/virtual-world.js'
import {
  createKis,
  KisConfigError,
  KisMasterError,
  type KisMasterOptions,
  type KisOptions,
  KisValidationError,
} from './index.js'

const HOUR = 3_600_000

// Compiling and starting SQLite takes time that no virtual clock knows of.
const require = createRequire(createRequire(import.meta.url).resolve('@kis/market-master/package.json'))
const WASM = await WebAssembly.compile(await readFile(require.resolve('sql.js/dist/sql-wasm.wasm')))
beforeAll(() => expect(openSnapshot(new Uint8Array(), { wasm: WASM })).rejects.toThrow(KisMasterError))

let world: World
const setUp = (master?: KisMasterOptions, kis?: Partial<KisOptions>) => {
  world = createWorld({ kis: { ...kis, master: { wasm: WASM, ...master } } })
  return { ...world, master: world.kis.master }
}
afterEach(async () => {
  await world?.settle(world.kis.close())
  world?.simulator.close()
})

describe('the symbol files', () => {
  it('are those of the domestic shares and sectors unless others are chosen', async () => {
    const { master, settle, failure } = setUp()
    expect((await settle(master.findOne('ㅅㅅㅈㅈ')))?.code).toBe('005930')
    const synced = await settle(master.sync())
    expect(synced.map(({ market }) => market)).toEqual(['kospi', 'kosdaq', 'sector'])
    expect(KisValidationError.isInstance(await failure(master.list({ market: 'nasdaq' })))).toBe(true)
  })

  it('are the chosen ones, found by names of the caller too', async () => {
    const { master, settle, failure } = setUp({ markets: ['kosdaq'], aliases: { 양극재: '247540' } })
    expect(await settle(master.findOne('양극재'))).toMatchObject({ market: 'kosdaq', code: '247540' })
    expect(KisValidationError.isInstance(await failure(master.list({ market: 'kospi' })))).toBe(true)
  })

  it('come in by themselves each morning if wanted', async () => {
    const { master, settle, clock } = setUp({ markets: ['sector'], refresh: { dailyAt: '10:30' } }, { random: () => 0 })
    await settle(master.sync())
    const before = await settle(master.lastSync('sector'))
    // It is ten in the morning.
    await clock.advance(HOUR)
    // Unpacking takes turns of the real event loop.
    for (let turns = 0; turns < 50; turns++) await clock.advance(0)
    expect(await settle(master.lastSync('sector'))).toBe((before ?? 0) + HOUR / 2)
  })

  it('are opened with the given WASM and under the given limits', async () => {
    const { master, failure } = setUp({ wasm: new Uint8Array([1, 2, 3]) })
    const error = await failure(master.sync())
    expect(KisMasterError.isInstance(error) && error.stage).toBe('open')
    await world.kis.close()
    const limited = setUp({ limits: { maxZipBytes: 10 } })
    const tooLarge = await limited.failure(limited.master.sync())
    expect(KisMasterError.isInstance(tooLarge) && tooLarge.stage).toBe('download')
  })

  it.each<[option: string, master: object]>([
    ['markets', { markets: ['moon'] }],
    ['refresh', { refresh: 'hourly' }],
    ['aliases', { aliases: { '': '005930' } }],
  ])('tell of a malformed option %s at once', (option, master) => {
    const create = () =>
      createKis({ env: 'paper', credentials: { appKey: 'k'.repeat(36), appSecret: 's'.repeat(180) }, master })
    expect(create).toThrow(KisConfigError)
    expect(create).toThrow(expect.objectContaining({ option }))
  })
})
