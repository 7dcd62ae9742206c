import { createMemoryStore, type Environment, type FieldKind, type HttpRequest, type HttpTransport } from '@kis/core'
import { createRestClient, type EndpointSpec, type RestClient } from '@kis/rest'
import * as domesticStock from '@kis/rest/domestic-stock'
import * as elw from '@kis/rest/elw'
import * as overseasStock from '@kis/rest/overseas-stock'

export interface RankingServer<E extends Environment> {
  readonly client: RestClient<E>
  /** Calls of `/uapi` so far. */
  readonly calls: readonly RankingCallSeen[]
}

/** A call as it reached the server. */
export interface RankingCallSeen {
  readonly trId: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly signal: AbortSignal | undefined
}

export interface RankingServerOptions {
  /** The body of an answer; an empty list otherwise. */
  readonly answer?: ((call: RankingCallSeen) => object) | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** A client whose server gives prepared answers and remembers what it was asked. */
export function rankingServer<const E extends Environment>(
  env: E,
  { answer = () => ({}), headers = {} }: RankingServerOptions = {},
): RankingServer<E> {
  const calls: RankingCallSeen[] = []
  const http: HttpTransport = {
    async request(request) {
      const { pathname: path, searchParams } = new URL(request.url)
      if (path === '/oauth2/tokenP') return reply({ access_token: 'token', token_type: 'Bearer', expires_in: 86_400 })
      const call = { trId: trIdOf(request), path, query: Object.fromEntries(searchParams), signal: request.signal }
      calls.push(call)
      request.signal?.throwIfAborted()
      return reply({ rt_cd: '0', msg_cd: 'MCA00000', msg1: '정상처리 되었습니다.', ...answer(call) }, headers)
    },
    async close() {},
  }
  const client = createRestClient({
    env,
    http,
    credentials: { appKey: 'K'.repeat(36), appSecret: 'S'.repeat(180) },
    store: createMemoryStore(),
    limits: { callsPerWindow: 100_000, windowMs: 1 },
  })
  return { client, calls }
}

function reply(body: object, headers: Readonly<Record<string, string>> = {}) {
  return { status: 200, headers, body: new TextEncoder().encode(JSON.stringify(body)) }
}

function trIdOf(request: HttpRequest): string {
  return request.headers?.tr_id ?? ''
}

const SPECS = new Map(
  [domesticStock, elw, overseasStock]
    .flatMap((group): unknown[] => Object.values(group))
    .filter((member): member is { spec: EndpointSpec } => typeof member === 'function' && 'spec' in member)
    .map(({ spec }) => ['real' in spec.tr ? String(spec.tr.real) : spec.id, spec] as const),
)

/** The spec of a TR id. */
export function specOf(trId: string): EndpointSpec {
  const spec = SPECS.get(trId)
  if (!spec) throw new Error(`No endpoint has the TR id ${trId}.`)
  return spec
}

/** An answer in which every field of every record holds a value of its own. */
export function distinctAnswer(trId: string, rows = 1): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(specOf(trId).output).map(([name, { shape, fields }], block) => {
      const record = (row: number): object =>
        Object.fromEntries(
          Object.entries(fields).map(([field, kind], place) => [
            field,
            sampleOf(kind, 1_000 * (block + 1) + 100 * row + place + 1),
          ]),
        )
      return [name, shape === 'one' ? record(0) : Array.from({ length: rows }, (_, row) => record(row))]
    }),
  )
}

function sampleOf(kind: FieldKind, number: number): string {
  if (typeof kind !== 'string') return Object.keys(kind)[0] ?? ''
  const values: Readonly<Record<string, string>> = {
    int: String(number),
    decimal: `${number}.5`,
    date: `2026${String((number % 12) + 1).padStart(2, '0')}${String((number % 28) + 1).padStart(2, '0')}`,
    time: `09${String(number % 60).padStart(2, '0')}00`,
    flag: 'Y',
    sign: '2',
  }
  return values[kind.replace('?', '')] ?? `text ${number}`
}
