import { type AccountNumber, encodeValue, KisConfigError, KisValidationError } from '@kis/core'
import type { EndpointSpec } from './endpoint-spec.js'
import { selectorNames } from './resolve-tr.js'

/**
 * The wire parameters of a call: every declared key in its order, empty when unset, in the exact letter case.
 *
 * @throws KisValidationError for a missing, malformed or unknown parameter; KisConfigError when the client has no account.
 */
export function encodeParams(
  spec: EndpointSpec,
  params: Readonly<Record<string, unknown>>,
  account: AccountNumber | undefined,
): Record<string, string> {
  const wire: Record<string, string> = {}
  if (spec.account) {
    if (!account)
      throw new KisConfigError({
        option: 'account',
        message: `${spec.id} needs an account: create the client with "account" or use withAccount().`,
      })
    wire.CANO = account.cano
    wire.ACNT_PRDT_CD = account.productCode
  }
  for (const [name, kind] of Object.entries(spec.params)) {
    const text = encodeValue(kind, params[name], name)
    // Prices of spreads may be negative, and those are decimals; a whole number in an order counts something.
    if (spec.effect === 'order' && typeof kind === 'string' && kind.startsWith('int') && text.startsWith('-')) {
      throw new KisValidationError({ field: name, message: `Parameter "${name}" of an order must not be negative.` })
    }
    wire[name] = text
  }
  refuseUnknown(spec, params)
  return wire
}

function refuseUnknown(spec: EndpointSpec, params: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(params)) {
    if (Object.hasOwn(spec.params, name) || selectorNames(spec.tr).has(name)) continue
    const hint =
      name === 'CANO' || name === 'ACNT_PRDT_CD'
        ? 'The account belongs to the client.'
        : `Known: ${Object.keys(spec.params).join(', ')}.`
    throw new KisValidationError({ field: name, message: `${spec.id} has no parameter "${name}". ${hint}` })
  }
}
