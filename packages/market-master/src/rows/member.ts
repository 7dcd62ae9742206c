import type { MEMBER_LAYOUT } from '../layouts/member.js'
import type { ColumnsOf, WireOf } from '../layouts/record-layout.js'
import type { RecordFields } from '../records/record-fields.js'

/** All columns of a member record (회원사) under English names. */
export interface MemberColumns extends ColumnsOf<typeof MEMBER_LAYOUT> {}
/** All columns of a member record as KIS names and writes them. */
export interface MemberWire extends WireOf<typeof MEMBER_LAYOUT> {}

/** A member of the exchange (회원사): a broker. */
export interface Member {
  readonly market: 'member'
  readonly kind: 'member'
  /** 회원사코드. */
  readonly code: string
  /** 회원사명. */
  readonly name: string
  /** 외국계. */
  readonly isForeign: boolean
  /** Every column under its English name. */
  readonly columns: MemberColumns
  /** Every column as in the file. */
  readonly raw: MemberWire
}

/** The facts of a member. */
export function memberFacts(fields: RecordFields): Pick<Member, 'isForeign'> {
  return { isForeign: fields.isSet('is_foreign') }
}
