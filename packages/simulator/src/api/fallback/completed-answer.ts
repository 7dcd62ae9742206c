import type { ApiAnswer, ApiCall } from '../api-route.js'
import { ENDPOINT_SPECS } from './endpoint-specs.js'
import { queryAnswerer } from './query-answerer.js'

/**
 * Answers with what is known, and makes up the other declared fields of the single record `output`.
 *
 * @param id of the endpoint, such as `domesticStock.searchStockInfo`
 */
export function completedAnswer(id: string): (call: ApiCall, facts: Readonly<Record<string, string>>) => ApiAnswer {
  let answer: ((call: ApiCall) => ApiAnswer) | undefined
  return (call, facts) => {
    answer ??= answererOf(id)
    const { body } = answer(call)
    const invented = body.output
    return { body: { ...body, output: { ...(typeof invented === 'object' ? invented : {}), ...facts } } }
  }
}

function answererOf(id: string): (call: ApiCall) => ApiAnswer {
  const spec = ENDPOINT_SPECS.find((one) => one.id === id)
  if (!spec) throw new RangeError(`There is no endpoint ${id}.`)
  return queryAnswerer(spec)
}
