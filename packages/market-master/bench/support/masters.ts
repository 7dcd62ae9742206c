import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NEWEST_MASTER_FILES } from '../../src/__fixtures__/newest-master-files.js'
import { zipMaster } from '../../src/__fixtures__/write-master.js'
import type { MasterMarket } from '../../src/index.js'
import type { MasterZips } from './host.js'
import { syntheticMasters } from './synthetic-masters.js'

const FOLDER = join(process.cwd(), '../shared/kis/masters')

/** The newest real files, or synthetic ones of the same size where there are none. */
export async function newestZips(): Promise<MasterZips> {
  const isThere = existsSync(FOLDER)
  if (!isThere)
    console.log('The folder ../shared/kis/masters with real files is not there: synthetic ones are measured.')
  const zips = new Map<MasterMarket, Uint8Array>()
  for (const [market, path] of Object.entries(NEWEST_MASTER_FILES) as [MasterMarket, string][]) {
    if (!isThere) continue
    const bytes = new Uint8Array(readFileSync(join(FOLDER, path)))
    zips.set(market, path.endsWith('.zip') ? bytes : await zipMaster(market, bytes))
  }
  return isThere ? zips : syntheticMasters()
}

/** Only some of the markets. */
export function pickZips(zips: MasterZips, markets: readonly MasterMarket[]): MasterZips {
  return new Map([...zips].filter(([market]) => markets.includes(market)))
}
