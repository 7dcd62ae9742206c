import { CREDIT_KINDS, loanMargin } from '../../ledger/credit.js'
import type { ApiRoute } from '../api-route.js'
import { ledgerStatus } from '../envelope.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { queriedAccount } from './account-of.js'
import { buyableRecord, calculationPrice, mostAffordable } from './buyable-record.js'

const spec = specOf('domesticStock.inquireCreditPsamount')

/** 신용매수가능조회: what the cash is enough margin for. Nothing of a share that nobody lends on, and nothing for a kind that pays back. */
export const inquireCreditPsamount: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const cash = Math.max(queriedAccount(call).won.orderable, 0)
  const price = calculationPrice(call)
  const instrument = world.exchange.market(parameters.text('PDNO'))?.instrument
  const kind = CREDIT_KINDS[parameters.text('CRDT_TYPE')]
  const isLent = instrument?.creditDays !== undefined && kind?.isNew === true && kind.lender !== undefined
  const rate = instrument?.marginRate ?? 0
  const costOf = (quantity: number): number =>
    loanMargin(quantity * price, rate) + world.charges.fee('stocks', quantity * price)
  const quantity = isLent && price > 0 ? mostAffordable(cash, guess(cash, price, costOf), costOf) : 0
  return {
    body: {
      output: specRecord(spec, 'output', buyableRecord(cash, price, quantity)),
      ...ledgerStatus('KIOK0510'),
    },
  }
})

/** A little more than the cash is enough for. */
function guess(cash: number, price: number, costOf: (quantity: number) => number): number {
  // Of many shares at once, so that what is rounded for one does not count.
  const SAMPLE = 1_000
  const cost = costOf(SAMPLE) / SAMPLE
  return cost > 0 ? cash / cost + 2 : cash / price
}
