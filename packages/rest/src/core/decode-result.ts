import { decodeValue, KisDecodeError, type OnInexact, type WireRecord } from '@kis/core'
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
  Object.defineProperty(result, 'raw', { value: raw })
  Object.defineProperty(result, 'meta', { value: meta })
  return result as unknown as Reply
}

function decodeBlock(block: BlockSpec, wire: unknown, name: string, onInexact: OnInexact | undefined): unknown {
  if (block.shape === 'one') return decodeRecord(block, Array.isArray(wire) ? wire[0] : wire, name, onInexact)
  if (wire === undefined || wire === null || wire === '') return []
  const rows: unknown[] = Array.isArray(wire) ? wire : [wire]
  // Some lists are filled up to their page size with rows that hold nothing.
  return rows.flatMap((row, index) =>
    isBlankRow(row) ? [] : [decodeRecord(block, row, `${name}[${index}]`, onInexact)],
  )
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
  block: BlockSpec,
  wire: unknown,
  path: string,
  onInexact: OnInexact | undefined,
): Record<string, unknown> {
  if (wire !== undefined && wire !== null && wire !== '' && typeof wire !== 'object') {
    throw new KisDecodeError({ path, message: `Block "${path}" of the answer is not a record.` })
  }
  const source = (wire || {}) as WireRecord
  const { fields } = block
  const record: Record<string, unknown> = {}
  for (const name in fields) record[name] = decodeField(fields, name, source, path, onInexact)
  return record
}

function decodeField(
  fields: BlockSpec['fields'],
  name: string,
  source: WireRecord,
  path: string,
  onInexact: OnInexact | undefined,
): unknown {
  const kind = fields[name]
  try {
    return kind === undefined ? undefined : decodeValue(kind, source[name], name, onInexact)
  } catch (error) {
    // The full path is put together on failure only: it would cost more than the decoding.
    if (KisDecodeError.isInstance(error))
      throw new KisDecodeError({ path: `${path}.${name}`, message: error.message.replace(name, `${path}.${name}`) })
    throw error
  }
}
