import { systemClock } from '@kis/core'
import { loadDefaultWasm } from '#wasm'
import { startSqlite } from '../sqlite/start-sqlite.js'

/**
 * SQLite's WASM, compiled. Compiling takes time that no virtual clock knows of, so that tests which turn one pass this. Edge workers get it
 * compiled from whoever runs the tests, and may compile nothing themselves.
 */
export const TEST_WASM: WebAssembly.Module = await compile()

/** Whether programs may compile WASM here. Edge workers may not. */
export const CAN_COMPILE: boolean = globalThis.navigator?.userAgent !== 'Cloudflare-Workers'

async function compile(): Promise<WebAssembly.Module> {
  const wasm: WebAssembly.Module | Uint8Array = await loadDefaultWasm()
  return wasm instanceof WebAssembly.Module ? wasm : WebAssembly.compile(Uint8Array.from(wasm))
}

/** Starts SQLite for a test that looks into a file by itself; later starts in this process then take no time. */
export function startTestSqlite(): ReturnType<typeof startSqlite> {
  return startSqlite({ wasm: TEST_WASM, clock: systemClock, fetchWasm: loadDefaultWasm })
}
