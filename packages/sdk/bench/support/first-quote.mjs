// A process of its own, as a user's: loads the built package, asks for one quote, and tells what that took in milliseconds.
import Module, { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const [, , file] = process.argv
const HEAVY = ['undici', 'ws', 'sql.js', 'jszip', 'iconv-lite']
// Those are CommonJS, so that they stand in this list once they are loaded.
const loaded = () =>
  HEAVY.filter((name) => Object.keys(Module._cache).some((file) => file.includes(`/node_modules/${name}/`)))

const began = performance.now()
const { createKis } = file.endsWith('.cjs')
  ? createRequire(import.meta.url)(file)
  : await import(pathToFileURL(file).href)
const imported = performance.now()
const loadedByImport = loaded()
const kis = createKis(JSON.parse(process.env.FIRST_QUOTE_OPTIONS))
await kis.stock('005930').quote()
const quoted = performance.now()
const loadedByQuote = loaded()
await kis.stock('005930').quote()
const again = performance.now()
await kis.close()
console.log(
  JSON.stringify({
    importMs: imported - began,
    quoteMs: quoted - imported,
    nextMs: again - quoted,
    loadedByImport,
    loadedByQuote,
  }),
)
