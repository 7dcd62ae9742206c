import { createReadStream } from 'node:fs'
import { KisRealtimeError } from '@kis/core'

/**
 * Reads a recording from a file, piece by piece. A compressed one is read through the runtime's own decompressor instead:
 * `createReadStream(path).pipe(createGunzip())` is a source as it is.
 *
 * @throws KisRealtimeError while it is read, when the file cannot be.
 */
export async function* createFileSource(path: string): AsyncGenerator<Uint8Array, undefined> {
  try {
    yield* createReadStream(path)
  } catch (cause) {
    const code = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined
    const what = code === 'ENOENT' ? 'There is no such file.' : `The system says ${String(code ?? cause)}.`
    throw new KisRealtimeError({ message: `The recording "${path}" cannot be read. ${what}`, cause })
  }
}
