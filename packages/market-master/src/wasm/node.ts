import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Reads the WASM that lies beside the installed sql.js. */
export async function loadDefaultWasm(): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'))
}

/** Reads a `file:` URL; `undefined` for any other, which is left to HTTP. */
export async function readLocalWasm(url: URL): Promise<Uint8Array | undefined> {
  return url.protocol === 'file:' ? readFile(url) : undefined
}

/** Starts sql.js. Node needs nothing around it. */
export function withLocation<T>(start: () => T): T {
  return start()
}
