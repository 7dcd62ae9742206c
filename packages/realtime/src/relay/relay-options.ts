import type { Clock, Environment, Logger } from '@kis/core'
import type { RealtimeClient } from '../realtime-client.js'
import type { Stream } from '../stream.js'
import type { RelayLimits } from './relay-limits.js'
import type { RelayReader } from './relay-reader.js'

/** Any stream that an environment has, whatever its records and keys. */
export type RelayStream<E extends Environment = Environment> = Stream<unknown, E, never>

/** What a reader asks for. */
export interface RelayRequest<E extends Environment = Environment> {
  readonly stream: RelayStream<E>
  /** The key as it goes on the wire, such as `005930` or `DNASAAPL`. Not checked yet. */
  readonly key: string
}

/**
 * Whether a reader may have something. `token-expired` makes the reader fetch a new token and ask once more; anything but `true` is
 * a refusal.
 */
export type RelayAnswer = boolean | 'token-expired'

/**
 * Notices (체결통보) of one HTS id. They show orders and account, so they are offered only to readers that are let in one by one.
 * What the stream lists as personal is masked, and the HTS id never leaves the relay.
 */
export interface RelayNotices<E extends Environment = Environment, Context = unknown> {
  readonly stream: RelayStream<E>
  /** HTS 로그인 아이디. */
  readonly htsId: string
  /** The client whose app key they come under. Default: the relay's own; of a pool the first. */
  readonly client?: Pick<RealtimeClient<E>, 'env' | 'subscribe'> | undefined
  /** What readers subscribe to in place of the HTS id. Default `me`. */
  readonly as?: string | undefined
  /** Whether a reader may have these notices. */
  readonly authorize: (reader: RelayReader<Context>) => RelayAnswer | Promise<RelayAnswer>
  /** Personal columns to pass on unmasked, such as `ACNT_NO` (계좌번호). Default none. */
  readonly reveal?: readonly string[] | undefined
}

/** Options of `createRelay`. */
export interface RelayOptions<E extends Environment = Environment, Context = unknown> {
  /** The client or pool whose registrations the readers share. It stays the caller's own to close. */
  readonly client: Pick<RealtimeClient<E>, 'env' | 'subscribe'>
  /** The market data offered. */
  readonly streams?: readonly RelayStream<E>[] | undefined
  /** The notices offered, to whom. */
  readonly notices?: readonly RelayNotices<E, Context>[] | undefined
  /** Whether a reader may have market data, asked at each registration. Default: whoever can connect may. */
  readonly authorize?:
    | ((reader: RelayReader<Context>, request: RelayRequest<E>) => RelayAnswer | Promise<RelayAnswer>)
    | undefined
  /** See each for its default. */
  readonly limits?: { readonly [K in keyof RelayLimits]?: RelayLimits[K] | undefined } | undefined
  readonly clock?: Clock | undefined
  readonly logger?: Logger | undefined
}
