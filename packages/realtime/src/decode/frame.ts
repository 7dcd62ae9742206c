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

const BAR = '|'
const COUNT = /^\d{1,6}$/

/** Takes a data frame apart without touching its payload; `undefined` when it is none. */
export function parseFrame(text: string): DataFrame | undefined {
  const flag = text.charCodeAt(0) - 48
  if ((flag !== 0 && flag !== 1) || text.charAt(1) !== BAR) return undefined
  const trEnd = text.indexOf(BAR, 2)
  const countEnd = trEnd < 0 ? -1 : text.indexOf(BAR, trEnd + 1)
  if (countEnd < 0 || trEnd === 2) return undefined
  const countText = text.slice(trEnd + 1, countEnd)
  if (!COUNT.test(countText)) return undefined
  return {
    isEncrypted: flag === 1,
    trId: text.slice(2, trEnd),
    count: Number(countText),
    payload: text.slice(countEnd + 1),
  }
}
