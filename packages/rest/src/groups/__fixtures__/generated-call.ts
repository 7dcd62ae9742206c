import type { FieldKind } from '@kis/core'
import type { EndpointSpec } from '../../core/endpoint-spec.js'
import { type ListedEndpoint, trLeaves } from './all-endpoints.js'
import { OK, type SampleCall } from './sample-calls/sample-call.js'

/** A call that the spec alone allows: every required parameter set, every field of the answer filled. */
export function generatedCall({ endpoint: { spec } }: ListedEndpoint): SampleCall {
  const [leaf] = trLeaves(spec.tr)
  if (!leaf) throw new Error(`${spec.id} has no TR id.`)
  const params: Record<string, unknown> = { ...leaf.when }
  const wire: Record<string, string> = spec.account ? { CANO: '12345678', ACNT_PRDT_CD: '01' } : {}
  for (const [name, kind] of Object.entries(spec.params)) {
    const code = leaf.when[name]
    if (isOptional(kind) && code === undefined) wire[name] = onlyCode(kind)
    else {
      wire[name] = code ?? sampleText(kind)
      params[name] = kind === 'flag' ? true : wire[name]
    }
  }
  return {
    params,
    wire,
    trId: leaf.real,
    answer: { ...OK, ...blocks(spec, sampleText) },
    reads: blocks(spec, sampleValue),
  }
}

function blocks<T>(spec: EndpointSpec, value: (kind: FieldKind) => T): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(spec.output).map(([name, { shape, fields }]) => {
      const record = Object.fromEntries(Object.entries(fields).map(([field, kind]) => [field, value(kind)]))
      return [name, shape === 'one' ? record : [record]]
    }),
  )
}

function isOptional(kind: FieldKind): boolean {
  return typeof kind === 'string' ? kind.endsWith('?') : Object.hasOwn(kind, '') || Object.keys(kind).length === 1
}

function onlyCode(kind: FieldKind): string {
  const [only = ''] = typeof kind === 'string' ? [] : Object.keys(kind)
  return typeof kind !== 'string' && Object.keys(kind).length === 1 ? only : ''
}

const TEXTS: Readonly<Record<string, string>> = {
  text: 'A1',
  int: '7',
  decimal: '7.25',
  date: '20260302',
  time: '093000',
  flag: 'Y',
  sign: '2',
}
const VALUES: Readonly<Record<string, unknown>> = { ...TEXTS, int: 7, decimal: 7.25, flag: true }

function sampleText(kind: FieldKind): string {
  if (typeof kind === 'string') return TEXTS[kind.replace('?', '')] ?? ''
  return Object.keys(kind).find((code) => code !== '') ?? ''
}

function sampleValue(kind: FieldKind): unknown {
  return typeof kind === 'string' ? VALUES[kind.replace('?', '')] : sampleText(kind)
}
