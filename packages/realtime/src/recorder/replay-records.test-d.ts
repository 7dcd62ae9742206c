import { expectTypeOf } from 'vitest'
import { executionNotice, type TradeRecord, trade } from '../groups/domestic-stock/index.js'
import { type TradeRecord as OverseasTradeRecord, trade as overseas } from '../groups/overseas-stock/index.js'
import { createRealtimeClient, type RealtimeClient } from '../index.js'
import { openPlayer, replayRecords } from './index.js'

for await (const item of replayRecords([], { trade, overseas, executionNotice })) {
  expectTypeOf(item.stream).toEqualTypeOf<'trade' | 'overseas' | 'executionNotice'>()
  if (item.stream === 'trade') expectTypeOf(item.record).toEqualTypeOf<TradeRecord>()
  else if (item.stream === 'overseas') expectTypeOf(item.record).toEqualTypeOf<OverseasTradeRecord>()
  else expectTypeOf(item.record.CNTG_YN).not.toBeAny()
  expectTypeOf(item.at).toEqualTypeOf<number>()
}

const player = await openPlayer([], { env: 'paper' })
const client = createRealtimeClient(player.clientOptions)
expectTypeOf(client).toEqualTypeOf<RealtimeClient<'paper'>>()
// @ts-expect-error Not in 모의투자.
await client.subscribe(overseas, 'DNASAAPL')
