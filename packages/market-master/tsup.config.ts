import type { Options } from 'tsup'
import { library } from '../../.config/tsup.js'

const options = library([
  'src/index.ts',
  'src/reader.ts',
  'src/wasm/node.ts',
  'src/wasm/web.ts',
  'src/cp949/node.ts',
  'src/cp949/web.ts',
]) as Options

// The WASM is found relative to this package, and CommonJS has no `import.meta`.
export default { ...options, shims: true }
