import { readdirSync } from 'node:fs'
import { build } from 'esbuild'
import type { Options } from 'tsup'
import { library } from '../../.config/tsup.js'

const options = library([
  'src/index.ts',
  'src/calendar/index.ts',
  'src/holidays/index.ts',
  'src/rankings/index.ts',
  'src/server-time/index.ts',
]) as Options

/**
 * The tables of each country once more, in a file of its own for `loadMarkets`. Were they shared with the calendar of all countries, Node.js would have six more files to
 * find and to open.
 */
async function buildMarkets(): Promise<void> {
  const folder = 'src/calendar/markets'
  const entryPoints = readdirSync(folder).map((file) => `${folder}/${file}`)
  const shared = {
    outdir: 'dist/markets',
    bundle: true,
    platform: 'neutral',
    target: 'es2022',
    sourcemap: true,
  } as const
  await build({ ...shared, entryPoints, format: 'esm' })
  await build({ ...shared, entryPoints, format: 'cjs', outExtension: { '.js': '.cjs' } })
}

export default { ...options, onSuccess: buildMarkets }
