import { KisDecodeError } from '@kis/core'
import { parseObject } from '../parse-object.js'
import { RECORDING_VERSION, type RecordedEvent, type RecordingHeader } from './recording-format.js'

/** The members that a kind of line has beside `kind`, `at` and `ms`, with their types. */
const MEMBERS: Readonly<Record<RecordedEvent['kind'], Readonly<Record<string, 'string' | 'number'>>>> = {
  connect: { session: 'number' },
  open: { session: 'number' },
  leave: { session: 'number' },
  send: { session: 'number', text: 'string' },
  control: { session: 'number', text: 'string' },
  text: { session: 'number', text: 'string' },
  frame: { session: 'number', tr: 'string', text: 'string' },
  error: { session: 'number', message: 'string' },
  close: { session: 'number', reason: 'string' },
  lost: { count: 'number' },
  finish: {},
}

/**
 * Reads the first line of a recording.
 *
 * @throws KisDecodeError when it is none, or of a format newer than this package knows.
 */
export function parseHeader(line: string): RecordingHeader {
  const header = parseObject(line)
  const { format, version, startedAt, env, writtenBy } = header ?? {}
  if (format !== 'kis-recording' || typeof version !== 'number') {
    throw invalid(
      1,
      'This is not a recording: its first line is no header. Pass what a recorder has written, from its beginning.',
    )
  }
  if (version > RECORDING_VERSION) {
    throw invalid(
      1,
      `The recording is of format ${version}, written by ${writtenBy}; this package reads up to ${RECORDING_VERSION}. Update @kis/realtime.`,
    )
  }
  if ((env !== 'real' && env !== 'paper') || typeof startedAt !== 'number') throw garbled(1)
  return { format, version, env, startedAt, writtenBy: typeof writtenBy === 'string' ? writtenBy : 'unknown' }
}

/**
 * Reads one further line.
 *
 * @throws KisDecodeError that names the line; its content is not repeated.
 */
export function parseEvent(line: string, lineNumber: number): RecordedEvent {
  const event = parseObject(line)
  const kind = event?.kind
  const members =
    typeof kind === 'string' && Object.hasOwn(MEMBERS, kind) ? MEMBERS[kind as RecordedEvent['kind']] : undefined
  if (!event || !members || typeof event.at !== 'number' || typeof event.ms !== 'number') throw garbled(lineNumber)
  for (const name in members) if (typeof event[name] !== members[name]) throw garbled(lineNumber)
  return event as unknown as RecordedEvent
}

/** Whether a line is one at all; the last one of a killed process may not be. */
export function isWhole(line: string): boolean {
  return parseObject(line) !== undefined
}

function garbled(lineNumber: number): KisDecodeError {
  return invalid(
    lineNumber,
    `Line ${lineNumber} of the recording is damaged. Everything before it can be read; cut the rest off.`,
  )
}

function invalid(lineNumber: number, message: string): KisDecodeError {
  return new KisDecodeError({ path: `line ${lineNumber}`, message })
}
