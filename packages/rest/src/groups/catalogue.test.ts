import type { FieldKind } from '@kis/core'
import { afterAll, describe, expect, it } from 'vitest'
import { LEGACY_TR_IDS } from '../legacy-tr-ids.js'
import { ALL_ENDPOINTS, trLeaves } from './__fixtures__/all-endpoints.js'
import {
  CATALOGUE,
  type CatalogueBlock,
  type CatalogueEndpoint,
  type CatalogueParameter,
  HAS_CATALOGUE,
  officialExample,
} from './__fixtures__/fact-catalogue.js'
import { REVIEWED_DIFFERENCES, type ReviewedDifference } from './__fixtures__/reviewed-differences.js'
import { sourceOf } from './__fixtures__/sources.js'

/** How the specs name the arguments that choose a TR id, and their values. Wire fields keep the name of the wire. */
const SELECTORS: Readonly<Record<string, Selector>> = {
  'domestic_futureoption/order ord_dv': { name: 'session' },
  'domestic_futureoption/order_rvsecncl day_dv': { name: 'session' },
  'domestic_stock/inquire_daily_ccld pd_dv': {
    name: 'period',
    values: { inner: 'within3Months', before: 'before3Months' },
  },
  'domestic_stock/order_cash ord_dv': { name: 'side' },
  'domestic_stock/order_credit ord_dv': { name: 'side' },
  'domestic_stock/order_resv_rvsecncl ord_type': { name: 'action', values: { modify: 'amend' } },
  'domestic_stock/pension_inquire_daily_ccld venue': { name: 'venue' },
  'overseas_futureoption/order_rvsecncl ord_dv': { name: 'action', values: { '0': 'amend', '1': 'cancel' } },
  'overseas_stock/daytime_order order_dv': { name: 'side' },
  'overseas_stock/order ord_dv': { name: 'side' },
  'overseas_stock/order ovrs_excg_cd': { name: 'OVRS_EXCG_CD' },
  'overseas_stock/order_resv ord_dv': { name: 'market' },
  'overseas_stock/order_resv_list nat_dv': { name: 'region' },
  'overseas_stock/order_rvsecncl ovrs_excg_cd': { name: 'OVRS_EXCG_CD' },
}

interface Selector {
  readonly name: string
  readonly values?: Readonly<Record<string, string>>
}

const ACCOUNT = ['CANO', 'ACNT_PRDT_CD']

const used = new Set<ReviewedDifference>()

describe.skipIf(!HAS_CATALOGUE)('the specs agree with the official catalogue', () => {
  const cases = ALL_ENDPOINTS.map((listed) => [listed.api, listed] as const)

  it.each(cases)('%s: method, path and TR ids', (api, { group, name, endpoint: { spec } }) => {
    const official = officialOf(api)
    expect(spec.id).toBe(`${group}.${name}`)
    expect({ method: spec.method, path: spec.path }).toEqual({ method: official.method, path: official.path })
    const ours = trLeaves(spec.tr).map(({ when, real, paper }) => ({ when, real, paper }))
    expect(sorted(ours)).toEqual(sorted(officialTrs(api, official)))
    // Some ids of withdrawn tables are still in use.
    const current = officialTrs(api, official).flatMap((tr) => Object.values(tr))
    const legacy = (official.tr_ids_legacy ?? []).flatMap(({ real, demo }) => [real, demo])
    const withdrawn = new Set(legacy.filter((id) => !current.includes(id)))
    expect(ours.filter(({ real, paper }) => withdrawn.has(real) || (paper !== null && withdrawn.has(paper)))).toEqual(
      [],
    )
  })

  it.each(cases)('%s: request', (api, { endpoint: { spec } }) => {
    const { request } = officialOf(api)
    const withAccount = request.some(({ wire }) => ACCOUNT.includes(wire))
    expect(spec.account ?? false).toBe(withAccount)
    const parameters = request.filter(({ wire }) => !ACCOUNT.includes(wire))
    expect(Object.keys(spec.params)).toEqual(parameters.map(({ wire }) => wire))
    const differences = parameters.flatMap((parameter) => differencesOf(api, parameter, spec.params[parameter.wire]))
    expect(differences).toEqual([])
  })

  it.each(cases)('%s: answer', (api, { endpoint: { spec } }) => {
    const blocks = blocksOf(officialOf(api))
    expect(Object.keys(spec.output)).toEqual(blocks.map(({ name }) => name))
    for (const block of blocks) {
      const ours = spec.output[block.name]
      const shape = (block.kind_guess ?? block.kind) === 'array' ? 'many' : 'one'
      if (ours?.shape !== shape && !isReviewed(api, block.name, 'shape')) expect(ours?.shape).toBe(shape)
      // Some pages print the fields of another block, or row names as fields.
      if (isReviewed(api, block.name, 'block-fields')) continue
      const declared = block.fields.map(({ field }) => field)
      const official = new Set([...declared, ...(block.fields_observed_only ?? [])])
      const names = Object.keys(ours?.fields ?? {}).filter(
        (name) => official.has(name) || !isReviewed(api, name, 'extra-field'),
      )
      expect([...names].sort()).toEqual([...official].sort())
      expect(names.filter((name) => declared.includes(name))).toEqual(declared)
      const wrong = block.fields.filter(({ field, type, format }) => {
        const kind = ours?.fields[field]
        return kind !== undefined && !fits(kind, type, format) && !isReviewed(api, field, 'value-kind')
      })
      expect(wrong).toEqual([])
    }
  })

  it.each(cases)('%s: paging', (api, { endpoint: { spec } }) => {
    const pagination = officialOf(api).pagination
    // A key that no answer hands back is for the caller to carry over.
    const keys = (pagination?.keys ?? []).filter(({ response }) => response)
    const places = keys.map(({ request, response, where }) => [
      request,
      where === 'envelope' ? response : `${where}.${response}`,
    ])
    expect(spec.paging?.cursor ?? {}).toEqual(Object.fromEntries(places))
  })

  it.each(cases)('%s: documented under its official name and id', (api, listed) => {
    const official = officialOf(api)
    const text = sourceOf(listed)
    expect(text).toContain(`\n * ${official.name_ko} · `)
    expect(text).toContain(`\n * ${official.api_id ?? '공식 번호 없음'} · TR `)
  })

  it('every older TR id is listed with what replaced it, and none is offered', () => {
    const offered = new Set(
      ALL_ENDPOINTS.flatMap(({ endpoint }) => trLeaves(endpoint.spec.tr)).flatMap(({ real, paper }) => [real, paper]),
    )
    const withdrawn = [...CATALOGUE.values()]
      .flatMap((official) => official.tr_ids_legacy ?? [])
      .flatMap(({ real, demo }) => [real, demo])
      .filter((trId) => trId !== null && !offered.has(trId))
    expect(Object.keys(LEGACY_TR_IDS).sort()).toEqual([...new Set(withdrawn)].sort())
    const ids = new Set(ALL_ENDPOINTS.map(({ endpoint }) => endpoint.spec.id))
    for (const { endpoint, current } of Object.values(LEGACY_TR_IDS)) {
      expect(ids.has(endpoint)).toBe(true)
      expect(current === null || offered.has(current)).toBe(true)
    }
  })

  it('no endpoint is missing', () => {
    const ours = new Set(ALL_ENDPOINTS.map(({ api }) => api))
    const missing = [...CATALOGUE.keys()].filter((api) => !api.startsWith('auth/') && !ours.has(api))
    expect(missing).toEqual([])
    expect(ours.size).toBe(274)
  })

  afterAll(() => {
    expect(REVIEWED_DIFFERENCES.filter((difference) => !used.has(difference))).toEqual([])
  })
})

function officialOf(api: string): CatalogueEndpoint {
  const official = CATALOGUE.get(api)
  if (!official) throw new Error(`The catalogue does not know ${api}.`)
  return official
}

/** Blocks of one name are one block: a JSON object holds a name once. */
function blocksOf({ response }: CatalogueEndpoint): readonly CatalogueBlock[] {
  return response.blocks
    .filter(({ name }, index, all) => all.findIndex((block) => block.name === name) === index)
    .map((block) => ({
      ...block,
      fields: response.blocks.filter(({ name }) => name === block.name).flatMap(({ fields }) => fields),
    }))
}

function officialTrs(api: string, { tr_id, tr_ids }: CatalogueEndpoint): readonly object[] {
  if (tr_id) return [{ when: {}, real: tr_id.real, paper: tr_id.demo }]
  // An argument of one value chooses nothing.
  const [only] = tr_ids
  if (only && tr_ids.length === 1) return [{ when: {}, real: only.real, paper: only.demo }]
  return tr_ids.flatMap(({ when, real, demo }) =>
    combinations(api, when).map((chosen) => ({ when: chosen, real, paper: demo })),
  )
}

function combinations(
  api: string,
  when: Readonly<Record<string, readonly string[]>>,
): readonly Record<string, string>[] {
  return Object.entries(when).reduce<Record<string, string>[]>(
    (rows, [arg, values]) => {
      const selector = SELECTORS[`${api} ${arg}`]
      return rows.flatMap((row) =>
        values.map((value) => ({ ...row, [selector?.name ?? arg]: selector?.values?.[value] ?? value })),
      )
    },
    [{}],
  )
}

function sorted(rows: readonly object[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row, (_, value) => canonical(value))).sort()
}

function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
}

function differencesOf(api: string, parameter: CatalogueParameter, kind: FieldKind | undefined): readonly string[] {
  const { wire } = parameter
  if (kind === undefined) return [`${wire} is missing`]
  const found: string[] = []
  const type = parameter.value_type ?? 'string'
  const asked = exampleOf(api, wire)
  const isNumber = type === 'int' || type === 'decimal'
  if (typeof kind === 'string') {
    if (!fits(kind, type, parameter.format, true) && !isReviewed(api, wire, 'value-kind')) {
      found.push(`${wire} is ${parameter.value_type}, not ${kind}`)
    }
    // Codes of an open list, such as stock codes, and special values of a number stand in the documentation.
    const isClosed = parameter.values_complete === true && !isNumber
    if (parameter.values && isClosed && !kind.startsWith('flag') && !isReviewed(api, wire, 'no-codes'))
      found.push(`${wire} has a code table`)
  } else if (parameter.values) {
    const missing = Object.keys(parameter.values).filter((code) => !Object.hasOwn(kind, code))
    const extra = Object.keys(kind).filter(
      (code) => code !== '' && code !== asked && !Object.hasOwn(parameter.values ?? {}, code),
    )
    if (missing.length > 0) found.push(`${wire} lacks the codes ${missing.join(', ')}`)
    if (extra.length > 0 && !isReviewed(api, wire, 'extra-codes'))
      found.push(`${wire} has the codes ${extra.join(', ')}`)
  } else if (parameter.fixed && parameter.fixed !== '공백으로') {
    const extra = Object.keys(kind).filter(
      (code) => code !== asked && (code === '' || !parameter.fixed?.startsWith(code)),
    )
    if (extra.length > 0 && !isReviewed(api, wire, 'extra-codes'))
      found.push(`${wire} is fixed to ${parameter.fixed}, not to ${extra.join(', ')}`)
  }
  const mustBeGiven =
    typeof kind === 'string' ? !kind.endsWith('?') : !Object.hasOwn(kind, '') && Object.keys(kind).length > 1
  const isConstant = typeof kind !== 'string' && Object.keys(kind).length === 1
  if (mustBeGiven && !parameter.required && !isReviewed(api, wire, 'required')) found.push(`${wire} is optional`)
  const mayBeBlank =
    parameter.cursor === true ||
    parameter.blank === 'always' ||
    parameter.default === '' ||
    parameter.omitted_when_empty === true ||
    parameter.blank_means !== undefined ||
    wire.startsWith('CTX_AREA_') ||
    isConstant ||
    asked === '' ||
    officialOf(api).pagination?.keys.some(({ request }) => request === wire) === true
  if (!mustBeGiven && parameter.required && !mayBeBlank && !isReviewed(api, wire, 'optional'))
    found.push(`${wire} is required`)
  return found
}

/** What the official example sends. */
function exampleOf(api: string, wire: string): string | undefined {
  const request = Object.entries(officialExample(api)?.request ?? {})
  return request.find(([key]) => key.toLowerCase() === wire.toLowerCase())?.[1]
}

function fits(kind: FieldKind, type: string, format?: string, isRequest = false): boolean {
  const base = typeof kind === 'string' ? kind.replace('?', '') : 'code'
  switch (type) {
    case 'int':
    case 'decimal':
      // A number may be written with or without decimals; what is sent must be of the very kind, or one of the codes listed.
      return isRequest ? base === type || base === 'code' : base === 'int' || base === 'decimal'
    case 'string':
      // Y and N are a flag also where the catalogue counts them as codes; dates and times of thinly described pages are texts there.
      return ['text', 'sign', 'code', 'date', 'time', 'flag'].includes(base)
    case 'datetime':
    case 'month':
      return base === 'text' || base === 'code'
    default:
      // Dates written otherwise, such as 2026/03/02, stay a text.
      return base === type || base === 'code' || (base === 'text' && format !== undefined && format.includes('/'))
  }
}

function isReviewed(api: string, field: string, kind: ReviewedDifference['kind']): boolean {
  const difference = REVIEWED_DIFFERENCES.find((one) => one.api === api && one.field === field && one.kind === kind)
  if (difference) used.add(difference)
  return difference !== undefined
}
