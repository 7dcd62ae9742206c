import type { OrderBook, RestingOrder } from './order-book.js'

/** The one price of a call auction (단일가) and how much trades at it. */
export interface AuctionPrice {
  readonly price: number
  readonly quantity: number
}

/**
 * Finds the price of a call: where most trades; of several, where least is left over on one side; of several, the nearest to a
 * reference price, the higher one of two equally near. `undefined` when nothing can trade.
 */
export function auctionPriceOf(book: Pick<OrderBook<unknown>, 'levels'>, reference: number): AuctionPrice | undefined {
  const bids = book.levels('buy', Number.POSITIVE_INFINITY)
  const asks = book.levels('sell', Number.POSITIVE_INFINITY)
  const [bestBid, bestAsk] = [bids[0]?.price, asks[0]?.price]
  if (bestBid === undefined || bestAsk === undefined || bestBid < bestAsk) return undefined
  const prices = new Set([...bids, ...asks].map(({ price }) => price))
  let best: { price: number; quantity: number; surplus: number; distance: number } | undefined
  for (const price of prices) {
    if (price > bestBid || price < bestAsk) continue
    const demand = sumOf(bids.filter((level) => level.price >= price))
    const supply = sumOf(asks.filter((level) => level.price <= price))
    const candidate = {
      price,
      quantity: Math.min(demand, supply),
      surplus: Math.abs(demand - supply),
      distance: Math.abs(price - reference),
    }
    if (!best || isBetter(candidate, best)) best = candidate
  }
  return best && { price: best.price, quantity: best.quantity }
}

interface Candidate {
  readonly price: number
  readonly quantity: number
  readonly surplus: number
  readonly distance: number
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.quantity !== b.quantity) return a.quantity > b.quantity
  if (a.surplus !== b.surplus) return a.surplus < b.surplus
  if (a.distance !== b.distance) return a.distance < b.distance
  return a.price > b.price
}

function sumOf(levels: readonly { readonly quantity: number }[]): number {
  return levels.reduce((sum, { quantity }) => sum + quantity, 0)
}

/** A trade between two orders that both stood in the book. */
export interface AuctionMatch<Owner> {
  readonly quantity: number
  readonly buyer: RestingOrder<Owner>
  readonly seller: RestingOrder<Owner>
}

/** Brings buyers and sellers together at the price of a call: better prices first, then who came first. */
export function matchAuction<Owner>(book: OrderBook<Owner>, { quantity }: AuctionPrice): AuctionMatch<Owner>[] {
  return pairUp(book.takeOwn('buy', quantity), book.takeOwn('sell', quantity))
}

interface Taken<Owner> {
  readonly quantity: number
  readonly maker: RestingOrder<Owner>
}

/** Pairs what was taken from buyers with what was taken from sellers, in order. */
export function pairUp<Owner>(
  buyers: readonly Taken<Owner>[],
  sellers: readonly Taken<Owner>[],
): AuctionMatch<Owner>[] {
  const matches: AuctionMatch<Owner>[] = []
  let [fromBuyer, fromSeller] = [0, 0]
  for (let buy = 0, sell = 0; buy < buyers.length && sell < sellers.length; ) {
    const [bid, ask] = [buyers[buy], sellers[sell]]
    if (!bid || !ask) break
    const matched = Math.min(bid.quantity - fromBuyer, ask.quantity - fromSeller)
    matches.push({ quantity: matched, buyer: bid.maker, seller: ask.maker })
    fromBuyer += matched
    fromSeller += matched
    if (fromBuyer === bid.quantity) {
      buy++
      fromBuyer = 0
    }
    if (fromSeller === ask.quantity) {
      sell++
      fromSeller = 0
    }
  }
  return matches
}
