import { expectTypeOf } from 'vitest'
import { type TradeRecord as DomesticTrade, trade as domesticTrade } from '../groups/domestic-stock/index.js'
import { orderBook as futuresBook } from '../groups/overseas-futures-options/index.js'
import {
  delayedOrderBook,
  type ExecutionNoticeRecord,
  executionNotice,
  type OrderBookRecord,
  orderBook,
  type TradeRecord,
  trade,
} from '../groups/overseas-stock/index.js'
import {
  type AnyStream,
  type AsianExchange,
  keyOf,
  type OverseasExchange,
  type OverseasTradeKey,
  type RealOnlyStream,
  type RealtimeClient,
  type Stream,
  type Subscription,
  type UsExchange,
} from '../index.js'

declare const real: RealtimeClient<'real'>
declare const paper: RealtimeClient<'paper'>
declare const text: string
declare const exchange: OverseasExchange

expectTypeOf<UsExchange>().toEqualTypeOf<'NAS' | 'NYS' | 'AMS'>()
expectTypeOf<AsianExchange>().toEqualTypeOf<'HKS' | 'SHS' | 'SZS' | 'TSE' | 'HNX' | 'HSX'>()

// The record type comes of the stream, the key type with it.
expectTypeOf(real.subscribe(trade, { exchange: 'NAS', symbol: 'AAPL' })).toEqualTypeOf<
  Promise<Subscription<TradeRecord>>
>()
expectTypeOf(real.subscribe(orderBook, 'RBAQAAPL')).toEqualTypeOf<Promise<Subscription<OrderBookRecord>>>()
expectTypeOf(real.subscribe(domesticTrade, text)).toEqualTypeOf<Promise<Subscription<DomesticTrade>>>()
expectTypeOf(paper.subscribe(executionNotice, text)).toEqualTypeOf<Promise<Subscription<ExecutionNoticeRecord>>>()
real.subscribe(trade, text)
real.subscribe(trade, { exchange, symbol: text })
real.subscribe(trade, { exchange: 'NYS', symbol: 'IBM', session: 'daytime' })
real.subscribe(trade, { exchange: 'TSE', symbol: '7203', feed: 'paid' })
real.subscribe(orderBook, { exchange: 'HKS', symbol: '00003', feed: 'paid' })
real.subscribe(delayedOrderBook, { exchange: 'HKS', symbol: '00003' })

// @ts-expect-error a paper client does not have overseas quotes
paper.subscribe(trade, 'DNASAAPL')
// @ts-expect-error no such exchange
real.subscribe(trade, { exchange: 'NASDAQ', symbol: 'AAPL' })
// @ts-expect-error the daytime session is of the US
real.subscribe(trade, { exchange: 'HKS', symbol: '00003', session: 'daytime' })
// @ts-expect-error a symbol is a text
real.subscribe(trade, { exchange: 'NAS', symbol: 5930 })
// @ts-expect-error books of the US have the free feed only
real.subscribe(orderBook, { exchange: 'NAS', symbol: 'AAPL', feed: 'paid' })
// @ts-expect-error those of Asia the paid one only, which is never asked for unsaid
real.subscribe(orderBook, { exchange: 'HKS', symbol: '00003' })
// @ts-expect-error the delayed book is of Asia
real.subscribe(delayedOrderBook, { exchange: 'NAS', symbol: 'AAPL' })
// @ts-expect-error no parts for other streams
real.subscribe(domesticTrade, { exchange: 'NAS', symbol: 'AAPL' })
// @ts-expect-error a code of digits is a text all the same
real.subscribe(domesticTrade, 5930)
// @ts-expect-error nor for futures
real.subscribe(futuresBook, { exchange: 'NAS', symbol: 'AAPL' })

expectTypeOf(keyOf(trade, { exchange: 'NAS', symbol: 'AAPL' })).toEqualTypeOf<string>()
keyOf(domesticTrade, '005930')
// @ts-expect-error checked as in subscribe
keyOf(domesticTrade, { exchange: 'NAS', symbol: 'AAPL' })

// What takes more keys stands in for what takes texts, not the other way round.
expectTypeOf(trade).toExtend<RealOnlyStream<TradeRecord>>()
expectTypeOf(trade).toExtend<AnyStream>()
expectTypeOf(domesticTrade).toExtend<AnyStream>()
expectTypeOf<Stream<TradeRecord>>().not.toExtend<Stream<TradeRecord, 'real', OverseasTradeKey>>()
