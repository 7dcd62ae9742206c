import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const EXAMPLES = fileURLToPath(new URL('../../../../../shared/kis/examples/', import.meta.url))

/** A stream example of the official documents. */
export interface OfficialExample {
  readonly trId: string
  readonly frames: readonly string[]
  /** Printed without the head of the frame. */
  readonly payloads: readonly string[]
  /** Labels and values as the document prints them, in the order of the columns. */
  readonly decoded: readonly (readonly [label: string, value: string])[]
}

interface ExampleFile {
  readonly kind: string
  readonly tr_id: string
  readonly response: {
    readonly frames: readonly string[]
    readonly payloads: readonly { readonly payload: string }[]
    readonly decoded: readonly (readonly [string, string])[]
  }
}

/** The stream examples of a folder; none, with a printed reason, where the examples are missing. */
export function officialExamples(folder: string): readonly OfficialExample[] {
  if (!existsSync(EXAMPLES)) {
    console.warn(`skipped ${folder}: the folder of official examples (../shared/kis beside the repository) is missing`)
    return []
  }
  return readdirSync(`${EXAMPLES}${folder}`)
    .map((file) => JSON.parse(readFileSync(`${EXAMPLES}${folder}/${file}`, 'utf8')) as ExampleFile)
    .filter(({ kind }) => kind === 'ws')
    .map(({ tr_id, response: { frames, payloads, decoded } }) => ({
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
