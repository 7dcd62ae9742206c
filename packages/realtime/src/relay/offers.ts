import { assertEnvironment, type Environment, KisConfigError, KisUnsupportedInPaperError } from '@kis/core'
import { isPersonal } from '../is-personal.js'
import { marketDataOffer, noticeOffer, type Offer } from './offer.js'
import type { RelayNotices, RelayOptions, RelayStream } from './relay-options.js'
import type { ReplyCode } from './wire-reply.js'

const DEFAULT_ALIAS = 'me'

/** All that a relay offers. */
export class Offers<E extends Environment, Context> {
  readonly #byTr = new Map<string, Offer<E, Context>>()
  readonly #notices = new Map<string, Map<string, Offer<E, Context>>>()

  /**
   * @throws KisConfigError when an offer is none, or would show notices to everybody.
   * @throws KisUnsupportedInPaperError for a stream that 모의투자 does not have.
   */
  constructor({ client, streams = [], notices = [], authorize }: RelayOptions<E, Context>) {
    assertClient(client, 'client')
    const { env } = client
    assertEnvironment(env)
    for (const stream of streams) {
      if (isPersonal(stream.spec)) {
        throw invalid(
          'streams',
          `must not contain "${stream.spec.id}": notices show orders and account. Offer them by "notices", which names who may have them.`,
        )
      }
      const trId = trIdOf(stream, env)
      this.#byTr.set(trId, marketDataOffer(stream, trId, { client, authorize }))
    }
    for (const notice of notices) {
      const [trId, alias] = [trIdOf(notice.stream, env), notice.as ?? DEFAULT_ALIAS]
      assertNotices(notice, alias)
      const carrier = notice.client ?? client
      assertClient(carrier, 'notices.client', env)
      const aliases = this.#notices.get(trId) ?? new Map<string, Offer<E, Context>>()
      if (aliases.has(alias)) throw invalid('notices', `has "${notice.stream.spec.id}" as "${alias}" twice.`)
      this.#notices.set(trId, aliases.set(alias, noticeOffer({ ...notice, client: carrier }, trId, alias)))
    }
    if (this.#byTr.size + this.#notices.size === 0) {
      throw invalid('streams', 'must name at least one stream, such as [trade, orderBook].')
    }
  }

  /** What a reader may ask for under these names, or the code of the refusal. */
  find(trId: string, key: string): Offer<E, Context> | ReplyCode {
    const aliases = this.#notices.get(trId)
    if (aliases) return aliases.get(key) ?? 'OPSP8992'
    return this.#byTr.get(trId) ?? 'OPSP8991'
  }
}

function trIdOf<E extends Environment>({ spec }: RelayStream<E>, env: Environment): string {
  const trId = spec.tr[env]
  if (trId === null) throw new KisUnsupportedInPaperError({ operation: spec.id })
  return trId
}

function assertClient(client: RelayOptions['client'], option: string, env: Environment = client?.env): void {
  if (typeof client?.subscribe !== 'function') {
    throw invalid(option, 'must be a client of createRealtimeClient, or a pool.')
  }
  if (client.env !== env) throw invalid(option, `is for env '${client.env}', the relay's own for '${env}'.`)
}

function assertNotices<E extends Environment, Context>(notice: RelayNotices<E, Context>, alias: string): void {
  const { stream, htsId, authorize, reveal = [] } = notice
  const { id, secret = [], layouts, columns } = stream.spec
  if (!isPersonal(stream.spec))
    throw invalid('notices', `must not contain "${id}", which is market data: see "streams".`)
  if (typeof authorize !== 'function') {
    throw invalid('notices.authorize', `is required: a function that says which readers may have "${id}".`)
  }
  if (typeof htsId !== 'string' || htsId === '') throw invalid('notices.htsId', 'must be your HTS id.')
  if (!/^[^\s|^]{1,40}$/.test(alias) || alias.includes(htsId)) {
    throw invalid('notices.as', 'must be a word without spaces, and not the HTS id itself.')
  }
  if (secret.length === 0)
    throw invalid('notices', `cannot contain "${id}": it does not say which columns are personal.`)
  // Where a record begins with its key, that is the HTS id.
  const keys = new Set(layouts.map(({ order = Object.keys(columns), begins }) => (begins ? undefined : order[0])))
  const unknown = reveal.find((name) => !secret.includes(name) || keys.has(name))
  if (unknown !== undefined) {
    throw invalid(
      'notices.reveal',
      `cannot name ${unknown}: ${secret.filter((name) => !keys.has(name)).join(', ')} can be.`,
    )
  }
}

function invalid(option: string, what: string): KisConfigError {
  return new KisConfigError({ option, message: `Option "${option}" ${what}` })
}
