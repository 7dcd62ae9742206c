import {
  type ConnectionState,
  createRealtimeClient,
  type GapEvent,
  type StateEvent,
  type Subscription,
} from '@kis/realtime'
import {
  type ExecutionNoticeRecord,
  executionNotice,
  type OrderBookRecord,
  orderBook,
  type TradeRecord,
  trade,
} from '@kis/realtime/domestic-stock'
import { relayClientOptions } from '@kis/realtime/relay'

export interface FeedListener {
  onState(state: ConnectionState): void
  onTrade(record: TradeRecord): void
  onBook(record: OrderBookRecord): void
  onGap(gap: GapEvent): void
  onNotice(notice: ExecutionNoticeRecord): void
  /** A stream could not be had. */
  onError(error: unknown): void
}

/** Live prices and notices through the relay of the page's own server. */
export interface Feed {
  /** Shows another symbol; prices of the held ones come too. */
  watch(symbol: string): Promise<void>
  /** Follows the prices of these as well. */
  follow(symbols: readonly string[]): Promise<void>
  reconnect(): void
}

/** Of 41 registrations two are for the symbol shown and one for the notices. */
const MOST_FOLLOWED = 30
/** On the loopback a quick second try hurts nobody. */
const POLICY = { minBackoffMs: 300, maxBackoffMs: 3_000, stableMs: 2_000, breakerAfter: 1_000 }

export function createFeed(url: string, listener: FeedListener): Feed {
  const options = relayClientOptions({ env: 'paper', url })
  const client = createRealtimeClient({ ...options, policy: { ...options.policy, ...POLICY } })
  const trades = new Map<string, Promise<Subscription<TradeRecord>>>()
  let book: Promise<Subscription<OrderBookRecord>> | undefined
  let shown = ''
  let held: readonly string[] = []

  client.on('state', ({ state }: StateEvent) => listener.onState(state))
  client.on('error', (error) => listener.onError(error))
  const report = (error: unknown): void => listener.onError(error)

  async function openTrades(symbol: string): Promise<Subscription<TradeRecord>> {
    const opened = await client.subscribe(trade, symbol)
    opened.on('data', (record) => listener.onTrade(record))
    opened.on('gap', (gap) => listener.onGap(gap))
    return opened
  }

  /** Opens and closes what the symbols that are wanted now ask for. */
  async function settle(): Promise<void> {
    const wanted = new Set([shown, ...held].filter(Boolean))
    for (const [symbol, opening] of trades) {
      if (wanted.has(symbol)) continue
      trades.delete(symbol)
      opening.then((one) => one.unsubscribe()).catch(report)
    }
    const opened = [...wanted].map((symbol) => {
      const opening = trades.get(symbol) ?? openTrades(symbol)
      trades.set(symbol, opening)
      return opening.catch((error: unknown) => {
        if (trades.get(symbol) === opening) trades.delete(symbol)
        throw error
      })
    })
    for (const { status, ...rest } of await Promise.allSettled(opened)) {
      if (status === 'rejected' && 'reason' in rest) report(rest.reason)
    }
  }

  async function openBook(symbol: string): Promise<Subscription<OrderBookRecord>> {
    const opened = await client.subscribe(orderBook, symbol, { overflow: 'latest' })
    opened.on('data', (record) => listener.onBook(record))
    return opened
  }

  client
    .subscribe(executionNotice, 'me')
    .then((notices) => notices.on('data', (record) => listener.onNotice(record)))
    .catch(report)

  return {
    async watch(symbol) {
      shown = symbol
      book?.then((one) => one.unsubscribe()).catch(report)
      book = openBook(symbol)
      book.catch(report)
      await settle()
    },
    async follow(symbols) {
      held = symbols.slice(0, MOST_FOLLOWED)
      await settle()
    },
    reconnect: () => client.reconnect(),
  }
}
