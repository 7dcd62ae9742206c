/** The four parts of a data frame: `<0|1>|<TR id>|<count>|<fields joined with ^>`. */
export interface DataFrame {
  /** The first character alone decides: what an acknowledgement says of encryption is not to be relied on. */
  readonly isEncrypted: boolean
  readonly trId: string
  /** Records in the payload, as the frame declares. */
  readonly count: number
  /** Fields joined with `^`, or base64 when encrypted. */
  readonly payload: string
}

/** A data frame whose payload has not been cut out. */
export interface FrameHead extends Omit<DataFrame, 'payload'> {
  /** The whole frame. */
  readonly text: string
  /** Where its payload begins. */
  readonly payloadAt: number
}

const BAR = '|'
const ZERO = 48
const MAX_COUNT_DIGITS = 6

/** Takes a data frame apart without touching its payload; `undefined` when it is none. */
export function parseFrame(text: string): DataFrame | undefined {
  const head = parseHead(text)
  if (!head) return undefined
  const { isEncrypted, trId, count } = head
  return { isEncrypted, trId, count, payload: payloadOf(head) }
}

/** Reads what stands before the payload; `undefined` when the text is no data frame. */
export function parseHead(text: string): FrameHead | undefined {
  const flag = text.charCodeAt(0) - ZERO
  if ((flag !== 0 && flag !== 1) || text.charAt(1) !== BAR) return undefined
  const trEnd = text.indexOf(BAR, 2)
  const countEnd = trEnd < 0 ? -1 : text.indexOf(BAR, trEnd + 1)
  if (countEnd < 0 || trEnd === 2) return undefined
  const count = countBetween(text, trEnd + 1, countEnd)
  if (count === undefined) return undefined
  return { isEncrypted: flag === 1, trId: text.slice(2, trEnd), count, text, payloadAt: countEnd + 1 }
}

/** A data frame as text, of which `parseFrame` is the other end. */
export function encodeFrame(trId: string, count: number, payload: string, isEncrypted = false): string {
  return `${isEncrypted ? 1 : 0}|${trId}|${String(count).padStart(3, '0')}|${payload}`
}

/** Cuts the payload out. */
export function payloadOf({ text, payloadAt }: FrameHead): string {
  return text.slice(payloadAt)
}

function countBetween(text: string, from: number, to: number): number | undefined {
  if (to === from || to - from > MAX_COUNT_DIGITS) return undefined
  let count = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) return undefined
    count = count * 10 + digit
  }
  return count
}
