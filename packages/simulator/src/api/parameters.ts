import type { SimulatorRequest } from '../http/message.js'
import { readJsonObject } from '../http/read-json-object.js'
import { gatewayRefusal, missingInput } from '../http/refusal.js'

/** What a request carries, in its query (any letter case) or its body (upper case, as sent). */
export interface Parameters {
  /** A value, "" when it was left out. */
  text(name: string): string
}

/**
 * Reads the parameters and checks the required ones.
 *
 * @throws Refusal IGW00007 for a body without one of them or with a value that is no string; OPSQ2001 for a query without one.
 */
export function readParameters(request: SimulatorRequest, required: readonly string[]): Parameters {
  return request.method === 'GET' ? fromQuery(request, required) : fromBody(request, required)
}

function fromQuery(request: SimulatorRequest, required: readonly string[]): Parameters {
  const values = new Map([...request.query].map(([name, value]) => [name.toUpperCase(), value]))
  for (const name of required) if (!values.has(name)) throw missingInput(name)
  return { text: (name) => codeOf(values.get(name) ?? '') }
}

function fromBody(request: SimulatorRequest, required: readonly string[]): Parameters {
  const body = readJsonObject(request.body)
  if (!body || Object.values(body).some((value) => typeof value !== 'string')) throw gatewayRefusal('IGW00007')
  for (const name of required) if (!Object.hasOwn(body, name)) throw gatewayRefusal('IGW00007')
  return { text: (name) => (Object.hasOwn(body, name) ? codeOf(String(body[name])) : '') }
}

/** A value as it is looked up: one that is called like a member of every object, such as `constructor`, must be found in no table. */
function codeOf(value: string): string {
  const code = value.trim()
  return code in Object.prototype ? `${code} ` : code
}

/**
 * A whole number of won or shares.
 *
 * @throws Refusal IGW00007 for anything else, decimals included: the message to the ledger cannot be built.
 */
export function wholeNumber(parameters: Parameters, name: string): number {
  const text = parameters.text(name)
  if (!/^\d{1,15}$/.test(text)) throw gatewayRefusal('IGW00007')
  return Number(text)
}

/** The same of a value that may be blank or left out: 0 then. */
export function optionalNumber(parameters: Parameters, name: string): number {
  return parameters.text(name) === '' ? 0 : wholeNumber(parameters, name)
}

/**
 * A decimal as a whole number of its smallest units: with four places "145.5" is 1,455,000. Read without floating point; blank is 0.
 *
 * @throws Refusal IGW00007 for what is no number, and for digits beyond the last place.
 */
export function decimalUnits(parameters: Parameters, name: string, places: number): number {
  const text = parameters.text(name)
  if (text === '') return 0
  const [, whole, decimals = ''] = /^(\d{1,12})(?:\.(\d{0,8}))?$/.exec(text) ?? []
  if (whole === undefined || /[^0]/.test(decimals.slice(places))) throw gatewayRefusal('IGW00007')
  return Number(whole) * 10 ** places + Number(decimals.slice(0, places).padEnd(places, '0') || '0')
}
