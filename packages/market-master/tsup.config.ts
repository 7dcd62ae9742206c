import { library } from '../../.config/tsup.js'

export default library([
  'src/index.ts',
  'src/wasm/node.ts',
  'src/wasm/web.ts',
  'src/cp949/node.ts',
  'src/cp949/web.ts',
])
