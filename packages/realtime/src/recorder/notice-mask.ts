import type { FieldKind } from '@kis/core'
import { hasFormOf } from '../decode/column-form.js'
import { kindsOf, layoutFor } from '../decode/layout.js'
import type { StreamSpec } from '../stream-spec.js'
import { maskText, type Pseudonyms } from './pseudonyms.js'

/** A payload that may be written, and how much of it had to be masked. */
export interface MaskedPayload {
  readonly payload: string
  readonly masked: 'personal' | 'all' | undefined
}

interface MaskPlan {
  readonly begins: RegExp
  /** The columns to mask. */
  readonly places: ReadonlySet<number>
  /** What the other columns have to look like, by place. */
  readonly kinds: readonly (FieldKind | undefined)[]
}

/** Masks the personal columns of the payloads of one stream. */
export class NoticeMask {
  readonly #spec: StreamSpec
  readonly #pseudonyms: Pseudonyms
  readonly #plans = new Map<number, MaskPlan | undefined>()

  constructor(spec: StreamSpec, pseudonyms: Pseudonyms) {
    this.#spec = spec
    this.#pseudonyms = pseudonyms
  }

  /**
   * Where the layout is in doubt every column is masked: then only the shape is left, which is what a report of it needs.
   *
   * @param htsIds The HTS ids in use. They stand in the first column; found elsewhere, they prove that columns have moved.
   */
  apply(payload: string, count: number, htsIds: ReadonlySet<string>): MaskedPayload {
    const fields = payload.split('^')
    const width = fields.length / count
    const plan = Number.isInteger(width) ? this.#planOf(width) : undefined
    if (!plan || !fields.every((text, index) => this.#fits(plan, text.trim(), index % width, htsIds))) {
      return { payload: fields.map(maskText).join('^'), masked: 'all' }
    }
    if (plan.places.size === 0) return { payload, masked: undefined }
    const safe = fields.map((text, index) => (plan.places.has(index % width) ? this.#pseudonyms.of(text) : text))
    return { payload: safe.join('^'), masked: 'personal' }
  }

  #fits({ begins, places, kinds }: MaskPlan, text: string, place: number, htsIds: ReadonlySet<string>): boolean {
    if (place === 0) return begins.test(text)
    if (htsIds.has(text)) return false
    if (places.has(place)) return true
    const kind = kinds[place]
    return !this.#pseudonyms.knows(text) && (kind === undefined || text === '' || hasFormOf(kind, text))
  }

  #planOf(width: number): MaskPlan | undefined {
    if (!this.#plans.has(width)) this.#plans.set(width, planFor(this.#spec, width))
    return this.#plans.get(width)
  }
}

/** Which columns to mask; `undefined` where that is not certain. */
function planFor(spec: StreamSpec, width: number): MaskPlan | undefined {
  const { secret = [], packed } = spec
  const layout = layoutFor(spec, width)
  // A notice without personal columns would be a specification that forgot them.
  if (!layout || (spec.key === 'htsId' && secret.length === 0) || (secret.length > 0 && !layout.isKnown))
    return undefined
  // What has no column of its own may sit in the one that packs several.
  const places = secret.map((name) =>
    layout.columns.indexOf(layout.columns.includes(name) ? name : (packed?.column ?? '')),
  )
  const all = kindsOf(spec)
  return {
    begins: layout.begins,
    places: new Set(places.filter((place) => place >= 0)),
    // Codes come up that nobody knew: only texts of digits are held to their form.
    kinds: layout.columns.map((name) =>
      typeof all[name] === 'string' && all[name] !== 'text' ? all[name] : undefined,
    ),
  }
}
