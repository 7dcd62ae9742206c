import { library } from '../../.config/tsup.js'

export default library([
  'src/index.ts',
  'src/testing.ts',
  'src/stores/file.ts',
  'src/stores/indexed-db.ts',
  'src/http/node.ts',
  'src/http/web.ts',
  'src/stores/default.node.ts',
  'src/stores/default.web.ts',
  'src/limiter/default.node.ts',
  'src/limiter/default.web.ts',
])
