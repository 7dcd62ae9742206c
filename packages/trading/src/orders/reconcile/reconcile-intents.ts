import { type AccountNumber, type Clock, type Environment, KisError, kstDate, type Logger } from '@kis/core'
import type { Reply } from '@kis/rest'
import type { AssetClass } from '../../instrument/instrument.js'
import type { IntentBook } from '../intents/intent-book.js'
import { isOpenIntent, type OrderIntent } from '../intents/order-intent.js'
import { termsKey } from '../intents/same-terms.js'
import type { OrderDesk } from '../order-desk.js'
import type { OrderRecord, OrderRecords } from '../order-record.js'
import { type OrderRef, refOfTerms } from '../order-ref.js'
import { readOrders } from '../read-orders.js'
import { judgeIntent, type Verdict } from './judge-intent.js'
import { SKEW_MS } from './match-records.js'

const DAY_MS = 86_400_000
/** How long what was sent may be on its way before it counts as lost. */
const ARRIVAL_MS = 60_000

export interface ReconcilerOptions {
  readonly env: Environment
  readonly account: AccountNumber
  readonly clock: Clock
  readonly logger: Logger | undefined
  readonly book: IntentBook
  readonly deskOf: (assetClass: AssetClass) => OrderDesk
  /** Whether this process is sending an order of that name just now. */
  readonly isSending: (clientOrderId: string) => boolean
}

interface Look {
  readonly askedAt: number
  /** Whether the broker's clock said about the same. */
  readonly isClockRight: boolean
  readonly answer: OrderRecords
}

/** Finds out what became of intents, by the broker's lists (주문 대사). Reads only; nothing is ever sent again. */
export class Reconciler {
  readonly #options: ReconcilerOptions

  constructor(options: ReconcilerOptions) {
    this.#options = options
  }

  /** Looks for one order and writes down what is certain. */
  async reconcile(intent: OrderIntent, signal?: AbortSignal): Promise<OrderIntent> {
    if (!isOpenIntent(intent)) return intent
    const look = await this.#look(intent, signal)
    return this.#judge(intent.clientOrderId, look, signal)
  }

  /** Looks for all of which nobody knows what became of them. One that cannot be looked for stays unknown and says why. */
  async reconcileAll(signal?: AbortSignal): Promise<readonly OrderIntent[]> {
    const open = await this.#options.book.exclusively((page) => page.open(), signal)
    const looks = new Map<string, Promise<Look>>()
    const results: OrderIntent[] = []
    for (const intent of open.filter(({ clientOrderId }) => !this.#options.isSending(clientOrderId))) {
      const [from, to] = daysOf(intent, this.#options.clock.now())
      const { instrument, session } = intent.terms
      const name = `${instrument.assetClass} ${session === 'reservation'} ${from} ${to}`
      const look = looks.get(name) ?? this.#look(intent, signal, { ofAllSymbols: true })
      looks.set(name, look)
      try {
        results.push(await this.#judge(intent.clientOrderId, await look, signal))
      } catch (error) {
        if (signal?.aborted) throw error
        this.#options.logger?.warn('An order could not be looked for; it stays unknown.', { error })
        results.push({ ...intent, state: 'unknown', reason: KisError.isInstance(error) ? error.message : null })
      }
    }
    return results
  }

  async #look(intent: OrderIntent, signal?: AbortSignal, options?: { readonly ofAllSymbols: boolean }): Promise<Look> {
    const { clock, deskOf } = this.#options
    const { instrument, session } = intent.terms
    const { assetClass, symbol } = instrument
    const askedAt = clock.now()
    const [from, to] = daysOf(intent, askedAt)
    const answer = await readOrders(deskOf(assetClass), {
      ...{ session, from, to, signal },
      ...(!options?.ofAllSymbols && { symbol }),
    })
    return { askedAt, answer, isClockRight: isRight(clock.now(), answer) }
  }

  async #judge(clientOrderId: string, look: Look, signal?: AbortSignal): Promise<OrderIntent> {
    const { book } = this.#options
    return book.exclusively(async (page) => {
      const intent = await page.get(clientOrderId)
      if (!intent) throw new Error(`The intent ${clientOrderId} is gone.`)
      if (!isOpenIntent(intent) || this.#options.isSending(clientOrderId)) return intent
      const { records, complete } = look.answer
      const key = termsKey(intent.terms)
      const open = await page.open()
      const rivals = open.filter((one) => one.clientOrderId !== clientOrderId && termsKey(one.terms) === key)
      const claimed = new Set<OrderRecord>()
      for (const record of records) {
        const holder = await page.claimant({ ...record, date: dateOf(record, intent) }, record.orderNumber)
        if (holder !== undefined && holder !== clientOrderId) claimed.add(record)
      }
      const verdict = judgeIntent(intent, {
        ...{ records, complete, rivals: rivals.length },
        isClaimed: (record) => claimed.has(record),
        isSettled: look.askedAt >= intent.sendUntil + ARRIVAL_MS,
        isClockRight: look.isClockRight,
      })
      const settled = this.#settled(intent, verdict)
      if (settled.ref) await page.claim(settled.ref, settled.ref.orderNumber, clientOrderId)
      await page.put(settled)
      return settled
    }, signal)
  }

  #settled(intent: OrderIntent, verdict: Verdict): OrderIntent {
    switch (verdict.state) {
      case 'accepted':
        return { ...intent, state: 'accepted', ref: this.#refOf(intent, verdict.record), reason: null }
      case 'rejected':
        return { ...intent, state: 'rejected', ref: this.#refOf(intent, verdict.record), reason: verdict.reason }
      case 'absent':
        return { ...intent, state: 'absent', reason: verdict.reason }
      case 'unknown':
        // Somebody else may still be sending it; only its own deadline says that he is not.
        return stillOpen(intent, verdict.reason, this.#options.clock.now())
    }
  }

  #refOf(intent: OrderIntent, record: OrderRecord): OrderRef {
    return refOfTerms(this.#options, intent.terms, { ...record, date: dateOf(record, intent) })
  }
}

function stillOpen(intent: OrderIntent, reason: string, now: number): OrderIntent {
  return now < intent.sendUntil && intent.state === 'sending' ? intent : { ...intent, state: 'unknown', reason }
}

/**
 * Korean days on which the order can stand in a list; abroad the exchange's own day may be the one before. Up to today, since the machine that wrote the
 * intent down may have been behind.
 */
function daysOf({ createdAt, sendUntil, terms }: OrderIntent, now: number): [from: string, to: string] {
  const isHome = terms.instrument.assetClass === 'domestic-stock' || terms.instrument.assetClass === 'bond'
  return [kstDate(isHome ? createdAt : createdAt - DAY_MS), kstDate(Math.max(sendUntil, now))]
}

/** Whether this machine's clock agrees with what the broker's said in its last answer, where that tells. */
function isRight(now: number, { raw }: OrderRecords): boolean {
  const servedAt = (raw.at(-1) as Partial<Reply> | undefined)?.meta?.servedAt
  return servedAt === undefined || Math.abs(now - servedAt) <= SKEW_MS
}

function dateOf(record: OrderRecord, intent: OrderIntent): string {
  return record.date ?? kstDate(intent.createdAt)
}
