import { type FieldKind, KisApiError, KisError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { ALL_ENDPOINTS, type ListedEndpoint, type TrLeaf, trLeaves } from './__fixtures__/all-endpoints.js'
import {
  CATALOGUE,
  HAS_CATALOGUE,
  type OfficialExample,
  officialExample,
  restCaptures,
} from './__fixtures__/fact-catalogue.js'
import { generatedCall } from './__fixtures__/generated-call.js'
import { READINGS } from './__fixtures__/readings/index.js'
import { SAMPLE_CALLS } from './__fixtures__/sample-calls/index.js'
import { scriptedClient, wireOf } from './__fixtures__/scripted-client.js'

/** Members of an answer beside its blocks. */
const ENVELOPE = ['rt_cd', 'msg_cd', 'msg1']

/** Pages whose answer is no answer: the rows of a block are run together into one. */
const GARBLED = ['domestic_futureoption/inquire_balance']

const examples = ALL_ENDPOINTS.flatMap((listed) => {
  const example = GARBLED.includes(listed.api) ? undefined : officialExample(listed.api)
  return example ? [[listed.api, listed, example] as const] : []
})

describe.skipIf(!HAS_CATALOGUE)('each official example', () => {
  it('is there for the endpoints that have one', () => {
    const expected = ALL_ENDPOINTS.map(({ api }) => api).filter(
      (api) => CATALOGUE.get(api)?.example && !GARBLED.includes(api),
    )
    expect(examples.map(([api]) => api)).toEqual(expected)
    expect(Object.keys(READINGS).filter((api) => !expected.includes(api))).toEqual([])
  })

  it.each(examples)('%s is read as a person reads it', async (api, listed, example) => {
    const { endpoint } = listed
    const { client } = scriptedClient('real', example.response)
    const result = await endpoint(client, paramsOf(listed, example))
    if (api === 'domestic_stock/chk_holiday') {
      const { output } = result as unknown as { output: readonly Record<string, unknown>[] }
      expect(output).toHaveLength(24)
      expect(output.find(({ bass_dt }) => bass_dt === '20221230')).toEqual({
        bass_dt: '20221230',
        wday_dvsn_cd: '06',
        bzdy_yn: true,
        tr_day_yn: true,
        opnd_yn: false,
        sttl_day_yn: false,
      })
    } else {
      expect(result).toMatchObject(READINGS[api] ?? {})
    }
    expect(misread(endpoint.spec, example.response, result)).toEqual([])
    expect(unexplained(endpoint.spec, example.response)).toEqual([])
  })

  it.each(examples)('%s asks what the example asks', async (_, listed, example) => {
    const { endpoint } = listed
    const { client, requests } = scriptedClient('real', example.response)
    await endpoint(client, paramsOf(listed, example))
    const [request] = requests
    if (!request) throw new Error('Nothing was sent.')
    expect(request.headers.tr_id).toBe(example.tr_id)
    const wire = wireOf(request)
    const asked = Object.fromEntries(
      Object.entries(example.request).map(([key, value]) => [wireName(wire, key), value]),
    )
    const { CANO, ACNT_PRDT_CD, ...rest } = wire
    const filled = missingParams(listed, example)
    const left = Object.entries(rest).filter(
      ([key, value]) =>
        !(key in filled) && (asked[key] ?? (isConstant(endpoint.spec.params[key]) ? value : '')) !== value,
    )
    expect(left).toEqual([])
    expect([CANO, ACNT_PRDT_CD]).toEqual(endpoint.spec.account ? ['12345678', '01'] : [undefined, undefined])
  })
})

describe.skipIf(!HAS_CATALOGUE)('each captured answer', () => {
  const captures = restCaptures().flatMap((capture) => {
    const listed = capture.tr_id ? ALL_ENDPOINTS.find((one) => knowsTrId(one, capture.tr_id)) : undefined
    return listed
      ? [[capture.tr_id, listed.api, listed, JSON.parse(capture.raw) as Record<string, unknown>] as const]
      : []
  })

  it('covers successes and refusals', () => {
    const codes = new Set(captures.map(([, , , answer]) => answer.rt_cd))
    expect(codes).toEqual(new Set(['0', '1', '7']))
  })

  it.each(captures)('%s of %s', async (_, api, listed, answer) => {
    const { endpoint } = listed
    const params = (SAMPLE_CALLS[api] ?? generatedCall(listed)).params
    const outcome = await endpoint(scriptedClient('real', answer).client, params).catch((error: unknown) => error)
    if (answer.rt_cd === '0') {
      expect(outcome).not.toBeInstanceOf(Error)
      expect(misread(endpoint.spec, answer, outcome as object)).toEqual([])
      expect(unexplained(endpoint.spec, answer)).toEqual([])
    } else {
      expect(KisApiError.isInstance(outcome) && KisError.isInstance(outcome)).toBe(true)
      expect(outcome).toMatchObject({ msgCd: answer.msg_cd, outcome: 'rejected' })
    }
  })
})

type Spec = ListedEndpoint['endpoint']['spec']
type WireRecord = Readonly<Record<string, unknown>>

/** The parameters of an example as a program gives them. Some examples print the keys in lower case. */
function paramsOf(listed: ListedEndpoint, example: OfficialExample): Record<string, unknown> {
  return { ...missingParams(listed, example), ...printedParams(listed.endpoint.spec, example) }
}

/** Required parameters that the page leaves out, or that stand in no example at all. */
function missingParams(listed: ListedEndpoint, example: OfficialExample): Record<string, unknown> {
  const printed = new Set(Object.keys(printedParams(listed.endpoint.spec, example)))
  return Object.fromEntries(Object.entries(generatedCall(listed).params).filter(([name]) => !printed.has(name)))
}

function printedParams(spec: Spec, example: OfficialExample): Record<string, unknown> {
  const leaf = trLeaves(spec.tr).find(({ real, when }) => real === example.tr_id && matches(when, example.request))
  const params: Record<string, unknown> = { ...leaf?.when }
  for (const [key, value] of Object.entries(example.request)) {
    const name = wireName(spec.params, key)
    const kind = spec.params[name]
    if (kind !== undefined && value !== '') params[name] = kind === 'flag' || kind === 'flag?' ? value === 'Y' : value
  }
  return params
}

function isConstant(kind: FieldKind | undefined): boolean {
  return typeof kind === 'object' && Object.keys(kind).length === 1
}

function matches(when: TrLeaf['when'], request: WireRecord): boolean {
  return Object.entries(when).every(([name, value]) => !(name in request) || request[name] === value)
}

function wireName(names: object, key: string): string {
  return Object.keys(names).find((name) => name.toLowerCase() === key.toLowerCase()) ?? key
}

function knowsTrId({ api, endpoint }: ListedEndpoint, trId: string): boolean {
  const legacy = CATALOGUE.get(api)?.tr_ids_legacy ?? []
  const current = trLeaves(endpoint.spec.tr).flatMap(({ real, paper }) => [real, paper])
  return current.concat(legacy.flatMap(({ real, demo }) => [real, demo])).includes(trId)
}

/** Keys of an answer that its spec does not name. */
function unexplained(spec: Spec, answer: WireRecord): readonly string[] {
  const known = [...ENVELOPE, ...Object.keys(spec.output), ...Object.values(spec.paging?.cursor ?? {})]
  const outside = Object.keys(answer).filter((key) => !known.includes(key))
  const inside = Object.entries(spec.output).flatMap(([name, { fields }]) =>
    recordsOf(answer[name]).flatMap((record) => Object.keys(record).filter((key) => !Object.hasOwn(fields, key))),
  )
  return [...outside, ...new Set(inside)]
}

/** Fields whose value is not what their text says, read here in a second, plainer way. */
function misread(spec: Spec, answer: WireRecord, result: object): readonly string[] {
  return Object.entries(spec.output).flatMap(([name, { fields, shape }]) => {
    if (!Object.hasOwn(answer, name)) return []
    // Rows that hold nothing are left out of a list.
    const wire = recordsOf(answer[name]).filter((record) => shape === 'one' || Object.values(record).some(isFilled))
    const read = recordsOf((result as WireRecord)[name])
    if (wire.length !== read.length) return [`${name} has ${read.length} records, not ${wire.length}`]
    return wire.flatMap((record, index) =>
      Object.entries(record)
        .filter(([key, text]) => read[index]?.[key] !== plainly(fields[key], String(text)))
        .map(
          ([key, text]) =>
            `${name}[${index}].${key}: ${JSON.stringify(text)} became ${JSON.stringify(read[index]?.[key])}`,
        ),
    )
  })
}

function plainly(kind: FieldKind | undefined, text: string): unknown {
  const plain = text.trim()
  if (typeof kind !== 'string') return plain
  if (plain === '') return kind === 'text' ? '' : null
  if (kind.startsWith('date') && /^0+$/.test(plain)) return null
  if (kind.startsWith('int') || kind.startsWith('decimal')) return Number.parseFloat(plain)
  return kind.startsWith('flag') ? plain === 'Y' : plain
}

function isFilled(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() !== ''
}

function recordsOf(block: unknown): readonly WireRecord[] {
  if (Array.isArray(block)) return block as WireRecord[]
  return typeof block === 'object' && block !== null ? [block as WireRecord] : []
}
