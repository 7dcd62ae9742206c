import { type Environment, MASK } from '@kis/core'
import type { DecodeEvent, DecodeReason } from '../decode/decode-event.js'
import { encodeFrame } from '../decode/frame.js'
import { payloadOf } from '../decode/record.js'
import type { StreamRecord } from '../stream-spec.js'
import type { RelayAnswer, RelayNotices, RelayOptions, RelayStream } from './relay-options.js'
import type { RelayReader } from './relay-reader.js'

/** Something that readers may register for. */
export interface Offer<E extends Environment, Context> {
  readonly stream: RelayStream<E>
  readonly trId: string
  readonly isNotice: boolean
  readonly client: RelayOptions<E, Context>['client']
  authorize(reader: RelayReader<Context>, key: string): RelayAnswer | Promise<RelayAnswer>
  /** The key upstream of what a reader calls `key`. */
  upstreamKey(key: string): string
  /** A record as readers get it, its fields joined; `undefined` when its content cannot be shown. */
  payloadOf(record: StreamRecord): string | undefined
  /** What readers get in place of something that could not be read, so that they know of it; `undefined` when it was not theirs. */
  unreadable(event?: DecodeEvent): string | undefined
}

/** Content that a reader can look at itself. */
const READABLE: readonly DecodeReason[] = ['stride', 'width', 'columns', 'key']
/** What was not for any registration. */
const NOBODYS: readonly DecodeReason[] = ['malformed', 'unrequested']

/** Market data goes down as it came up. */
export function marketDataOffer<E extends Environment, Context>(
  stream: RelayStream<E>,
  trId: string,
  { client, authorize }: Pick<RelayOptions<E, Context>, 'client' | 'authorize'>,
): Offer<E, Context> {
  return {
    stream,
    trId,
    isNotice: false,
    client,
    authorize: (reader, key) => authorize?.(reader, { stream, key }) ?? true,
    upstreamKey: (key) => key,
    payloadOf,
    unreadable(event) {
      if (!event || NOBODYS.includes(event.reason)) return undefined
      // A reader of a newer version may know what this one does not.
      return READABLE.includes(event.reason) ? encodeFrame(trId, event.count ?? 1, event.raw.join('^')) : withheld(trId)
    },
  }
}

/** Notices go down in plain, without what is personal. */
export function noticeOffer<E extends Environment, Context>(
  notices: RelayNotices<E, Context> & Pick<RelayOptions<E, Context>, 'client'>,
  trId: string,
  alias: string,
): Offer<E, Context> {
  const { stream, htsId, client, authorize, reveal = [] } = notices
  const hidden = new Set(stream.spec.secret?.filter((name) => !reveal.includes(name)))
  const isTelling = (text: string): boolean => (htsId.length < 4 ? text === htsId : text.includes(htsId))
  return {
    stream,
    trId,
    isNotice: true,
    client,
    authorize: (reader) => authorize(reader),
    upstreamKey: () => htsId,
    payloadOf({ raw, layout }) {
      if (!layout.isKnown) return undefined
      const shown = raw.map((text, index) => (hidden.has(layout.columns[index] ?? '') || isTelling(text) ? MASK : text))
      if (shown[0] !== MASK) return shown.join('^')
      // By column 0 a record finds its subscription, unless its layout begins with something else of a certain form.
      const begins = stream.spec.layouts.find(({ width }) => width === layout.width)?.begins
      shown[0] = begins ? (raw[0] ?? '').replace(/\d/g, '0').replace(/[^0]/g, 'X') : alias
      return begins && !begins.test(shown[0]) ? undefined : shown.join('^')
    },
    unreadable: (event) => (event && NOBODYS.includes(event.reason) ? undefined : withheld(trId)),
  }
}

/** Stands for a frame whose content cannot be shown, so that readers know that there was one. */
function withheld(trId: string): string {
  return encodeFrame(trId, 1, MASK)
}
