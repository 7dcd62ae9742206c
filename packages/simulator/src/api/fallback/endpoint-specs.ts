import type { EndpointSpec } from '@kis/rest'
import * as domesticBond from '@kis/rest/domestic-bond'
import * as domesticFuturesOptions from '@kis/rest/domestic-futures-options'
import * as domesticStock from '@kis/rest/domestic-stock'
import * as elw from '@kis/rest/elw'
import * as etfEtn from '@kis/rest/etf-etn'
import * as overseasFuturesOptions from '@kis/rest/overseas-futures-options'
import * as overseasStock from '@kis/rest/overseas-stock'

/** The members of each group, endpoints among them. */
const GROUPS: readonly object[] = [
  domesticBond,
  domesticFuturesOptions,
  domesticStock,
  elw,
  etfEtn,
  overseasFuturesOptions,
  overseasStock,
]

/** Every endpoint that KIS publishes, as data. */
export const ENDPOINT_SPECS: readonly EndpointSpec[] = GROUPS.flatMap((members) =>
  Object.values(members).filter(hasSpec),
).map(({ spec }) => spec)

function hasSpec(member: unknown): member is { readonly spec: EndpointSpec } {
  return typeof member === 'function' && 'spec' in member
}
