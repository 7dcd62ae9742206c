import { type Clock, KisConfigError, systemClock } from '@kis/core'
import type { RealtimeClient } from '../realtime-client.js'
import { type CarrierPort, carrierPort } from './carrier-port.js'

/** What `createRealtimePool` takes besides its clients. Everything has a default. */
export interface RealtimePoolOptions {
  /** A name for each client in events, messages and `assignments`. Default `client 0`, `client 1` … Not a place for an app key. */
  readonly labels?: readonly string[] | undefined
  /**
   * How long a client may be without a connection, while another one could take over, until its registrations move. In milliseconds,
   * default 10,000. A conflict, a refused key and an open breaker do not wait for it.
   */
  readonly moveAfterMs?: number | undefined
  /** `close()` also closes the clients. Default `false`: who made them closes them. */
  readonly closeClients?: boolean | undefined
  readonly clock?: Clock | undefined
}

export interface PoolMember {
  readonly label: string
  readonly client: RealtimeClient
  readonly port: CarrierPort
}

export interface PoolSettings {
  readonly first: PoolMember
  readonly others: readonly PoolMember[]
  readonly moveAfterMs: number
  readonly closeClients: boolean
  readonly clock: Clock
}

const MOVE_AFTER_MS = 10_000

/**
 * Checks what a pool is made of.
 *
 * @throws KisConfigError
 */
export function resolvePool(clients: readonly RealtimeClient[], options: RealtimePoolOptions): PoolSettings {
  const { labels, moveAfterMs = MOVE_AFTER_MS, closeClients = false, clock = systemClock } = options
  if (!Number.isFinite(moveAfterMs) || moveAfterMs <= 0) {
    throw invalid('moveAfterMs', 'Option "moveAfterMs" must be a positive number.')
  }
  if (labels && (labels.length !== clients.length || new Set(labels).size !== labels.length)) {
    throw invalid('labels', `Option "labels" must name each of the ${clients.length} clients, each differently.`)
  }
  const members = clients.map((client: RealtimeClient, index): PoolMember => {
    const port: unknown = client && Reflect.get(client, carrierPort)
    if (!port) throw invalid(`clients[${index}]`, `clients[${index}] was not made by createRealtimeClient.`)
    return { label: labels?.[index] ?? `client ${index}`, client, port: port as CarrierPort }
  })
  const [first, ...others] = members
  if (!first) throw invalid('clients', 'A pool needs at least one realtime client.')
  for (const [index, { client, port }] of members.entries()) {
    const option = `clients[${index}]`
    if (client.env !== first.client.env) {
      throw invalid(
        option,
        `${option} is for env '${client.env}', clients[0] for '${first.client.env}'. A pool has one.`,
      )
    }
    if (client.state === 'closed') throw invalid(option, `${option} was closed.`)
    const twin = members.findIndex((other) => other.client === client || other.port.authority === port.authority)
    if (twin < index) {
      throw invalid(
        option,
        `${option} has the app key of clients[${twin}]. KIS takes one realtime session per app key.`,
      )
    }
  }
  return { first, others, moveAfterMs, closeClients, clock }
}

function invalid(option: string, message: string): KisConfigError {
  return new KisConfigError({ option, message })
}
