import { executionNotice, trade } from '../groups/domestic-stock/index.js'
import { createRealtimePool, type RealOnlyStream, type RealtimeClient, type RealtimePool } from '../index.js'

declare const paper: RealtimeClient<'paper'>
declare const realOnly: RealOnlyStream<string>

const pool = createRealtimePool([paper, paper])
const asClient: RealtimeClient<'paper'> = pool
const typed: RealtimePool<'paper'> = pool
void [asClient, typed]

void pool.subscribe(trade, '005930')
void pool.subscribe(executionNotice, 'id', { client: paper, overflow: 'error' })
// @ts-expect-error 모의투자 does not have it.
void pool.subscribe(realOnly, '005930')
// @ts-expect-error A key of this stream is a text.
void pool.subscribe(trade, { exchange: 'NAS', symbol: 'AAPL' })
// @ts-expect-error Pools know no such event.
pool.on('moved', () => undefined)

pool.on('move', ({ from, to }) => [from?.length, to?.length])
pool.on('conflict', ({ client, retryAt }) => [client.length, retryAt])
