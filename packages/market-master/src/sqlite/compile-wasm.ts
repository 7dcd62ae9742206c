import { KisConfigError } from '@kis/core'
import { loadDefaultWasm, readLocalWasm } from '#wasm'
import { stageError } from '../stages/stage-error.js'
import type { WasmSource } from '../wasm/wasm-source.js'

/** Named in errors as the file at fault. */
export const SOURCE = 'sql-wasm.wasm'

export interface CompileOptions {
  readonly wasm?: WasmSource | undefined
  /** Fetches a WASM given by URL. */
  readonly fetchWasm: (url: URL) => Promise<Uint8Array>
}

// sql.js alone imports everything from one module and exports some fifty functions; another program would hang its start.
const IMPORT_MODULE = 'a'
const FEWEST_EXPORTS = 30

/**
 * Gets and compiles SQLite's WASM.
 *
 * @throws KisMasterError (`open`) when it cannot be had, cannot be compiled or is another program; KisConfigError when it is missing.
 */
export async function compileWasm(options: CompileOptions): Promise<WebAssembly.Module> {
  const source = await obtain(options).catch((cause: unknown) => {
    if (KisConfigError.isInstance(cause)) throw cause
    throw failure('could not be loaded', cause)
  })
  const module =
    source instanceof WebAssembly.Module
      ? source
      : await WebAssembly.compile(source).catch((cause: unknown) => {
          throw failure('could not be compiled', cause)
        })
  const isSqlJs =
    WebAssembly.Module.imports(module).every((entry) => entry.module === IMPORT_MODULE) &&
    WebAssembly.Module.exports(module).length >= FEWEST_EXPORTS
  if (!isSqlJs) throw failure('is not the WASM of sql.js', undefined)
  return module
}

async function obtain({ wasm, fetchWasm }: CompileOptions): Promise<WebAssembly.Module | BufferSource> {
  if (wasm === undefined) return asSource(await loadDefaultWasm())
  if (!(wasm instanceof URL)) return asSource(wasm)
  return asSource((await readLocalWasm(wasm)) ?? (await fetchWasm(wasm)))
}

/** The compiler tells views of shared memory apart; sql.js's bytes are never shared. */
function asSource(wasm: WebAssembly.Module | Uint8Array | ArrayBuffer): WebAssembly.Module | BufferSource {
  return wasm as WebAssembly.Module | BufferSource
}

function failure(what: string, cause: unknown) {
  const reason = cause instanceof Error ? ` (${cause.message})` : ''
  return stageError({
    stage: 'open',
    source: SOURCE,
    cause,
    message: `${what}${reason}. Pass "wasm": module, bytes or URL of sql.js/dist/sql-wasm.wasm.`,
  })
}
