import { KisDecodeError } from '@kis/core'
import { Decoder, parseFrame, type StreamRecord } from '@kis/realtime'
import { type OpenedRecording, readRecording } from '@kis/realtime/recorder'
import { streamSpecOf } from '../socket/frames/stream-specs.js'
import { isNoticeStream } from '../socket/streams.js'

/** The records of a frame of a recording. */
export interface RecordingFrame {
  /** Milliseconds since the recording began. */
  readonly ms: number
  readonly trId: string
  readonly records: readonly StreamRecord[]
}

/** Takes the quotes out of a recording, one frame at a time. Notices are left out: the orders they tell of are not here. */
export class RecordingFrames {
  readonly #recording: OpenedRecording
  readonly #decoders = new Map<string, Decoder>()
  #next: RecordingFrame | undefined
  #unreadable = 0

  /** @throws KisDecodeError when it is no recording. */
  constructor(frames: Iterable<Uint8Array | string>) {
    this.#recording = readRecording(frames)
  }

  /** Frames that could not be read. */
  get unreadable(): number {
    return this.#unreadable
  }

  /**
   * The frame that comes next; `undefined` at the end.
   *
   * @throws KisDecodeError that names the line where the recording is damaged.
   */
  peek(): RecordingFrame | undefined {
    this.#next ??= this.#read()
    return this.#next
  }

  take(): void {
    this.#next = undefined
  }

  /** Lets go of the source. */
  close(): void {
    this.#recording.close()
  }

  #read(): RecordingFrame | undefined {
    const { events } = this.#recording
    for (let step = events.next(); !step.done; step = events.next()) {
      const event = step.value
      if (event.kind !== 'frame' || event.withheld || isNoticeStream(event.tr)) continue
      const records = this.#decode(event.tr, event.text)
      if (records) return { ms: event.ms, trId: event.tr, records }
      this.#unreadable++
    }
    return undefined
  }

  #decode(trId: string, text: string): readonly StreamRecord[] | undefined {
    const spec = streamSpecOf(trId)
    const frame = parseFrame(text)
    if (!spec || !frame) return undefined
    const decoder = this.#decoders.get(trId) ?? new Decoder(spec, trId)
    this.#decoders.set(trId, decoder)
    const records = decoder.decode(frame.payload, frame.count)
    return isRecords(records) ? records : undefined
  }
}

function isRecords(result: ReturnType<Decoder['decode']>): result is readonly StreamRecord[] {
  return Array.isArray(result)
}

/** Whether an error says that a recording is damaged. */
export function isDamage(error: unknown): error is KisDecodeError {
  return KisDecodeError.isInstance(error)
}
