import type { Options } from 'tsup'
import { library } from '../../.config/tsup.js'

const options = library([
  'src/index.ts',
  'src/groups/domestic-bond/index.ts',
  'src/groups/domestic-futures-options/index.ts',
  'src/groups/domestic-stock/index.ts',
  'src/groups/elw/index.ts',
  'src/groups/etf-etn/index.ts',
  'src/groups/overseas-futures-options/index.ts',
  'src/groups/overseas-stock/index.ts',
]) as Options

// All that the groups share is one small function: a file of its own takes longer to open than it is to read twice.
export default { ...options, splitting: false }
