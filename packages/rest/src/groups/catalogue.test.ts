import type { FieldKind } from '@kis/core'
import { afterAll, describe, expect, it } from 'vitest'
import { ALL_ENDPOINTS, trLeaves } from './__fixtures__/all-endpoints.js'
import {
  CATALOGUE,
  type CatalogueEndpoint,
  type CatalogueParameter,
  HAS_CATALOGUE,
} from './__fixtures__/fact-catalogue.js'
import { REVIEWED_DIFFERENCES, type ReviewedDifference } from './__fixtures__/reviewed-differences.js'
import { sourceOf } from './__fixtures__/sources.js'

/** How the specs name the arguments that choose a TR id. */
const SELECTORS: Readonly<Record<string, string>> = { ord_dv: 'side', pd_dv: 'period', ovrs_excg_cd: 'OVRS_EXCG_CD' }
const SELECTOR_VALUES: Readonly<Record<string, string>> = { inner: 'within3Months', before: 'before3Months' }
const ACCOUNT = ['CANO', 'ACNT_PRDT_CD']

const used = new Set<ReviewedDifference>()

describe.skipIf(!HAS_CATALOGUE)('the specs agree with the official catalogue', () => {
  const cases = ALL_ENDPOINTS.map((listed) => [listed.api, listed] as const)

  it.each(cases)('%s: method, path and TR ids', (api, { group, name, endpoint: { spec } }) => {
    const official = officialOf(api)
    expect(spec.id).toBe(`${group}.${name}`)
    expect({ method: spec.method, path: spec.path }).toEqual({ method: official.method, path: official.path })
    const ours = trLeaves(spec.tr).map(({ when, real, paper }) => ({ when, real, paper }))
    expect(sorted(ours)).toEqual(sorted(officialTrs(official)))
    const legacy = new Set((official.tr_ids_legacy ?? []).flatMap(({ real, demo }) => [real, demo]))
    for (const { real, paper } of ours) expect(legacy.has(real) || (paper !== null && legacy.has(paper))).toBe(false)
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
    const { response } = officialOf(api)
    expect(Object.keys(spec.output)).toEqual(response.blocks.map(({ name }) => name))
    for (const block of response.blocks) {
      const ours = spec.output[block.name]
      expect(ours?.shape).toBe(block.kind === 'array' ? 'many' : 'one')
      const declared = block.fields.map(({ field }) => field)
      const official = new Set([...declared, ...(block.fields_observed_only ?? [])])
      const names = Object.keys(ours?.fields ?? {}).filter(
        (name) => official.has(name) || !isReviewed(api, name, 'extra-field'),
      )
      expect([...names].sort()).toEqual([...official].sort())
      expect(names.filter((name) => declared.includes(name))).toEqual(declared)
      const wrong = block.fields.filter(({ field, type }) => {
        const kind = ours?.fields[field]
        return kind !== undefined && !fits(kind, type) && !isReviewed(api, field, 'value-kind')
      })
      expect(wrong).toEqual([])
    }
  })

  it.each(cases)('%s: paging', (api, { endpoint: { spec } }) => {
    const keys = officialOf(api).pagination?.keys ?? []
    expect(spec.paging?.cursor ?? {}).toEqual(
      Object.fromEntries(keys.map(({ request, response }) => [request, response])),
    )
  })

  it.each(cases)('%s: documented under its official name and id', (api) => {
    const official = officialOf(api)
    const text = sourceOf(api)
    expect(text).toContain(`\n * ${official.name_ko} · `)
    expect(text).toContain(`\n * ${official.api_id} · TR `)
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

function officialTrs({ tr_id, tr_ids }: CatalogueEndpoint): readonly object[] {
  if (tr_id) return [{ when: {}, real: tr_id.real, paper: tr_id.demo }]
  return tr_ids.flatMap(({ when, real, demo }) =>
    combinations(when).map((chosen) => ({ when: chosen, real, paper: demo })),
  )
}

function combinations(when: Readonly<Record<string, readonly string[]>>): readonly Record<string, string>[] {
  return Object.entries(when).reduce<Record<string, string>[]>(
    (rows, [arg, values]) =>
      rows.flatMap((row) =>
        values.map((value) => ({ ...row, [SELECTORS[arg] ?? arg]: SELECTOR_VALUES[value] ?? value })),
      ),
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
  if (typeof kind === 'string') {
    if (!fits(kind, parameter.value_type ?? 'string', true) && !isReviewed(api, wire, 'value-kind')) {
      found.push(`${wire} is ${parameter.value_type}, not ${kind}`)
    }
    if (parameter.values && !kind.startsWith('flag')) found.push(`${wire} has a code table`)
  } else if (parameter.values) {
    const missing = Object.keys(parameter.values).filter((code) => !Object.hasOwn(kind, code))
    const extra = Object.keys(kind).filter((code) => code !== '' && !Object.hasOwn(parameter.values ?? {}, code))
    if (missing.length > 0) found.push(`${wire} lacks the codes ${missing.join(', ')}`)
    if (extra.length > 0 && !isReviewed(api, wire, 'extra-codes'))
      found.push(`${wire} has the codes ${extra.join(', ')}`)
  }
  const mustBeGiven =
    typeof kind === 'string' ? !kind.endsWith('?') : !Object.hasOwn(kind, '') && Object.keys(kind).length > 1
  const isConstant = typeof kind !== 'string' && Object.keys(kind).length === 1
  if (mustBeGiven && !parameter.required && !isReviewed(api, wire, 'required')) found.push(`${wire} is optional`)
  const mayBeBlank = parameter.cursor === true || parameter.blank === 'always' || isConstant
  if (!mustBeGiven && parameter.required && !mayBeBlank && !isReviewed(api, wire, 'optional'))
    found.push(`${wire} is required`)
  return found
}

function fits(kind: FieldKind, type: string, isRequest = false): boolean {
  const base = typeof kind === 'string' ? kind.replace('?', '') : 'code'
  switch (type) {
    case 'int':
    case 'decimal':
      // A number may be written with or without decimals; what is sent must be of the very kind.
      return isRequest ? base === type : base === 'int' || base === 'decimal'
    case 'string':
      // Y and N are a flag also where the catalogue counts them as codes; dates and times of thinly described pages are texts there.
      return ['text', 'sign', 'code', 'date', 'time', 'flag'].includes(base)
    default:
      return base === type || base === 'code'
  }
}

function isReviewed(api: string, field: string, kind: ReviewedDifference['kind']): boolean {
  const difference = REVIEWED_DIFFERENCES.find((one) => one.api === api && one.field === field && one.kind === kind)
  if (difference) used.add(difference)
  return difference !== undefined
}
