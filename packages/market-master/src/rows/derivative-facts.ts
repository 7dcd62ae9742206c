import type { RecordFields } from '../records/record-fields.js'
import type { DerivativeFacts } from './derivative.js'
import { expiryOf } from './expiry.js'
import { moneynessOf } from './moneyness.js'
import type { OptionRight } from './option-right.js'

/** The first character of an option's 단축코드. */
const RIGHTS: Readonly<Record<string, OptionRight>> = { '2': 'call', B: 'call', '3': 'put', C: 'put' }

function monthRankOf(code: string): number | null {
  return /^\d$/.test(code) ? Number(code) : null
}

/** The facts of a domestic future or option. */
export function derivativeFacts(fields: RecordFields): Omit<DerivativeFacts, 'code' | 'name' | 'kind'> {
  const right = RIGHTS[fields.text('short_code').charAt(0)] ?? null
  return {
    standardCode: fields.text('standard_code'),
    currency: 'KRW',
    product: fields.label('product_type'),
    right,
    // Futures have zeros there.
    strike: right && fields.number('strike'),
    monthRank: monthRankOf(fields.text('month_rank')),
    moneyness: moneynessOf(fields.text('moneyness')),
    underlyingCode: fields.text('underlying_code'),
    underlyingName: fields.text('underlying_name'),
    ...expiryOf(fields.text('name')),
  }
}
