import { closeSync, openSync, readSync } from 'node:fs'
import { KisConfigError } from '@kis/core'

const PIECE = 65_536

/**
 * Reads a file piece by piece, without waiting: a recording for `prices: { kind: 'frames', frames }`. No more than a piece is held.
 *
 * @throws KisConfigError while it is read, when the file cannot be.
 */
export function* readFilePieces(path: string): Generator<Uint8Array, undefined> {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (cause) {
    throw unreadable(path, cause)
  }
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE)
      const length = readPiece(file, piece, path)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

function readPiece(file: number, piece: Uint8Array, path: string): number {
  try {
    return readSync(file, piece)
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

function unreadable(path: string, cause: unknown): KisConfigError {
  const code = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined
  const what = code === 'ENOENT' ? 'There is no such file.' : `The system says ${String(code ?? cause)}.`
  return new KisConfigError({ option: 'prices', message: `The file "${path}" cannot be read. ${what}`, cause })
}
