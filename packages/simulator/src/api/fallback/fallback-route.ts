import type { EndpointSpec } from '@kis/rest'
import { ACCOUNT_KEYS } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { queryAnswerer } from './query-answerer.js'
import { trIdsOf } from './tr-ids.js'

/** The route of a query that no handler of its own answers: every declared block, filled with values of the right kind. Orders have handlers. */
export function fallbackRoute(spec: EndpointSpec): ApiRoute {
  const { real, paper } = trIdsOf(spec.tr)
  const keys = [...(spec.account ? ACCOUNT_KEYS : []), ...Object.keys(spec.params)]
  return {
    path: spec.path,
    method: spec.method,
    trIds: { real, paper },
    isLedger: spec.lane !== 'quote',
    // Names of queries are taken in any letter case, those of bodies as they are.
    required: spec.method === 'GET' ? keys.map((key) => key.toUpperCase()) : keys,
    answer: queryAnswerer(spec),
  }
}
