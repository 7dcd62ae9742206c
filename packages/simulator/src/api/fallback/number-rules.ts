import { priceOf, type Row } from './row.js'

/** How a numeric field is made up, judged by its name. */
export interface NumberRule {
  readonly draw: (row: Row) => number
  /** Decimals where the field has any; `undefined`: as many as a price has. */
  readonly places?: number | undefined
}

/** Where a domestic index (업종지수) closed. */
const INDEX_BASE = 2_750

const price = (factor: number): NumberRule => ({ draw: (row) => priceOf(row) * factor })
const index = (factor: number): NumberRule => ({
  draw: ({ change }) => INDEX_BASE * (1 + change / 100) * factor,
  places: 2,
})
const between = (least: number, most: number, places = 0): NumberRule => ({
  draw: ({ random }) => least + random.next() * (most - least),
  places,
})

/** The first that fits a name in lower case counts: the particular ones stand before the general ones. */
const RULES: readonly (readonly [pattern: RegExp, rule: NumberRule])[] = [
  [/rank$/, { draw: ({ index }) => index + 1 }],
  [/^zdiv$/, { draw: ({ currency }) => (currency === 'USD' ? 4 : 2) }],
  [/(?:cnt|csnu|rcnt|nrec|trec|crec|seq|no|dgit|dynu|month)\d?$/, between(1, 20)],
  [/(?:prdy_ctrt|cntg_ctrt|diff_rate|^n?_?rate|xrat|fltt_rt)$/, { draw: ({ change }) => change, places: 2 }],
  [/(?:rate|ratio|ctrt|rt|rlim|dsrt|ernn|inrt|tnrt|prit|grs|rltv|dprt)\d?$/, between(0, 100, 2)],
  [/nmix.*vrss|kospi200_prdy_vrss/, { draw: ({ change }) => (INDEX_BASE * change) / 100, places: 2 }],
  [/vrss(?:_icdc)?$|_diff_price$/, { draw: ({ subject, change }) => (subject.base * change) / 100 }],
  // Without a sign: only `sign` and `rate` tell the direction.
  [/di?ff?$/, { draw: ({ subject, change }) => Math.abs((subject.base * change) / 100) }],
  [/ntby.*(?:qty|vol|cnqn)|icdc$/, between(-50_000, 50_000)],
  [/ntby.*pbmn/, between(-5_000_000_000, 5_000_000_000)],
  [/(?:qty|vol|stcn|rsqn|qntt|cnqn|rmnd|num|shar|^v(?:bid|ask))\d*(?:_smtl)?$/, between(1, 500_000)],
  [/(?:fee|tax|tltx|tlex)/, between(10, 50_000)],
  [/pfls/, between(-3_000_000, 3_000_000)],
  [/(?:pbmn|tamt|avls|tomv|mcap)$/, between(1_000_000, 900_000_000_000)],
  [/(?:amt|cash|dnca|sbst|mgna?|tota|chgs|dfpa|loan|asset|aset|cptl|lblt)\d?/, between(10_000, 90_000_000)],
  [/tick/, { draw: () => 0.01, places: 2 }],
  [/(?:delta|gama|vega|theta|rho|basis|vltl|esdg)/, between(0, 1, 4)],
  [/exrt/, between(1_300, 1_400, 2)],
  [/nmix.*(?:hgpr|hpr)/, index(1.012)],
  [/nmix.*lwpr/, index(0.988)],
  [/nmix.*oprc/, index(1.004)],
  [/nmix|idx/, index(1)],
  [/(?:mxpr|uplm)/, price(1.25)],
  [/(?:llam|lslm)/, price(0.75)],
  [/(?:hgpr|hprc|high)/, price(1.012)],
  [/(?:lwpr|lprc|^p?low)/, price(0.988)],
  [/(?:oprc|open)/, price(1.004)],
  [/(?:ask)/, price(1.002)],
  [/(?:bid)/, price(0.998)],
  [/(?:sdpr|prdy_clpr|base|bfdy)/, { draw: ({ subject }) => subject.base }],
  [/(?:pric|prpr|clpr|prc|unpr|thpr|last|close|nav|papr|cnpr|acpr|sttl|52p|uplp|dnlp)/, price(1)],
]

const OTHERWISE = between(0, 1_000, 2)

/** The rule of a numeric field. */
export function numberRuleOf(field: string): NumberRule {
  const name = field.toLowerCase()
  return RULES.find(([pattern]) => pattern.test(name))?.[1] ?? OTHERWISE
}
