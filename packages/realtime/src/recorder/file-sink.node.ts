import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { KisRealtimeError } from '@kis/core'
import type { RecordingSink } from './recording-sink.js'

/** What `createFileSink` takes besides the path. */
export interface FileSinkOptions {
  /** Replace a file that exists. Default `false`: it is left alone, and the recording fails. */
  readonly overwrite?: boolean | undefined
}

/**
 * Writes a recording to a file that only this user can read (mode 0600). The file is made at the first write; its folder must exist.
 * Each piece is handed to the operating system at once, so a process that is killed loses no more than the last moments.
 *
 * @throws KisRealtimeError from `write` and `close` when the disk refuses.
 */
export function createFileSink(path: string, { overwrite = false }: FileSinkOptions = {}): RecordingSink {
  let file: FileHandle | undefined
  return {
    async write(lines) {
      try {
        file ??= await create(path, overwrite)
        await file.appendFile(lines)
      } catch (error) {
        throw refusal(path, error)
      }
    },
    async close() {
      try {
        await file?.close()
      } catch (error) {
        throw refusal(path, error)
      }
    },
  }
}

async function create(path: string, overwrite: boolean): Promise<FileHandle> {
  const { O_WRONLY, O_APPEND, O_CREAT, O_TRUNC, O_EXCL } = constants
  const file = await open(path, O_WRONLY | O_APPEND | O_CREAT | (overwrite ? O_TRUNC : O_EXCL), 0o600)
  try {
    // A file that was there keeps its rights otherwise.
    if (overwrite) await file.chmod(0o600)
  } catch (error) {
    await file.close()
    throw error
  }
  return file
}

function refusal(path: string, cause: unknown): KisRealtimeError {
  const code = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined
  const advice =
    code === 'EEXIST'
      ? 'A file of that name exists. Choose another name, or pass { overwrite: true }.'
      : code === 'ENOENT'
        ? 'Its folder does not exist. Create it first.'
        : `The system says ${typeof code === 'string' ? code : String(cause)}.`
  return new KisRealtimeError({ message: `The recording "${path}" cannot be written. ${advice}`, cause })
}
