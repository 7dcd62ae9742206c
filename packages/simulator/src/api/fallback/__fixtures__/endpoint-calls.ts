import type { Environment } from '@kis/core'
import type { EndpointSpec, FieldKind, RestClient, TrPair, TrSpec } from '@kis/rest'
import * as domesticBond from '@kis/rest/domestic-bond'
import * as domesticFuturesOptions from '@kis/rest/domestic-futures-options'
import * as domesticStock from '@kis/rest/domestic-stock'
import * as elw from '@kis/rest/elw'
import * as etfEtn from '@kis/rest/etf-etn'
import * as overseasFuturesOptions from '@kis/rest/overseas-futures-options'
import * as overseasStock from '@kis/rest/overseas-stock'
import { ACCOUNT } from '../../../__fixtures__/raw-client.js'

/** An endpoint without its types, for tests that walk over all of them. */
export interface AnyEndpoint {
  (client: RestClient, params?: object): Promise<{ readonly raw: Readonly<Record<string, unknown>> }>
  readonly spec: EndpointSpec
}

/** One way to call an endpoint. */
export interface EndpointCall {
  /** Id and TR id, for the name of a test. */
  readonly title: string
  readonly endpoint: AnyEndpoint
  readonly spec: EndpointSpec
  readonly trId: string
  /** Parameters of the typed function: the required ones and those that choose the TR id. */
  readonly params: Readonly<Record<string, unknown>>
  /** What goes over the wire: every declared key. */
  readonly wire: Readonly<Record<string, string>>
}

const GROUPS: readonly object[] = [
  domesticBond,
  domesticFuturesOptions,
  domesticStock,
  elw,
  etfEtn,
  overseasFuturesOptions,
  overseasStock,
]

/** One call of every endpoint for every TR id that it has in an environment. */
export function endpointCalls(env: Environment): readonly EndpointCall[] {
  const endpoints = GROUPS.flatMap((group) => Object.values(group)) as AnyEndpoint[]
  return endpoints.flatMap((endpoint) =>
    leaves(endpoint.spec.tr).flatMap(({ pair, when }) => {
      const trId = pair[env]
      return trId === null ? [] : [callOf(endpoint, trId, when)]
    }),
  )
}

interface Leaf {
  readonly pair: TrPair
  /** The arguments that lead to it. */
  readonly when: Readonly<Record<string, string>>
}

function leaves(tr: TrSpec, when: Readonly<Record<string, string>> = {}): readonly Leaf[] {
  if (!('by' in tr)) return [{ pair: tr as TrPair, when }]
  const { by, ...branches } = tr
  return Object.entries(branches).flatMap(([value, branch]) =>
    leaves(branch as TrSpec, { ...when, [String(by)]: value }),
  )
}

function callOf(endpoint: AnyEndpoint, trId: string, when: Readonly<Record<string, string>>): EndpointCall {
  const { spec } = endpoint
  const params: Record<string, unknown> = { ...when }
  const wire: Record<string, string> = spec.account ? { ...ACCOUNT } : {}
  for (const [name, kind] of Object.entries(spec.params)) {
    const chosen = when[name]
    if (chosen === undefined && isOptional(kind)) wire[name] = onlyCode(kind)
    else {
      wire[name] = chosen ?? sampleText(spec, name, kind)
      params[name] = kind === 'flag' ? true : wire[name]
    }
  }
  const values = Object.values(when).join(' ')
  return { title: `${spec.id} ${trId} ${values}`.trim(), endpoint, spec, trId, params, wire }
}

function isOptional(kind: FieldKind): boolean {
  return typeof kind === 'string' ? kind.endsWith('?') : Object.hasOwn(kind, '') || Object.keys(kind).length === 1
}

function onlyCode(kind: FieldKind): string {
  const codes = typeof kind === 'string' ? [] : Object.keys(kind)
  return codes.length === 1 ? (codes[0] ?? '') : ''
}

const TEXTS: Readonly<Record<string, string>> = {
  int: '1',
  decimal: '1.5',
  date: '20251230',
  time: '153000',
  flag: 'Y',
  sign: '2',
}

function sampleText(spec: EndpointSpec, name: string, kind: FieldKind): string {
  if (spec.id === 'overseasStock.searchInfo' && name === 'PRDT_TYPE_CD') return '512'
  if (typeof kind !== 'string') return Object.keys(kind).find((code) => code !== '') ?? ''
  if (name === 'QRY_CNT') return '120'
  if (name === 'FID_INPUT_ISCD' && Object.hasOwn(Object(spec.params.FID_COND_MRKT_DIV_CODE), 'U')) return '0001'
  const [group = ''] = spec.id.includes('Elw') ? ['elw'] : spec.id.split('.')
  const symbol = /SYMB|PDNO|SRS_CD|^FID_INPUT_ISCD$/.test(name) ? (SYMBOLS[group] ?? '005930') : '005930'
  return TEXTS[kind] ?? symbol
}

/** What the groups call their securities. */
const SYMBOLS: Readonly<Record<string, string>> = {
  overseasStock: 'AAPL',
  domesticFuturesOptions: '101W12',
  overseasFuturesOptions: 'ESZ26',
  domesticBond: 'KR103502GE12',
  elw: '58J101',
}
