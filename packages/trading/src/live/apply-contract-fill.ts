import Big from 'big.js'
import { type FillContext, type FillOutcome, opened } from './fill-outcome.js'
import type { OrderNotice } from './order-notice.js'
import type { LivePosition } from './portfolio.js'
import { revalued } from './revalue.js'

/**
 * An open position of a contract (미결제약정) after a fill, in exact decimals: a fill of its side adds to it, one of the other closes it, and what is more than it
 * opens one of the other side. `undefined` while the multiplier is not known.
 */
export function applyContractFill(
  held: LivePosition | undefined,
  notice: OrderNotice,
  context: FillContext,
): FillOutcome | undefined {
  const multiplier = context.multiplier ?? held?.multiplier ?? null
  const { price, quantity } = notice
  if (multiplier === null || price === null) return undefined
  const side = notice.side === 'buy' ? 'long' : 'short'
  const fill = { price: new Big(price), multiplier, side, at: context.at } as const
  const start = (): LivePosition => startOf(notice, { ...context, multiplier })
  if (!held) return { position: added(start(), quantity, fill), realized: null }
  if (held.side === side) return { position: added(held, quantity, fill), realized: null }
  const closed = Math.min(quantity, held.executedQuantity)
  const basis = basisOf(held, closed, multiplier)
  const realized =
    basis === null
      ? null
      : fill.price
          .times(closed)
          .times(multiplier)
          .minus(basis)
          .times(held.side === 'long' ? 1 : -1)
          .round(8, Big.roundHalfUp)
          .toNumber()
  if (quantity > closed) return { position: added(start(), quantity - closed, fill), realized }
  return { position: closed === held.executedQuantity ? undefined : reduced(held, closed), realized }
}

interface Fill {
  readonly price: Big
  readonly multiplier: number
  readonly side: LivePosition['side']
  readonly at: number
}

function startOf(notice: OrderNotice, context: FillContext): LivePosition {
  const position = opened(notice, context)
  // Of contracts abroad the balance tells neither a cost nor, of futures, a value.
  if (notice.assetClass === 'overseas-derivative') return { ...position, ...UNTOLD, cost: null, value: null }
  return { ...position, ...UNTOLD }
}

const UNTOLD = { settledQuantity: null, boughtToday: null, soldToday: null } as const

function added(held: LivePosition, quantity: number, { price, multiplier, side, at }: Fill): LivePosition {
  const executedQuantity = held.executedQuantity + quantity
  const average =
    held.executedQuantity === 0
      ? price
      : held.averagePrice === null
        ? null
        : new Big(held.averagePrice).times(held.executedQuantity).plus(price.times(quantity)).div(executedQuantity)
  const position = {
    ...held,
    side,
    executedQuantity,
    sellableQuantity: held.sellableQuantity === null ? null : held.sellableQuantity + quantity,
    averagePrice: average === null ? null : average.round(8, Big.roundHalfUp).toNumber(),
    cost: held.cost === null ? null : price.times(quantity).times(multiplier).plus(held.cost).toNumber(),
  }
  return atPrice(position, at)
}

function reduced(held: LivePosition, closed: number): LivePosition {
  const executedQuantity = held.executedQuantity - closed
  const share = held.cost === null ? null : shareOf(held.cost, closed, held.executedQuantity)
  const position = {
    ...held,
    executedQuantity,
    sellableQuantity: held.sellableQuantity === null ? null : Math.min(held.sellableQuantity, executedQuantity),
    cost: share === null || held.cost === null ? null : new Big(held.cost).minus(share).toNumber(),
  }
  return atPrice(position, held.pricedAt)
}

/** What the closed ones had cost: of futures at home since the last settlement (정산), which is what KIS tells as their cost. */
function basisOf(
  { cost, averagePrice, executedQuantity }: LivePosition,
  closed: number,
  multiplier: number,
): Big | null {
  if (cost !== null) return shareOf(cost, closed, executedQuantity)
  return averagePrice === null ? null : new Big(averagePrice).times(closed).times(multiplier)
}

function shareOf(cost: number, part: number, whole: number): Big {
  return new Big(cost).times(part).div(whole).round(8, Big.roundHalfUp)
}

function atPrice(position: LivePosition, at: number): LivePosition {
  return position.price === null ? position : revalued(position, position.price, at)
}
