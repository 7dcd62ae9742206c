import type { MasterMarket } from '../index.js'
import { NEWEST_MASTER_FILES } from './newest-master-files.js'
import { realMaster } from './real-masters.js'
import { zipMaster } from './write-master.js'

/** The newest real file of each market there is one of, zipped as it comes from the host. */
export async function newestMasters(): Promise<ReadonlyMap<MasterMarket, Uint8Array>> {
  const zips = new Map<MasterMarket, Uint8Array>()
  for (const [market, path] of Object.entries(NEWEST_MASTER_FILES) as [MasterMarket, string][]) {
    const bytes = realMaster(path)
    zips.set(market, path.endsWith('.zip') ? bytes : await zipMaster(market, bytes))
  }
  return zips
}
