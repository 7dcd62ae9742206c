import type { Environment } from '@kis/core'
import { version } from '../../package.json'

/** The version of the format that is written. This one and every older one can be read. */
export const RECORDING_VERSION = 1

/** The first line of a recording. */
export interface RecordingHeader {
  readonly format: 'kis-recording'
  readonly version: number
  readonly env: Environment
  /** Epoch milliseconds. */
  readonly startedAt: number
  /** The package that wrote it, with its version. */
  readonly writtenBy: string
}

/** When something happened. */
interface Moment {
  /** By the wall clock, in epoch milliseconds. */
  readonly at: number
  /** Milliseconds since the recording began, by a clock that never goes backwards. */
  readonly ms: number
}

interface OfSession extends Moment {
  /** Counts the connections of a recording, from 1. */
  readonly session: number
}

/** Why the payload of a frame was left out: nobody could tell which of its columns are personal. */
export type WithheldReason =
  /** A notice (체결통보) of a stream that the recorder was not given. */
  | 'unknown-stream'
  /** An encrypted frame came before its key. */
  | 'no-key'
  /** Decryption failed. */
  | 'decrypt'

/** A data frame as it arrived, or what could be kept of it. */
export interface FrameEvent extends OfSession {
  readonly kind: 'frame'
  /** The TR id. */
  readonly tr: string
  /** The frame. One that came encrypted stands decrypted here, with its personal columns masked. */
  readonly text: string
  readonly isEncrypted?: true | undefined
  /** `personal`: the personal columns are masked. `all`: the layout was not known, so every column is; only its shape is left. */
  readonly masked?: 'personal' | 'all' | undefined
  /** Set where the payload is left out. */
  readonly withheld?: WithheldReason | undefined
}

/**
 * One line of a recording.
 *
 * - `connect` the client opens a connection, `open` it is open, `error` what the runtime said of a failure, `close` it is gone,
 *   `leave` the client has given it up
 * - `send` a request of the client, `control` an answer or heartbeat of the server, `frame` data, `text` a message that is neither
 * - `lost` so many events could not be written, `finish` the recording was ended in order
 */
export type RecordedEvent =
  | FrameEvent
  | (OfSession & { readonly kind: 'connect' | 'open' | 'leave' })
  | (OfSession & { readonly kind: 'send' | 'control' | 'text'; readonly text: string })
  | (OfSession & { readonly kind: 'error'; readonly message: string; readonly code?: string | undefined })
  | (OfSession & { readonly kind: 'close'; readonly reason: string; readonly code?: number | undefined })
  | (Moment & { readonly kind: 'lost'; readonly count: number })
  | (Moment & { readonly kind: 'finish' })

/** The header of a recording that begins now. */
export function createHeader(env: Environment, startedAt: number): RecordingHeader {
  return { format: 'kis-recording', version: RECORDING_VERSION, env, startedAt, writtenBy: `@kis/realtime ${version}` }
}

/** One line, with its end. */
export function encodeLine(value: RecordingHeader | RecordedEvent): string {
  return `${JSON.stringify(value)}\n`
}
