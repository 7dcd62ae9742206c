import type { CredentialsInput } from '@kis/auth'
import type { Clock, Environment, HttpTransport, KeyValueStore, Logger } from '@kis/core'
import type { ApprovalKeyProvider } from './approval-key-provider.js'
import type { RealtimePolicy } from './connection/policy.js'
import type { SocketFactory } from './socket/socket.js'

interface CommonOptions<E extends Environment> {
  /** 실전투자 `real` or 모의투자 `paper`. No default. */
  readonly env: E
  /** Another address than KIS's own, such as the simulator's or a relay's. Without a path, `/tryitout` is added as KIS has it. */
  readonly socketUrl?: string | undefined
  /** Opens sockets. Default: `ws` on Node, the global WebSocket elsewhere. */
  readonly socket?: SocketFactory | undefined
  /** 고객타입: `P` 개인 (default), `B` 법인. */
  readonly customerType?: 'P' | 'B' | undefined
  /** Times and limits; see each for its default. */
  readonly policy?: { readonly [K in keyof RealtimePolicy]?: RealtimePolicy[K] | undefined } | undefined
  readonly clock?: Clock | undefined
  /** A number from 0 to below 1, for jitter. */
  readonly random?: (() => number) | undefined
  readonly logger?: Logger | undefined
}

interface WithAuth {
  /** Where the approval key comes from; shared with other clients, so `close()` leaves it open. */
  readonly auth: ApprovalKeyProvider
}

interface WithCredentials {
  readonly credentials: CredentialsInput
  /** Where the approval key is shared. Default: a private file store on Node, memory elsewhere. */
  readonly store?: KeyValueStore | undefined
  readonly http?: HttpTransport | undefined
  /** REST address for the approval key. */
  readonly baseUrl?: string | undefined
}

/** Options of `createRealtimeClient`: an authority, or the credentials to make one of. */
export type RealtimeClientOptions<E extends Environment = Environment> = CommonOptions<E> & (WithAuth | WithCredentials)
