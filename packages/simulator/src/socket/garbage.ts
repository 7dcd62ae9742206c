import type { Random } from '../random.js'

/**
 * - `text` neither JSON nor a data frame
 * - `json` control messages cut short, or without what a control message needs
 * - `count` a data frame that declares one record, or none, and holds far more fields than one has
 * - `stride` a data frame whose fields do not divide into the records it declares
 */
export type GarbageKind = 'text' | 'json' | 'count' | 'stride'

export const GARBAGE_KINDS: readonly GarbageKind[] = ['text', 'json', 'count', 'stride']

/** More fields than any layout has, and a prime: no count but one divides them. */
const FIELDS = 997
const PRINTABLE = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .:;=<>^|{}[]"'

/** Frames of a kind, made up for a registration; nothing in them can be read as a record of it. */
export function garbageFrames(
  kind: GarbageKind,
  { trId, trKey }: { readonly trId: string; readonly trKey: string },
  random: Random,
): readonly string[] {
  const fields = [trKey, ...new Array<string>(FIELDS - 1).fill('0')].join('^')
  switch (kind) {
    case 'text':
      return ['', `~${random.text(random.int(1, 200), PRINTABLE)}`, `0|${trId}`, `7|${trId}|001|${trKey}`]
    case 'json':
      return [`{"header":{"tr_id":"${trId}","tr_key"`, '{}', '{"header":{}}', '{"header":null,"body":{}}', '[]']
    case 'count':
      return [`0|${trId}|001|${fields}`, `0|${trId}|000|${fields}`, `0|${trId}|abc|${fields}`]
    case 'stride':
      return [`0|${trId}|${String(random.int(2, 99)).padStart(3, '0')}|${fields}`]
  }
}

/** A frame in which a text of two-byte letters (CP949) was cut in the middle of one: no UTF-8. */
export function invalidUtf8Frame({ trId, trKey }: { readonly trId: string; readonly trKey: string }): Uint8Array {
  const start = new TextEncoder().encode(`0|${trId}|001|${trKey}^`)
  return Uint8Array.from([...start, 0xbb, 0xef, 0xbc, 0xba, 0xc0, 0xff])
}
