import { examplesOf } from './recorded.js'

/** A stream example of the official documents. */
export interface OfficialExample {
  readonly trId: string
  readonly frames: readonly string[]
  /** Printed without the head of the frame. */
  readonly payloads: readonly string[]
  /** Labels and values as the document prints them, in the order of the columns. */
  readonly decoded: readonly (readonly [label: string, value: string])[]
}

/** The stream examples of a folder; none where the facts are missing. */
export function officialExamples(folder: string): readonly OfficialExample[] {
  return examplesOf(folder).map(({ tr_id, response: { frames, payloads, decoded } }) => ({
    trId: tr_id,
    frames,
    payloads: payloads.map(({ payload }) => payload),
    decoded,
  }))
}

/** What a person reads for a column: a number where it holds one, nothing for a blank or what could not be computed, else the text. */
export function asAPersonReads(value: unknown, text: string): unknown {
  if (/^(?:|-?nan)$/.test(text)) return null
  return typeof value === 'number' ? Number(text) : text
}
