import { expectTypeOf } from 'vitest'
import type { ExecutionNoticeRecord, OrderBookRecord, TradeRecord } from './groups/domestic-stock/index.js'
import {
  createRealtimeClient,
  type RealOnlyStream,
  type RealtimeClient,
  type Stream,
  type Subscription,
} from './index.js'

type Open = string & Record<never, never>

expectTypeOf<TradeRecord['STCK_PRPR']>().toEqualTypeOf<number>()
expectTypeOf<TradeRecord['VI_STND_PRC']>().toEqualTypeOf<number | null>()
expectTypeOf<TradeRecord['TRHT_YN']>().toEqualTypeOf<boolean>()
expectTypeOf<TradeRecord['CCLD_DVSN']>().toEqualTypeOf<'1' | '3' | '5' | Open>()
expectTypeOf<TradeRecord['MARKET_CLS_CODE']>().toEqualTypeOf<'1' | '2' | '3' | '5' | Open | null>()
expectTypeOf<OrderBookRecord['ASKP10']>().toEqualTypeOf<number>()
expectTypeOf<OrderBookRecord['KMID_PRC']>().toEqualTypeOf<number | null>()
expectTypeOf<ExecutionNoticeRecord['ODER_PRC']>().toEqualTypeOf<number | null>()
expectTypeOf<ExecutionNoticeRecord['POPUP_YN']>().toEqualTypeOf<boolean | null>()
expectTypeOf<TradeRecord['raw']>().toEqualTypeOf<readonly string[]>()
// @ts-expect-error no such column
type _Missing = TradeRecord['STCK_PRICE']

declare const paper: RealtimeClient<'paper'>
declare const real: RealtimeClient<'real'>
declare const either: RealtimeClient
declare const both: Stream<TradeRecord>
declare const realOnly: RealOnlyStream<TradeRecord>

expectTypeOf(paper.subscribe(both, '005930')).toEqualTypeOf<Promise<Subscription<TradeRecord>>>()
expectTypeOf(real.subscribe(realOnly, '005930')).toEqualTypeOf<Promise<Subscription<TradeRecord>>>()
// @ts-expect-error a paper client does not take a stream that only real has
paper.subscribe(realOnly, '005930')
// @ts-expect-error nor does one of which it is not known
either.subscribe(realOnly, '005930')

declare const credentials: { appKey: string; appSecret: string }
expectTypeOf(createRealtimeClient({ env: 'paper', credentials })).toEqualTypeOf<RealtimeClient<'paper'>>()
// @ts-expect-error the environment is never guessed
createRealtimeClient({ credentials })
// @ts-expect-error nor are the credentials
createRealtimeClient({ env: 'real' })
