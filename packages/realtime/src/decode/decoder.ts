import type { StreamRecord, StreamSpec } from '../stream-spec.js'
import { type DecodeEvent, type DecodeReason, decodeEvent } from './decode-event.js'
import { Fields } from './fields.js'
import type { FrameHead } from './frame.js'
import { fitsLayout, layoutFor, type ResolvedLayout } from './layout.js'
import { compileRecord, type RecordFactory } from './record.js'

interface CompiledLayout {
  readonly layout: ResolvedLayout
  readonly create: RecordFactory
}

/** Reads the payloads of one stream under one TR id. Layouts are compiled when their width is first met. */
export class Decoder {
  readonly #layouts = new Map<number, CompiledLayout | undefined>()
  // The last width seen: a stream keeps its width for weeks.
  #lastWidth = -1
  #last: CompiledLayout | undefined
  #lastCount = 0

  constructor(
    readonly spec: StreamSpec,
    readonly trId: string,
  ) {}

  /**
   * All records of a payload in order, or why it could not be read. All or nothing: where one record looks wrong, the split is
   * in doubt, and so are the others.
   *
   * @param payload Plain fields joined with `^`.
   * @param count Records in it, as the frame declares.
   */
  decode(payload: string, count: number): readonly StreamRecord[] | DecodeEvent {
    return this.#decode(payload, 0, count)
  }

  /** The same for a plain frame that has not been taken apart. */
  decodeFrame({ text, payloadAt, count }: FrameHead): readonly StreamRecord[] | DecodeEvent {
    return this.#decode(text, payloadAt, count)
  }

  #decode(text: string, from: number, count: number): readonly StreamRecord[] | DecodeEvent {
    const fields = Fields.of(text, from, this.#lastCount)
    this.#lastCount = fields.count
    if (count < 1 || fields.count % count !== 0) {
      return this.#refuse('stride', `${fields.count} fields do not divide into ${count} records.`, fields, count)
    }
    const width = fields.count / count
    const compiled = width === this.#lastWidth ? this.#last : this.#compile(width)
    if (!compiled) return this.#refuse('width', `Records of ${width} fields are not known.`, fields, count, width)
    const { layout, create } = compiled
    const records = new Array<StreamRecord>(count)
    for (let index = 0, offset = 0; index < count; index++, offset += width) {
      if (!layout.begins.test(fields.at(offset).trim())) {
        return this.#refuse('key', `Record ${index + 1} of ${count} does not begin with a key.`, fields, count, width)
      }
      if (!layout.isKnown && !fitsLayout(layout, fields, offset)) {
        return this.#refuse('columns', `Columns of a ${width} field record moved.`, fields, count, width)
      }
      records[index] = create(fields, offset)
    }
    return records
  }

  #compile(width: number): CompiledLayout | undefined {
    if (!this.#layouts.has(width)) {
      const layout = layoutFor(this.spec, width)
      this.#layouts.set(width, layout && { layout, create: compileRecord(this.spec, this.trId, layout) })
    }
    this.#lastWidth = width
    this.#last = this.#layouts.get(width)
    return this.#last
  }

  #refuse(
    reason: DecodeReason,
    message: string,
    fields: Fields,
    count: number,
    width?: number | undefined,
  ): DecodeEvent {
    const raw = fields.list()
    return decodeEvent({ reason, message: `${this.trId}: ${message}`, trId: this.trId, count, width, raw })
  }
}
