import { trade, tradeNxt } from '../groups/domestic-stock/index.js'
import { trade as overseasTrade } from '../groups/overseas-stock/index.js'
import { createRealtimeClient, type RealtimePool } from '../index.js'
import { createRelay, fromWebSocket, type RelayReader, relayClientOptions } from './index.js'

declare const socket: WebSocket
declare const pool: RealtimePool<'paper'>

// A reader needs no credentials, and other options stay possible.
const reader = createRealtimeClient({
  ...relayClientOptions({ env: 'real', url: 'wss://my.host/relay' }),
  logger: console,
})
export const env: 'real' = reader.env

createRelay({ client: reader, streams: [trade, tradeNxt, overseasTrade] }).accept(fromWebSocket(socket))
createRelay({ client: pool, streams: [trade] })
// @ts-expect-error 모의투자 does not have this stream.
createRelay({ client: pool, streams: [tradeNxt] })

const named = createRelay({
  client: reader,
  streams: [trade],
  authorize: ({ context }: RelayReader<{ readonly user: string }>) => context.user === 'alice',
})
named.accept(fromWebSocket(socket), { user: 'alice' })
// @ts-expect-error "authorize" wants a context.
named.accept(fromWebSocket(socket))
