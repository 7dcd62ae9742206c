import { library } from '../../.config/tsup.js'

export default library([
  'src/index.ts',
  'src/testing.ts',
  'src/stores/file.ts',
  'src/stores/indexed-db.ts',
  'src/platform.node.ts',
  'src/platform.web.ts',
])
