import { readFile } from 'node:fs/promises'
import { KisConfigError } from '@kis/core'
import { createFileSink } from '@kis/realtime/recorder/file'
import { readFilePieces } from '../prices/read-file-pieces.node.js'
import type { CliFiles } from './cli-files.js'

/** The files of this machine. */
export const nodeFiles: CliFiles = {
  async readText(path) {
    try {
      return await readFile(path, 'utf8')
    } catch (cause) {
      const code = cause instanceof Error ? Reflect.get(cause, 'code') : undefined
      const what = code === 'ENOENT' ? 'There is no such file.' : `The system says ${String(code ?? cause)}.`
      throw new KisConfigError({ option: '--bars', message: `The file "${path}" cannot be read. ${what}`, cause })
    }
  },
  readPieces: readFilePieces,
  async createRecording(path) {
    const sink = createFileSink(path)
    // A name that is taken is to be told before anything happens.
    await sink.write('')
    return sink
  },
}
