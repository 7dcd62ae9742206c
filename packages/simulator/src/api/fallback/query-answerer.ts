import type { BlockSpec, EndpointSpec } from '@kis/rest'
import { queriedAccount } from '../account/account-of.js'
import type { ApiAnswer, ApiCall } from '../api-route.js'
import { ledgerStatus, quoteAnswer } from '../envelope.js'
import { blockWriter } from './block-writer.js'
import { pageState } from './page-state.js'
import { requestValues } from './request-values.js'
import { randomOf, rowsOf } from './rows.js'

/**
 * Answers queries by their spec: the same request gets the same rows.
 *
 * The answer throws Refusal OPSQ2000 for a malformed account number or somebody else's account.
 */
export function queryAnswerer(spec: EndpointSpec): (call: ApiCall) => ApiAnswer {
  // On first use: most programs ask few endpoints.
  let writers: [name: string, block: BlockSpec, write: ReturnType<typeof blockWriter>][] | undefined
  return (call) => {
    if (spec.account) queriedAccount(call)
    writers ??= Object.entries(spec.output).map(([name, block]) => [name, block, blockWriter(block)])
    const values = requestValues(spec, call)
    const random = randomOf(spec, call, values)
    const { page, isLost, hasMore, cursors, trCont } = pageState(spec, call, values, random.fork('pages'))
    const rows = rowsOf(spec, call, values, random)
    const start = page * rows.size
    const places = isLost ? [] : Array.from({ length: rows.size }, (_, index) => start + index)
    const blocks = Object.fromEntries(
      writers.map(([name, { shape }, write]) => {
        const records = (shape === 'one' ? [0] : places).map((index) => write(rows.at(index, name)))
        return [name, shape === 'one' ? records[0] : records]
      }),
    )
    if (spec.lane === 'quote') return { ...quoteAnswer({ ...cursors, ...blocks }), trCont }
    return { body: { ...cursors, ...blocks, ...ledgerStatus(hasMore ? 'KIOK0500' : 'KIOK0510') }, trCont }
  }
}
