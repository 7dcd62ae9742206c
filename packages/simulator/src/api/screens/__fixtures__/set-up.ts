import { createVirtualClock } from '@kis/core/testing'
import { columnsOf } from '@kis/realtime'
import { expect } from 'vitest'
import { createRawClient, type Loose } from '../../../__fixtures__/raw-client.js'
import { openRawSocket } from '../../../__fixtures__/raw-socket.js'
import type { SimulatorOptions } from '../../../options.js'
import { createSimulator } from '../../../simulator.js'
import { streamSpecOf } from '../../../socket/frames/stream-specs.js'
import { specOf } from '../../spec-route.js'

/** A record of an answer or of a stream, by field. */
export type Row = Readonly<Record<string, string>>

/** A simulator, a client and a socket; on a Friday, a second before 11:00 in Korea, so that the minutes after it are streamed whole. */
export async function setUp(options: Partial<SimulatorOptions> = {}) {
  const clock = createVirtualClock({ now: Date.UTC(2026, 10, 20, 1, 59, 59), settle: 'promises' })
  const simulator = createSimulator({ env: 'real', clock, limits: { callsPerSecond: 100_000 }, ...options })
  const client = createRawClient(simulator)
  await client.token()
  const socket = openRawSocket(simulator, await client.approval())
  /** What a stream has said so far, by the names of its columns in lower case. */
  const told = (trId: string): Row[] => {
    const spec = streamSpecOf(trId)
    const layout = spec?.layouts[0]
    if (!spec || !layout) throw new Error(`There is no stream ${trId}.`)
    const names = columnsOf(spec, layout).map((name) => name.toLowerCase())
    return socket
      .records(trId, layout.width)
      .map((fields) => Object.fromEntries(names.map((name, index) => [name, fields[index] ?? ''])))
  }
  /** Asks an endpoint by its id; what is not said of the request is blank. */
  const ask = async (id: string, query: Record<string, string>): Promise<Loose> => {
    const { path, tr, params } = specOf(id)
    const blank = Object.fromEntries(Object.keys(params).map((name) => [name.toUpperCase(), '']))
    const { json } = await client.get(String(Reflect.get(tr, 'real')), path, { ...blank, ...query })
    expect(json.rt_cd, `${id}: ${String(json.msg1)}`).toBe('0')
    return json
  }
  return { clock, client, socket, told, ask }
}

/** A block with one record. */
export const one = (value: Loose | undefined): Row => value as unknown as Row
/** A block with a list. */
export const rows = (value: Loose | undefined): readonly Row[] => value as unknown as readonly Row[]
/** The sum of a field. */
export const total = (records: readonly Row[], field: string): number =>
  records.reduce((sum, record) => sum + Number(record[field]), 0)
/** Some fields of a record as numbers. */
export const numbers = (record: Row | undefined, fields: readonly string[]): number[] =>
  fields.map((field) => Number(record?.[field]))

/** The records of each minute that was streamed whole, by its `HHMM`. */
export function byMinute(records: readonly Row[], time: string): ReadonlyMap<string, readonly Row[]> {
  const minutes = new Map<string, Row[]>()
  for (const record of records) {
    const minute = String(record[time]).slice(0, 4)
    minutes.set(minute, [...(minutes.get(minute) ?? []), record])
  }
  return minutes
}
