import Big from 'big.js'
import { applyContractFill } from './apply-contract-fill.js'
import { type FillContext, type FillOutcome, opened } from './fill-outcome.js'
import type { OrderNotice } from './order-notice.js'
import type { LivePosition } from './portfolio.js'
import { revalued } from './revalue.js'

/** Prices of bonds are for 10,000 won of face value, quantities in 1,000 won. */
const BOND_UNIT = 0.1

/**
 * A holding after a fill: quantities, average price and cost in exact decimals. `undefined` where notices do not tell enough: contracts of unknown
 * multiplier, credit and short sales of shares, fills of unknown price, and sales of what is not known to be held.
 */
export function applyFill(
  held: LivePosition | undefined,
  notice: OrderNotice,
  context: FillContext,
): FillOutcome | undefined {
  const { assetClass, price, quantity, currency, isRepeat } = notice
  if (isRepeat || price === null || currency === null) return undefined
  if (assetClass.endsWith('derivative')) return applyContractFill(held, notice, context)
  if (assetClass !== 'domestic-stock' && assetClass !== 'overseas-stock' && assetClass !== 'bond') return undefined
  if (held && (held.side === 'short' || held.loans.length > 0 || held.cost === null)) return undefined
  if (notice.side === 'buy') return { position: bought(held ?? opened(notice, context), notice), realized: null }
  if (!held || held.cost === null || held.executedQuantity < quantity) return undefined
  const left = held.executedQuantity - quantity
  const sold = new Big(held.cost).times(quantity).div(held.executedQuantity).round(8, Big.roundHalfUp)
  // Which of several purchases of a bond was sold is not told.
  const realized = assetClass === 'bond' ? null : new Big(price).times(quantity).minus(sold).toNumber()
  if (left === 0) return { position: undefined, realized }
  const position = {
    ...held,
    executedQuantity: left,
    sellableQuantity: held.sellableQuantity === null ? null : Math.min(held.sellableQuantity, left),
    soldToday: (held.soldToday ?? 0) + quantity,
    cost: new Big(held.cost).minus(sold).toNumber(),
  }
  return { position: atPrice(position), realized }
}

function bought(held: LivePosition, { price, quantity, assetClass }: OrderNotice): LivePosition {
  const unit = assetClass === 'bond' ? BOND_UNIT : 1
  const executedQuantity = held.executedQuantity + quantity
  const cost = new Big(held.cost ?? 0).plus(new Big(price ?? 0).times(quantity).times(unit))
  const position = {
    ...held,
    executedQuantity,
    sellableQuantity: held.sellableQuantity === null ? null : held.sellableQuantity + quantity,
    boughtToday: (held.boughtToday ?? 0) + quantity,
    cost: cost.toNumber(),
    averagePrice: cost.div(unit).div(executedQuantity).round(4, Big.roundHalfUp).toNumber(),
  }
  return atPrice(position)
}

function atPrice(position: LivePosition): LivePosition {
  return position.price === null ? position : revalued(position, position.price, position.pricedAt)
}
