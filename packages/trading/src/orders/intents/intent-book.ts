import {
  type AccountNumber,
  type Clock,
  type Environment,
  getJson,
  hashText,
  type KeyValueStore,
  KisOrderError,
  type Lease,
  type Logger,
  setJson,
  withLease,
} from '@kis/core'
import type { AssetClass } from '../../instrument/instrument.js'
import { orderNumberKey } from '../order-ref.js'
import type { SendSession } from '../order-terms.js'
import { isOpenIntent, isOrderIntent, type OrderIntent } from './order-intent.js'

const DAY_MS = 86_400_000
/** How long a name stays taken. */
export const INTENT_TTL_MS = 30 * DAY_MS
/** Numbers of the broker begin anew each day; those of contracts abroad are kept by the exchange's day. */
const CLAIM_TTL_MS = 4 * DAY_MS
const LEASE_MS = 10_000

export interface IntentBookOptions {
  readonly store: KeyValueStore
  readonly clock: Clock
  readonly logger: Logger | undefined
  readonly env: Environment
  readonly account: AccountNumber
  readonly random: () => number
}

/** What makes a number of the broker one order: markets, and reservations, count for themselves, anew each day. */
export interface NumberedPlace {
  readonly assetClass: AssetClass
  readonly session: SendSession
  /** `YYYYMMDD` */
  readonly date: string
}

/** What may be done while nobody else can write to the book. */
export interface BookPage {
  /**
   * Before an order is written down: a store that was emptied while this process ran, as by a restart without its data, knows no names any
   * more, and the same order could be sent again.
   *
   * @throws KisOrderError (`rejected`) from then on.
   */
  assertWhole(): Promise<void>
  get(clientOrderId: string): Promise<OrderIntent | undefined>
  put(intent: OrderIntent): Promise<void>
  /** Intents of which nobody knows yet what became of them, oldest first. */
  open(): Promise<readonly OrderIntent[]>
  /** Who holds a number of the broker, by the name of the intent. */
  claimant(place: NumberedPlace, orderNumber: string): Promise<string | undefined>
  claim(place: NumberedPlace, orderNumber: string, clientOrderId: string): Promise<void>
  /** A document of another kind beside the intents, such as counters of risk. */
  read<T>(name: string, validate: (value: unknown) => value is T): Promise<T | undefined>
  write(name: string, value: unknown): Promise<void>
}

/** The intents of one account, in the store that all its processes share (주문 의도 기록). */
export class IntentBook {
  readonly #options: IntentBookOptions
  #prefix: Promise<string> | undefined
  /** The mark of the book that this process has used. */
  #mark: string | undefined

  constructor(options: IntentBookOptions) {
    this.#options = options
  }

  /** Runs a short task that no other writer of the account interleaves with, in this process or another. */
  async exclusively<T>(task: (page: BookPage) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const { store, clock, logger, random } = this.#options
    const prefix = await this.#prefixed()
    const options = { ttlMs: LEASE_MS, clock, logger, random, signal, pollMs: 20 }
    return withLease(store, `${prefix}:lock`, options, (lease, lost) => task(this.#page(prefix, lease, lost)))
  }

  /** Runs a long task that only one process may run at a time, while others go on writing. */
  async hold<T>(name: string, signal: AbortSignal, task: (lost: AbortSignal) => Promise<T>): Promise<T> {
    const { store, clock, logger, random } = this.#options
    const options = { ttlMs: LEASE_MS, clock, logger, random, signal }
    return withLease(store, `${await this.#prefixed()}:${name}:runner`, options, (_, lost) => task(lost))
  }

  /** Reads one intent, without keeping others out. */
  async get(clientOrderId: string): Promise<OrderIntent | undefined> {
    const prefix = await this.#prefixed()
    const key = `${prefix}:intent:${encodeURIComponent(clientOrderId)}`
    const intent = await this.#read(key, isOrderIntent)
    // Whoever has read from the book notices as well when it is emptied.
    this.#mark ??= await this.#read(`${prefix}:mark`, isText)
    return intent
  }

  #page(prefix: string, lease: Lease | undefined, lost: AbortSignal): BookPage {
    const { store } = this.#options
    const intentKey = (id: string): string => `${prefix}:intent:${encodeURIComponent(id)}`
    const claimKey = ({ assetClass, session, date }: NumberedPlace, number: string): string => {
      const list = session === 'reservation' ? `${assetClass}-reservation` : assetClass
      return `${prefix}:claim:${list}:${date}:${orderNumberKey(number)}`
    }
    const openIds = async (): Promise<readonly string[]> => (await this.#read(`${prefix}:open`, isTexts)) ?? []
    const write = async (key: string, value: unknown, ttlMs?: number): Promise<void> => {
      // Somebody else may be writing by now: what is not certain to be ours is not written.
      lost.throwIfAborted()
      // And a process that was suspended may not know of it yet: the store does.
      await setJson(store, key, value, { ttlMs, lease })
    }
    return {
      assertWhole: async () => {
        const mark = await this.#read(`${prefix}:mark`, isText)
        if (this.#mark !== undefined && mark !== this.#mark) throw lostRecord()
        const own = mark ?? crypto.randomUUID()
        if (mark === undefined) await write(`${prefix}:mark`, own)
        this.#mark = own
      },
      get: (id) => this.#read(intentKey(id), isOrderIntent),
      put: async (intent) => {
        const { clientOrderId } = intent
        const ids = await openIds()
        const isListed = ids.includes(clientOrderId)
        const isOpen = isOpenIntent(intent)
        // The list first where it grows and last where it shrinks, so that after a crash it never lacks one.
        if (isOpen && !isListed) await write(`${prefix}:open`, [...ids, clientOrderId], INTENT_TTL_MS)
        await write(intentKey(clientOrderId), intent, INTENT_TTL_MS)
        const rest = ids.filter((id) => id !== clientOrderId)
        if (!isOpen && isListed) await write(`${prefix}:open`, rest, INTENT_TTL_MS)
      },
      open: async () => {
        const intents = await Promise.all((await openIds()).map((id) => this.#read(intentKey(id), isOrderIntent)))
        return intents.filter((intent) => intent !== undefined).filter(isOpenIntent)
      },
      claimant: (place, number) => this.#read(claimKey(place, number), isText),
      claim: (place, number, id) => write(claimKey(place, number), id, CLAIM_TTL_MS),
      read: (name, validate) => this.#read(`${prefix}:${name}`, validate),
      write: (name, value) => write(`${prefix}:${name}`, value, INTENT_TTL_MS),
    }
  }

  // What cannot be read is never taken for absent: an order could be sent twice on its account.
  async #read<T>(key: string, validate: (value: unknown) => value is T): Promise<T | undefined> {
    let isCorrupt = false
    const value = await getJson(this.#options.store, key, validate, {
      onCorrupt: () => {
        isCorrupt = true
      },
    })
    if (!isCorrupt) return value
    throw new KisOrderError({
      message:
        'A record of the order store cannot be read, or is of a newer version. Nothing was sent: look the order up at the broker, then use a new clientOrderId.',
      outcome: 'rejected',
    })
  }

  #prefixed(): Promise<string> {
    const { env, account } = this.#options
    this.#prefix ??= hashText(`orders\n${account.reveal()}`).then((hash) => `kis:v1:${env}:orders:${hash}`)
    return this.#prefix
  }
}

function lostRecord(): KisOrderError {
  return new KisOrderError({
    message:
      'The order store has lost what it held: it was emptied, or restarted without its data. Nothing was sent, and this program places no more orders, since it could not know what was sent before. Compare with the orders at the broker (orders.history()), then start the program again: it begins a new record.',
    outcome: 'rejected',
  })
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText)
}
