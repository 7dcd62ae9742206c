import type { EndpointSpec } from '@kis/rest'
import { ACCOUNT_KEYS } from '../account/account-of.js'
import type { ApiCall } from '../api-route.js'

/** What a request asks, by declared key. */
export type RequestValues = ReadonlyMap<string, string>

/** The declared values of a request, trimmed, in their order; the account's first. */
export function requestValues(spec: EndpointSpec, { parameters }: ApiCall): RequestValues {
  const nameOf = (key: string): string => (spec.method === 'GET' ? key.toUpperCase() : key)
  const keys = [...(spec.account ? ACCOUNT_KEYS : []), ...Object.keys(spec.params)]
  return new Map(keys.map((key) => [key, parameters.text(nameOf(key))]))
}

/** Values that mean "all of them", and are no value of a row: `00`, `%`. */
const EVERYTHING = /^(?:0*|%|all)$/i

/** Finds what a request says about a field of the answer, which has the same name in another letter case. */
export function echoOf(values: RequestValues): (field: string) => string | undefined {
  const told = new Map([...values].map(([key, value]) => [key.toLowerCase(), value]))
  return (field) => {
    const value = told.get(field.toLowerCase())
    return value === undefined || EVERYTHING.test(value) ? undefined : value
  }
}
