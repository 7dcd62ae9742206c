import type { Clock } from '@kis/core'
import type { SqlJsStatic } from 'sql.js'
import { withLocation } from '#wasm'
import { stageError } from '../stages/stage-error.js'
import { type CompileOptions, compileWasm, SOURCE } from './compile-wasm.js'

// Instantiating takes tens of milliseconds; sql.js that failed once before never answers again, in the whole process.
const LONGEST_START_MS = 15_000

/**
 * Starts SQLite. Everything that can fail is done before sql.js is touched, because a failed start is final: it hands out the first
 * promise again and again, leaves it pending, and raises unhandled rejections.
 *
 * @throws KisMasterError (`open`) when the WASM cannot be had or does not start; KisConfigError when it was not given where it must be.
 */
export async function startSqlite(options: CompileOptions & { readonly clock: Clock }): Promise<SqlJsStatic> {
  const module = await compileWasm(options)
  const { default: initSqlJs } = await import('sql.js')
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown, message: string): void => {
      cancel()
      reject(stageError({ stage: 'open', source: SOURCE, cause, message }))
    }
    const cancel = options.clock.schedule(LONGEST_START_MS, () =>
      fail(undefined, 'did not start. An earlier start in this process may have failed, which sql.js cannot undo.'),
    )
    const instantiateWasm: InstantiateWasm = (imports, done) => {
      WebAssembly.instantiate(module, imports).then(
        (instance) => done(instance, module),
        (error: unknown) => fail(error, 'does not fit the installed version of sql.js. Pass the WASM of that version.'),
      )
      return {}
    }
    withLocation(() => initSqlJs({ instantiateWasm } as object)).then(
      (sqlite) => {
        cancel()
        resolve(sqlite)
      },
      (error: unknown) => fail(error, 'did not start.'),
    )
  })
}

type InstantiateWasm = (
  imports: WebAssembly.Imports,
  done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
) => object
