import { library } from '../../.config/tsup.js'

export default library([
  'src/index.ts',
  'src/groups/domestic-bond/index.ts',
  'src/groups/domestic-futures-options/index.ts',
  'src/groups/domestic-stock/index.ts',
  'src/groups/elw/index.ts',
  'src/groups/etf-etn/index.ts',
  'src/groups/overseas-futures-options/index.ts',
  'src/groups/overseas-stock/index.ts',
  'src/relay/index.ts',
  'src/recorder/index.ts',
  'src/recorder/file.ts',
  'src/platform.node.ts',
  'src/platform.web.ts',
])
