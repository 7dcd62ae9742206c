export type { ApprovalKeyProvider } from './approval-key-provider.js'
export { createRealtimeClient } from './client.js'
export type { ConflictEvent, RealtimeEvents } from './client-events.js'
export type { RealtimeClientOptions } from './client-options.js'
export type { ConnectionState, DropReason, StateEvent } from './connection/connection-state.js'
export type { RealtimePolicy } from './connection/policy.js'
export type { DecodeEvent, DecodeReason } from './decode/decode-event.js'
export { Decoder } from './decode/decoder.js'
export { type DataFrame, parseFrame } from './decode/frame.js'
export { columnsOf } from './decode/layout.js'
export type { Off } from './emitter.js'
export { isPersonal } from './is-personal.js'
export { keyOf } from './keys/key-of.js'
export {
  type AsianExchange,
  OVERSEAS_EXCHANGES,
  type OverseasExchange,
  type OverseasFeedLetter,
  type OverseasMarket,
  type OverseasMarkets,
  type UsExchange,
} from './keys/overseas-markets.js'
export type { DelayedBookKey, OverseasBookKey, OverseasTradeKey } from './keys/overseas-stock-key.js'
export { createRealtimePool } from './pool/create-pool.js'
export type { MoveEvent, PoolConflictEvent, PoolEvents } from './pool/pool-events.js'
export type { RealtimePoolOptions } from './pool/pool-options.js'
export type { PoolAssignment, PoolClientInfo, PoolSubscribeOptions, RealtimePool } from './pool/realtime-pool.js'
export type { Standing } from './pool/standing.js'
export type { RealtimeClient, SubscribeOptions, SubscriptionInfo } from './realtime-client.js'
export { createSocket } from './socket/create-socket.js'
export type { Socket, SocketFactory, SocketHandlers } from './socket/socket.js'
export { type AnyStream, type RealOnlyStream, type Stream, stream } from './stream.js'
export type {
  PackedColumn,
  RecordLayout,
  RecordOf,
  StreamKeyKind,
  StreamLayout,
  StreamRecord,
  StreamSpec,
} from './stream-spec.js'
export type { GapEvent, GapReason, LostEvent } from './subscription/gap-event.js'
export type { Overflow } from './subscription/queue.js'
export type { Subscription, SubscriptionCounters, SubscriptionEvents } from './subscription/subscription.js'
