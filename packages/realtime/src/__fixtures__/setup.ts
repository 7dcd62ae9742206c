import { type Environment, Redactor } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import {
  type ApprovalKeyProvider,
  createRealtimeClient,
  type RealtimeClient,
  type RealtimeClientOptions,
  type Subscription,
} from '../index.js'
import { APPROVAL_KEY, FakeServer } from './fake-server.js'

export class FakeAuth implements ApprovalKeyProvider {
  readonly redactor = new Redactor()
  key = APPROVAL_KEY
  renewed = 'approval-canary-0002'
  calls = 0
  renewals: string[] = []
  failure: Error | undefined

  constructor(readonly env: Environment) {}

  async approvalKey(): Promise<string> {
    this.calls++
    if (this.failure) throw this.failure
    return this.key
  }

  async renewApprovalKey(rejected: string): Promise<string> {
    this.renewals.push(rejected)
    if (this.failure) throw this.failure
    this.key = this.renewed
    return this.key
  }
}

export interface Setup<E extends Environment> {
  readonly clock: VirtualClock
  readonly server: FakeServer
  readonly auth: FakeAuth
  readonly client: RealtimeClient<E>
  readonly logs: string[]
}

/** A client on a virtual clock with a server in memory. */
export function setup<const E extends Environment = 'real'>(
  options: Partial<RealtimeClientOptions<E>> = {},
  settle: 'everything' | 'promises' = 'promises',
): Setup<E> {
  const clock = createVirtualClock({ settle })
  const server = new FakeServer(clock)
  const env = (options.env ?? 'real') as E
  const auth = new FakeAuth(env)
  const logs: string[] = []
  const log = (message: string, fields?: unknown): void => {
    logs.push(`${message} ${JSON.stringify(fields) ?? ''}`)
  }
  const client = createRealtimeClient<E>({
    auth,
    socket: server.factory,
    clock,
    random: () => 0.5,
    logger: { debug: log, info: log, warn: log, error: log },
    ...options,
    env,
  } as RealtimeClientOptions<E>)
  return { clock, server, auth, client, logs }
}

/** Collects what a subscription hands to its listeners, in order. */
export function collect<R>(subscription: Subscription<R>): (R | { readonly gap: unknown })[] {
  const seen: (R | { readonly gap: unknown })[] = []
  subscription.on('data', (record) => seen.push(record))
  subscription.on('gap', (gap) => seen.push({ gap }))
  return seen
}
