import { KisUnsupportedInPaperError, MASK } from '@kis/core'
import { type DecodeEvent, type DecodeReason, decodeEvent } from '../decode/decode-event.js'
import { Decoder } from '../decode/decoder.js'
import { parseHead } from '../decode/frame.js'
import { keyFieldOf } from '../decode/record.js'
import type { AnyStream, Stream } from '../stream.js'
import type { StreamRecord } from '../stream-spec.js'
import type { GapEvent } from '../subscription/gap-event.js'
import { RecordedGaps } from './recorded-gaps.js'
import type { FrameEvent, WithheldReason } from './recording-format.js'
import { RecordingReader } from './recording-reader.js'
import type { RecordingSource } from './recording-sink.js'
import type { RecordingSummary } from './recording-summary.js'

/** The streams to read, under names of the caller's own. */
export interface ReplayedStreams {
  readonly [name: string]: AnyStream<never>
}

/** A record of one of these streams, with the moment of its arrival. */
export type ReplayedRecord<S extends ReplayedStreams> = {
  [N in keyof S & string]: S[N] extends Stream<infer R, never, never>
    ? {
        /** The caller's name of the stream. */
        readonly stream: N
        readonly record: R
        /** When it arrived, in epoch milliseconds by the recorder's wall clock. */
        readonly at: number
        /** When it arrived, in milliseconds since the recording began, by a clock that never goes backwards. */
        readonly ms: number
      }
    : never
}[keyof S & string]

/** What is told besides the records while a recording is read. */
export interface ReplayRecordsOptions {
  readonly signal?: AbortSignal | undefined
  /** A stretch of time that the recorded client missed; told before the first record behind it. */
  readonly onGap?: ((gap: GapEvent) => void) | undefined
  /** A frame that cannot be read; told in order with the records. */
  readonly onDecode?: ((event: DecodeEvent & { readonly at: number }) => void) | undefined
  /** Everything has been read. Says whether the recording was whole. */
  readonly onEnd?: ((summary: RecordingSummary) => void) | undefined
}

/**
 * Reads the records of a recording, as fast as they are asked for, without a client: for backtests. A record is read by the same
 * decoder as live. The next frame is taken in when the last record has been dealt with, so memory stays small.
 *
 * @param streams What to read; other streams are passed over.
 * @throws KisDecodeError when it is no recording, of a newer format, or damaged; everything before the damage has come.
 * @throws KisUnsupportedInPaperError for a stream that 모의투자 does not have, when the recording is of it.
 * @throws KisAbortError when the signal is aborted.
 * @example
 * import { orderBook, trade } from '@kis/realtime/domestic-stock'
 * import { replayRecords } from '@kis/realtime/recorder'
 * import { createFileSource } from '@kis/realtime/recorder/file'
 *
 * const options = { onGap: ({ trId, from, to }) => console.warn('missed', trId, to - from, 'ms') }
 * for await (const { stream, record, at } of replayRecords(createFileSource('./today.jsonl'), { trade, orderBook }, options)) {
 *   if (stream === 'trade') strategy.onPrice(record.MKSC_SHRN_ISCD, record.STCK_PRPR, at)
 *   else strategy.onBook(record.MKSC_SHRN_ISCD, record.BIDP1, record.ASKP1, at)
 * }
 */
export async function* replayRecords<const S extends ReplayedStreams>(
  source: RecordingSource,
  streams: S,
  options: ReplayRecordsOptions = {},
): AsyncGenerator<ReplayedRecord<S>, undefined> {
  const { signal, onGap, onDecode, onEnd } = options
  const reader = new RecordingReader(source, signal)
  try {
    const { env } = await reader.header()
    const decoders = new Map<string, { readonly name: string; readonly decoder: Decoder }>()
    for (const [name, { spec }] of Object.entries<AnyStream<never>>(streams)) {
      const trId = spec.tr[env]
      if (trId === null) throw new KisUnsupportedInPaperError({ operation: spec.id })
      decoders.set(trId, { name, decoder: new Decoder(spec, trId) })
    }
    const gaps = new RecordedGaps((gap) => {
      if (decoders.has(gap.trId)) onGap?.(gap)
    })
    for (let events = await reader.next(); events; events = await reader.next()) {
      for (const event of events) {
        gaps.take(event)
        if (event.kind === 'text') onDecode?.(timed(malformed(event.text), event.at))
        const known = event.kind === 'frame' ? decoders.get(event.tr) : undefined
        if (event.kind !== 'frame' || !known) continue
        const { name, decoder } = known
        const result = read(event, decoder)
        if (!isRecords(result)) {
          onDecode?.(timed(result, event.at))
          continue
        }
        const { at, ms } = event
        for (const record of result) {
          gaps.came(event.tr, decoder.spec.key === 'htsId' ? MASK : keyFieldOf(record), at)
          // Name, decoder and record type belong together by construction.
          yield { stream: name, record, at, ms } as unknown as ReplayedRecord<S>
        }
      }
    }
    onEnd?.(reader.summary)
  } finally {
    await reader.close()
  }
}

const WITHHELD: Readonly<Record<WithheldReason, readonly [DecodeReason, string]>> = {
  'unknown-stream': ['decrypt', 'The content was not recorded: the recorder was not given this stream.'],
  'no-key': ['no-cipher-key', 'An encrypted frame came before its key.'],
  decrypt: ['decrypt', 'A frame could not be decrypted.'],
}

function read({ tr: trId, text, withheld }: FrameEvent, decoder: Decoder): readonly StreamRecord[] | DecodeEvent {
  const frame = parseHead(text)
  if (!frame) return malformed(text)
  if (!withheld) return decoder.decodeFrame(frame)
  const [reason, what] = WITHHELD[withheld]
  return decodeEvent({ reason, message: `${trId}: ${what}`, trId, count: frame.count, raw: [text] })
}

function malformed(text: string): DecodeEvent {
  const message = 'A message is neither a control message nor a data frame.'
  return decodeEvent({ reason: 'malformed', message, raw: [text] })
}

/** Adds the time, leaving `raw` hidden. */
function timed(event: DecodeEvent, at: number): DecodeEvent & { readonly at: number } {
  return Object.defineProperty({ ...event, at }, 'raw', { value: event.raw }) as DecodeEvent & { readonly at: number }
}

function isRecords(result: readonly StreamRecord[] | DecodeEvent): result is readonly StreamRecord[] {
  return Array.isArray(result)
}
