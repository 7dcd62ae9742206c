import { type FieldReader, KisDecodeError, type OnInexact, readerOf, type WireRecord } from '@kis/core'
import type { BlockSpec, EndpointSpec } from './endpoint-spec.js'
import type { Reply, ReplyMeta } from './reply.js'

/**
 * Reads an answer by its spec. Either shape of a block is accepted; unknown fields stay in `raw`.
 *
 * @throws KisDecodeError naming the field that cannot be read.
 */
export function decodeResult(spec: EndpointSpec, raw: WireRecord, meta: ReplyMeta, onInexact?: OnInexact): Reply {
  const result: Record<string, unknown> = {}
  for (const name in spec.output) {
    // Without its answer an accepted order has no number: that is no success.
    if (spec.effect === 'order' && !raw[name])
      throw new KisDecodeError({ path: name, message: `The answer carries no "${name}".` })
    result[name] = decodeBlock(spec.output[name] as BlockSpec, raw[name], name, onInexact)
  }
  // Getters, since some consoles print what cannot be enumerated.
  return Object.defineProperties(result, { raw: { get: () => raw }, meta: { get: () => meta } }) as unknown as Reply
}

function decodeBlock(block: BlockSpec, wire: unknown, name: string, onInexact: OnInexact | undefined): unknown {
  const plan = planOf(block)
  if (block.shape === 'one') return decodeRecord(plan, Array.isArray(wire) ? wire[0] : wire, name, -1, onInexact)
  if (wire === undefined || wire === null || wire === '') return []
  const rows: unknown[] = Array.isArray(wire) ? wire : [wire]
  const records: Record<string, unknown>[] = []
  for (let index = 0; index < rows.length; index += 1) {
    // Some lists are filled up to their page size with rows that hold nothing.
    if (!isBlankRow(rows[index])) records.push(decodeRecord(plan, rows[index], name, index, onInexact))
  }
  return records
}

/** The fields of a block laid out for reading row after row. */
interface Plan {
  readonly names: readonly string[]
  readonly readers: readonly FieldReader[]
  /** A record of the right form: copying it is faster than adding its fields one by one. */
  readonly empty: Readonly<Record<string, unknown>>
}

// Derived from specs, which never change: found again rather than made again.
const plans = new WeakMap<BlockSpec, Plan>()

function planOf(block: BlockSpec): Plan {
  const known = plans.get(block)
  if (known) return known
  const names = Object.keys(block.fields)
  const plan = {
    names,
    readers: Object.values(block.fields).map(readerOf),
    empty: Object.fromEntries(names.map((name) => [name, null])),
  }
  plans.set(block, plan)
  return plan
}

function isBlankRow(row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return false
  for (const name in row) {
    const value = (row as WireRecord)[name]
    if (value !== '' && value !== null && (typeof value !== 'string' || value.trim() !== '')) return false
  }
  return true
}

function decodeRecord(
  plan: Plan,
  wire: unknown,
  block: string,
  index: number,
  onInexact: OnInexact | undefined,
): Record<string, unknown> {
  if (wire !== undefined && wire !== null && wire !== '' && typeof wire !== 'object') {
    const path = pathOf(block, index)
    throw new KisDecodeError({ path, message: `Block "${path}" of the answer is not a record.` })
  }
  const source = (wire || {}) as WireRecord
  const { names, readers } = plan
  const record: Record<string, unknown> = { ...plan.empty }
  let field = 0
  try {
    for (; field < names.length; field += 1) {
      const name = names[field] as string
      record[name] = (readers[field] as FieldReader)(source[name], name, onInexact)
    }
  } catch (error) {
    // The full path is put together on failure only: it would cost more than the decoding.
    const name = names[field] as string
    const path = `${pathOf(block, index)}.${name}`
    if (KisDecodeError.isInstance(error))
      throw new KisDecodeError({ path, message: error.message.replace(`"${name}"`, `"${path}"`) })
    throw error
  }
  return record
}

function pathOf(block: string, index: number): string {
  return index < 0 ? block : `${block}[${index}]`
}
