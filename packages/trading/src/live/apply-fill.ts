import Big from 'big.js'
import { isOverseasVenue } from '../instrument/venue-codes.js'
import type { OrderNotice } from './order-notice.js'
import type { LivePosition } from './portfolio.js'
import { revalued } from './revalue.js'

export interface FillOutcome {
  /** `undefined` when all of it was sold */
  readonly position: LivePosition | undefined
  /** 실현손익 of a sale, before commissions and taxes */
  readonly realized: number | null
}

/**
 * A holding of shares after a fill: quantities, average price and cost in exact decimals. `undefined` where notices do not tell enough: contracts
 * (what they cost is a margin), credit and short sales, fills of unknown price, and sales of what is not known to be held.
 */
export function applyFill(
  held: LivePosition | undefined,
  notice: OrderNotice,
  context: { readonly at: number; readonly exchangeRate: number | null },
): FillOutcome | undefined {
  const { assetClass, price, quantity, currency, isRepeat } = notice
  if (isRepeat || price === null || currency === null) return undefined
  if (assetClass !== 'domestic-stock' && assetClass !== 'overseas-stock') return undefined
  if (held && (held.side === 'short' || held.loans.length > 0 || held.cost === null)) return undefined
  if (notice.side === 'buy') return { position: bought(held ?? opened(notice, context), notice), realized: null }
  if (!held || held.cost === null || held.executedQuantity < quantity) return undefined
  const left = held.executedQuantity - quantity
  const sold = new Big(held.cost).times(quantity).div(held.executedQuantity).round(8, Big.roundHalfUp)
  const realized = new Big(price).times(quantity).minus(sold).toNumber()
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

function bought(held: LivePosition, { price, quantity }: OrderNotice): LivePosition {
  const executedQuantity = held.executedQuantity + quantity
  const cost = new Big(held.cost ?? 0).plus(new Big(price ?? 0).times(quantity))
  const position = {
    ...held,
    executedQuantity,
    sellableQuantity: held.sellableQuantity === null ? null : held.sellableQuantity + quantity,
    boughtToday: (held.boughtToday ?? 0) + quantity,
    cost: cost.toNumber(),
    averagePrice: cost.div(executedQuantity).round(4, Big.roundHalfUp).toNumber(),
  }
  return atPrice(position)
}

function atPrice(position: LivePosition): LivePosition {
  return position.price === null ? position : revalued(position, position.price, position.pricedAt)
}

function opened(
  notice: OrderNotice,
  { at, exchangeRate }: { readonly at: number; readonly exchangeRate: number | null },
): LivePosition {
  const { assetClass, venue, symbol, currency, name, price } = notice
  return {
    assetClass,
    venue: venue !== null && isOverseasVenue(venue) ? venue : 'KRX',
    symbol,
    currency: currency ?? 'KRW',
    name,
    side: 'long',
    settledQuantity: 0,
    executedQuantity: 0,
    sellableQuantity: 0,
    boughtToday: 0,
    soldToday: 0,
    averagePrice: null,
    cost: 0,
    price,
    value: 0,
    profit: 0,
    profitRate: null,
    exchangeRate,
    loans: [],
    pricedAt: at,
    isDelayed: false,
  }
}
