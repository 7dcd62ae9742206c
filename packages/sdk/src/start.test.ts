import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const LATER = ['undici', 'ws', 'sql.js', 'jszip', 'iconv-lite']

describe('loading the package', () => {
  it('leaves HTTP, sockets, SQLite, unzipping and CP949 to their first use', async () => {
    const { metafile } = await build({
      entryPoints: [fileURLToPath(new URL('./index.ts', import.meta.url))],
      bundle: true,
      write: false,
      metafile: true,
      outdir: 'unwritten',
      platform: 'node',
      format: 'esm',
      splitting: true,
      conditions: ['@kis/source'],
      external: [...LATER, 'sql.js/*'],
      logLevel: 'error',
    })
    const imports = Object.values(metafile.inputs)
      .flatMap((input) => input.imports)
      .filter(({ external, path }) => external && LATER.includes(path))
    // Each of them is there, and none by a static import.
    expect(new Set(imports.map(({ path }) => path))).toEqual(new Set(LATER))
    expect(imports.filter(({ kind }) => kind !== 'dynamic-import')).toEqual([])
  })
})
