import type { OrderRequest } from './order-request.js'

// What the venue takes in the session compiles; what it does not take, does not. Checked by the compiler alone.

const at = { symbol: '005930', quantity: 1 } as const
const us = { symbol: 'AAPL', quantity: 1, venue: 'NASDAQ' } as const
const hk = { symbol: '00700', quantity: 1, venue: 'HKEX' } as const
const contract = { symbol: 'A01603', quantity: 1, venue: 'KRX_DERIV' } as const
const abroad = { symbol: '6BZ22', quantity: 1, venue: 'OVERSEAS_DERIV' } as const

export const legal: readonly OrderRequest[] = [
  { ...at, kind: 'limit', price: 70_000 },
  { ...at, kind: 'market', price: undefined, clientOrderId: 'a', signal: new AbortController().signal },
  { ...at, kind: 'market', timeInForce: 'ioc', venue: 'SOR' },
  { ...at, kind: 'mid', timeInForce: 'fok', venue: 'NXT', session: 'regular' },
  { ...at, kind: 'market', timeInForce: 'ioc', venue: 'NXT' },
  { ...at, kind: 'stop-limit', price: 70_000, stopPrice: 69_000 },
  { ...at, kind: 'best', timeInForce: 'gtp', venue: 'NXT', session: 'pre-market' },
  { ...at, kind: 'limit', price: 70_000, session: 'after-market', timeInForce: 'fok' },
  { ...at, kind: 'close-price', session: 'pre-open-close-price' },
  { ...at, kind: 'limit', price: 70_000, session: 'reservation', reservedUntil: '20261130' },
  { ...at, kind: 'market', credit: { type: 'own-loan', action: 'open' } },
  { ...at, kind: 'market', credit: { type: 'own-loan', action: 'repay', loanDate: '20261101' } },
  { ...us, kind: 'limit', price: 230, session: 'daytime' },
  { ...us, kind: 'moc' },
  { ...us, kind: 'twap', price: 230, algorithmTimes: { from: '233000', to: '030000' } },
  { ...us, kind: 'moo', session: 'reservation', venue: 'AMEX' },
  { ...hk, kind: 'odd-lot', price: 300 },
  { ...hk, kind: 'limit', price: 300, venue: 'HNX', session: 'reservation' },
  { ...contract, kind: 'limit', price: 397.95, session: 'night', timeInForce: 'ioc' },
  { ...abroad, kind: 'stop', stopPrice: 1.17 },
]

export const buyable: readonly OrderRequest<'buy'>[] = [
  { ...us, kind: 'loc', price: 230 },
  { ...at, kind: 'market', credit: { type: 'market-short', action: 'repay', loanDate: '20261101' } },
]

export const illegal: readonly OrderRequest[] = [
  // @ts-expect-error a limit order names its price
  { ...at, kind: 'limit' },
  // @ts-expect-error a market order has none
  { ...at, kind: 'market', price: 70_000 },
  // @ts-expect-error NXT takes no market orders (시장가) that rest
  { ...at, kind: 'market', venue: 'NXT' },
  // @ts-expect-error nor conditional ones
  { ...at, kind: 'conditional', price: 70_000, venue: 'NXT' },
  // @ts-expect-error SOR takes no mid-price orders (중간가)
  { ...at, kind: 'mid', venue: 'SOR' },
  // @ts-expect-error the after-market takes no market orders
  { ...at, kind: 'market', session: 'after-market' },
  // @ts-expect-error SOR has no after-market
  { ...at, kind: 'limit', price: 70_000, venue: 'SOR', session: 'after-market' },
  // @ts-expect-error KRX has no pre-market
  { ...at, kind: 'limit', price: 70_000, session: 'pre-market' },
  // @ts-expect-error GTP is of the pre-market of NXT alone
  { ...at, kind: 'limit', price: 70_000, venue: 'NXT', timeInForce: 'gtp' },
  // @ts-expect-error a conditional order rests
  { ...at, kind: 'conditional', price: 70_000, timeInForce: 'ioc' },
  // @ts-expect-error a stop-limit order names the price it waits for
  { ...at, kind: 'stop-limit', price: 70_000 },
  // @ts-expect-error only stop orders wait for a price
  { ...at, kind: 'limit', price: 70_000, stopPrice: 69_000 },
  // @ts-expect-error only reservations last several days
  { ...at, kind: 'limit', price: 70_000, reservedUntil: '20261130' },
  // @ts-expect-error there is no market order abroad
  { ...us, kind: 'market' },
  // @ts-expect-error IOC is not offered abroad
  { ...us, kind: 'limit', price: 230, timeInForce: 'ioc' },
  // @ts-expect-error the daytime takes limit orders only
  { ...us, kind: 'loc', price: 230, session: 'daytime' },
  // @ts-expect-error Hong Kong has no daytime trading
  { ...hk, kind: 'limit', price: 300, session: 'daytime' },
  // @ts-expect-error nor closing orders
  { ...hk, kind: 'loc', price: 300 },
  // @ts-expect-error odd lots are of Hong Kong
  { ...hk, kind: 'odd-lot', price: 300, venue: 'TSE' },
  // @ts-expect-error credit is for stocks at home
  { ...us, kind: 'limit', price: 230, credit: { type: 'own-loan', action: 'open' } },
  // @ts-expect-error a repayment names its loan
  { ...at, kind: 'market', credit: { type: 'own-loan', action: 'repay' } },
  // @ts-expect-error KRX_DERIV knows no mid price
  { ...contract, kind: 'mid' },
  // @ts-expect-error nor a session of stocks
  { ...contract, kind: 'limit', price: 397.95, session: 'after-market' },
  // @ts-expect-error futures abroad rest or are market orders, without IOC
  { ...abroad, kind: 'limit', price: 1.17, timeInForce: 'ioc' },
  // @ts-expect-error times are for orders that are worked in parts
  { ...us, kind: 'limit', price: 230, algorithmTimes: { from: '233000', to: '030000' } },
  // @ts-expect-error there is no such venue
  { ...at, kind: 'limit', price: 70_000, venue: 'KOSPI' },
]

export const unbuyable: readonly OrderRequest<'buy'>[] = [
  // @ts-expect-error MOC is only to sell
  { ...us, kind: 'moc' },
  // @ts-expect-error so is MOO
  { ...us, kind: 'moo', session: 'reservation' },
  // @ts-expect-error and an odd lot of Hong Kong
  { ...hk, kind: 'odd-lot', price: 300 },
  // @ts-expect-error a new short sale sells
  { ...at, kind: 'market', credit: { type: 'own-short', action: 'open' } },
]
