import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type DecodeEvent, Decoder, parseFrame, type RealOnlyStream, type StreamRecord } from '../../index.js'
import * as elw from '../elw/index.js'
import * as etfEtn from '../etf-etn/index.js'
import { READINGS } from './__fixtures__/readings.js'
import * as domesticStock from './index.js'

const FACTS = fileURLToPath(new URL('../../../../../../shared/kis/', import.meta.url))
const isHere = existsSync(FACTS)
if (!isHere) console.warn('skipped: the folder of official examples (../shared/kis beside the repository) is missing')

const streams: readonly RealOnlyStream<unknown>[] = [domesticStock, elw, etfEtn].flatMap((group) =>
  Object.values<RealOnlyStream<unknown>>(group),
)
const byTrId = new Map(streams.flatMap(({ spec }) => [spec.tr.real, spec.tr.paper].map((trId) => [trId, spec])))

interface WireStream {
  readonly tr_id: { readonly real: string }
  readonly example: string | null
}
interface Example {
  readonly tr_id: string
  readonly response: { readonly frames: string[]; readonly payloads: { readonly payload: string }[] }
}
interface Capture {
  readonly kind: string
  readonly tr_id: string
  readonly note: string
  readonly raw: string
}

function load<T>(file: string): T {
  return JSON.parse(readFileSync(`${FACTS}${file}`, 'utf8')) as T
}

const examples = isHere
  ? load<{ streams: WireStream[] }>('ws.json')
      .streams.filter(({ tr_id, example }) => example && byTrId.has(tr_id.real))
      .flatMap(({ example }) => {
        const { tr_id, response } = load<Example>(example ?? '')
        return [...response.frames, ...response.payloads.map(({ payload }) => payload)].map(
          (text, place) => [`${tr_id} ${place + 1}`, tr_id, text] as const,
        )
      })
  : []
const captures = isHere
  ? load<Capture[]>('captures.json')
      .filter(({ kind, tr_id, raw }) => kind === 'ws' && byTrId.has(tr_id) && !raw.startsWith('{'))
      .map(({ tr_id, note, raw }) => [`${tr_id}, ${note}`, tr_id, raw] as const)
  : []

describe.skipIf(!isHere)('each official example', () => {
  it('is there, with a reading of it', () => {
    expect(examples.map(([name]) => name).sort()).toEqual(Object.keys(READINGS).sort())
  })

  it.each(examples)('%s decodes to what a person reads in it', (name, trId, text) => {
    const [record, ...others] = decode(trId, text)
    expect(others).toEqual([])
    expect(record).toMatchObject(READINGS[name] ?? {})
  })

  it.each([...examples, ...captures])('%s keeps every field', (_, trId, text) => {
    for (const record of decode(trId, text)) {
      const { layout, raw } = record
      expect(layout.isKnown).toBe(true)
      expect(layout.columns.length).toBe(raw.length)
      for (const [place, name] of layout.columns.entries()) {
        expect(written(Reflect.get(record, name)), `${trId}.${name}`).toEqual(plain(raw[place] ?? ''))
      }
    }
  })
})

function decode(trId: string, text: string): readonly StreamRecord[] {
  const spec = byTrId.get(trId)
  if (!spec) throw new Error(`no stream for ${trId}`)
  // Some examples are printed without the head of their frame.
  const { payload, count } = parseFrame(text) ?? { payload: text, count: 1 }
  const result = new Decoder(spec, trId).decode(payload, count)
  if (!Array.isArray(result)) throw new Error(`refused: ${(result as DecodeEvent).message}`)
  return result
}

function written(value: unknown): unknown {
  return value === null ? '' : value === true ? 'Y' : value === false ? 'N' : plain(String(value))
}

/** A number as its value, so that `0.10` and `0.1` are the same, and anything else as it is. */
function plain(text: string): string | number {
  if (text === '(null)') return ''
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}
