import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ALL_STREAMS, type ListedStream } from './all-streams.js'

const FACTS = fileURLToPath(new URL('../../../../../shared/kis/', import.meta.url))
/** Whether the facts beside the repository can be read; tests that need them are skipped otherwise. */
export const isHere = existsSync(FACTS)
if (!isHere) console.warn('skipped: the folder of recorded frames (../shared/kis beside the repository) is missing')

export interface Capture {
  readonly kind: string
  readonly tr_id: string
  readonly raw: string
  readonly note: string
}

export interface Ack {
  readonly header: { readonly tr_key: string }
  readonly body: { readonly output: { readonly key: string; readonly iv: string } }
}

export interface Example {
  readonly kind: string
  readonly api: string
  readonly tr_id: string
  readonly response: {
    readonly acks: readonly Ack[]
    readonly frames: readonly string[]
    readonly payloads: readonly { readonly payload: string }[]
    readonly decoded: readonly (readonly [label: string, value: string])[]
  }
}

/** A file of the facts. */
export function load<T>(file: string): T {
  return JSON.parse(readFileSync(`${FACTS}${file}`, 'utf8')) as T
}

/** Every recorded frame and control message. */
export const captures = isHere ? load<Capture[]>('captures.json').filter(({ kind }) => kind === 'ws') : []
/** Every official example of a stream. */
export const examples = isHere ? readdirSync(`${FACTS}examples`).flatMap((group) => examplesOf(group)) : []

/** The official examples of the streams of a group. */
export function examplesOf(group: string): readonly Example[] {
  if (!isHere) return []
  return readdirSync(`${FACTS}examples/${group}`)
    .map((file) => load<Example>(`examples/${group}/${file}`))
    .filter(({ kind }) => kind === 'ws')
}

/** The stream of a TR id, real or paper. */
export function listed(trId: string): ListedStream {
  const found = ALL_STREAMS.find(({ spec }) => [spec.tr.real, spec.tr.paper].includes(trId))
  if (!found) throw new Error(`no stream for ${trId}`)
  return found
}

/** What an acknowledgement of a recorded frame would have been. */
export const ACK: Ack = {
  header: { tr_key: '' },
  body: { output: { iv: '0123456789abcdef', key: 'abcdefghijklmnopabcdefghijklmnop' } },
}
