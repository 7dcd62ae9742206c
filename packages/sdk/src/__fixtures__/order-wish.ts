import type { Dice } from './dice.js'
import { type OrderWorld, SYMBOL } from './order-world.js'

/** What somebody wants to order. */
export interface OrderWish {
  readonly side: 'buy' | 'sell'
  readonly symbol: string
  readonly quantity: number
  readonly kind: 'limit'
  readonly price: number
  readonly clientOrderId: string
}

/**
 * A wish of one run: one that rests where nobody trades, one that fills at once, one that fills in part, or one that the market comes to in
 * time. Prices and quantities differ between runs, so that orders near in time do; one in six asks for what the last one asked.
 */
export async function inventWish(world: OrderWorld, dice: Dice, run: number, isLively: boolean): Promise<OrderWish> {
  const step = dice.chance(1 / 6) ? Math.max(0, run - 1) : run
  const common = { symbol: SYMBOL, kind: 'limit' as const, clientOrderId: `order-${run}` }
  const small = 1 + (step % 7)
  const held = world.simulator.state().accounts[0]?.holdings[SYMBOL] ?? 0
  const side = held >= 20 && dice.chance(0.7) ? 'sell' : 'buy'
  const style = isLively ? dice.int(0, 3) : dice.int(0, 2)
  if (style === 1) {
    return { ...common, side, quantity: small, price: side === 'buy' ? world.upperLimit : world.lowerLimit }
  }
  if (isLively && style > 1) {
    const { ask, bid } = await world.best()
    const quantity = side === 'buy' ? dice.int(8, 60) : dice.int(1, held)
    // Through the best price of the other side, or to the end of the queue on this one.
    return { ...common, side, quantity, price: (side === 'buy') === (style === 2) ? ask : bid }
  }
  return { ...common, side: 'buy', quantity: small, price: world.lowerLimit + (step % 40) * world.tick }
}
