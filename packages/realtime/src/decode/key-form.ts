import type { StreamKeyKind } from '../stream-spec.js'

const FORMS: Readonly<Record<StreamKeyKind, RegExp>> = {
  symbol: /^[0-9A-Z]{6,9}$/,
  index: /^[0-9A-Z]{4,6}$/,
  bond: /^[0-9A-Z]{12}$/,
  bondIndex: /^[0-9A-Z]{6,12}$/,
  futuresOptions: /^[0-9A-Z]{6,12}$/,
  overseasStock: /^[A-Z]{4}[0-9A-Z./ -]{1,16}$/,
  overseasFutures: /^[0-9A-Z. -]{3,32}$/,
  // Its form is the user's own choice.
  htsId: /\S/,
}

/** Whether column 0 of a record can be a key of its stream. */
export function looksLikeKey(kind: StreamKeyKind, text: string): boolean {
  return FORMS[kind].test(text.trim())
}
