import type { Options } from 'tsup'
import { library } from '../../.config/tsup.js'

const options = library(['src/index.ts', 'src/node.ts']) as Options

// What the two share is small and keeps nothing: a file of its own takes longer to open than it is to read twice.
export default { ...options, splitting: false }
