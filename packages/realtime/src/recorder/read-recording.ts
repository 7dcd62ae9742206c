import { KisDecodeError } from '@kis/core'
import { isWhole, parseEvent, parseHeader } from './parse-line.js'
import type { RecordedEvent, RecordingHeader } from './recording-format.js'

/** A recording that is being read. */
export interface OpenedRecording {
  readonly header: RecordingHeader
  /** Its events in order, read as they are asked for. */
  readonly events: Generator<RecordedEvent, undefined>
  /** Lets go of the source before the end. */
  close(): void
}

/**
 * Reads a recording event by event without waiting, for whoever decides by itself what time it is: a simulator, or a tool that looks
 * into recordings. No more than one piece of the source is held at a time. For records of streams there is `replayRecords`, for a
 * client `openPlayer`.
 *
 * @param source Text or UTF-8 in pieces of any size.
 * @throws KisDecodeError at once when it is no recording, or of a newer format; from `events` where it is damaged, naming the line.
 * @example
 * import { readFileSync } from 'node:fs'
 * import { readRecording } from '@kis/realtime/recorder'
 *
 * const { header, events } = readRecording([readFileSync('./today.jsonl')])
 * for (const event of events) if (event.kind === 'frame') console.log(event.at - header.startedAt, event.tr)
 */
export function readRecording(source: Iterable<Uint8Array | string>): OpenedRecording {
  const lines = readLines(source)
  const first = lines.next()
  if (first.done) throw new KisDecodeError({ path: 'line 1', message: 'The recording is empty.' })
  const header = parseHeader(first.value.text)
  const events = readEvents(lines)
  return {
    header,
    events,
    close() {
      events.return(undefined)
      lines.return(undefined)
    },
  }
}

function* readEvents(lines: Iterable<Line>): Generator<RecordedEvent, undefined> {
  let lineNumber = 1
  for (const { text, isEnded } of lines) {
    lineNumber++
    // A process that was killed leaves half a line behind.
    if (text.trim() === '' || (!isEnded && !isWhole(text))) continue
    yield parseEvent(text, lineNumber)
  }
}

interface Line {
  readonly text: string
  /** Whether a line end follows. */
  readonly isEnded: boolean
}

// Far beyond any message of the server: what is longer is no recording.
const MAX_LINE = 16 * 1024 * 1024

function* readLines(source: Iterable<Uint8Array | string>): Generator<Line, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for (const piece of source) {
    rest += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) yield { text, isEnded: true }
    if (rest.length > MAX_LINE)
      throw new KisDecodeError({ path: 'recording', message: 'A line does not end. This is not a recording.' })
  }
  rest += decoder.decode()
  if (rest !== '') yield { text: rest, isEnded: false }
}
