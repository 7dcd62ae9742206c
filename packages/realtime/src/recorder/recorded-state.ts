import { MASK } from '@kis/core'
import type { Reply } from '../registry/control-message.js'
import { canAnswer, verdictOf } from '../registry/verdict.js'
import { parseMessage } from './mask-control.js'

/** A registration or removal that was asked for. */
export interface Request {
  readonly action: 'register' | 'unregister'
  readonly trId: string
  /** `***` in a recording where it is an HTS id. */
  readonly key: string
}

/** Reads a request; `undefined` for other messages of a client, such as the answer to a heartbeat. */
export function requestOf(text: string): Request | undefined {
  const { action, trId, key } = parseMessage(text) ?? {}
  if ((action !== '1' && action !== '2') || trId === undefined || key === undefined) return undefined
  return { action: action === '1' ? 'register' : 'unregister', trId, key }
}

/** Whether a request is the same as one that was recorded, where an HTS id is masked. */
export function isSame(request: Request, recorded: Request): boolean {
  const { action, trId, key } = recorded
  return request.action === action && request.trId === trId && (key === MASK || request.key === key)
}

/** What the recorded client had asked for and held, as far as the recording has been read. */
export class RecordedState<R extends Request = Request> {
  /** The keys held on the present connection, per TR id. */
  readonly #held = new Map<string, Set<string>>()
  #open: R | undefined

  /** The request that has not been answered. */
  get openRequest(): R | undefined {
    return this.#open
  }

  /** All that is held, as pairs of TR id and key. */
  get held(): readonly (readonly [trId: string, key: string])[] {
    return [...this.#held].flatMap(([trId, keys]) => [...keys].map((key) => [trId, key] as const))
  }

  holds(trId: string, key: string): boolean {
    const keys = this.#held.get(trId)
    return keys !== undefined && (keys.has(key) || keys.has(MASK))
  }

  /** A connection begins, or is gone: nothing is held. */
  reset(): void {
    this.#held.clear()
    this.#open = undefined
  }

  sent(request: R): void {
    this.#open = request
  }

  /** Takes in an answer, and tells which request it was an answer to. */
  answered(reply: Reply): R | undefined {
    const request = this.#open && answers(reply, this.#open) ? this.#open : undefined
    if (request) this.#open = undefined
    const trId = reply.trId ?? request?.trId
    const key = reply.trKey ?? request?.key
    const verdict = verdictOf(reply)
    if (trId === undefined || key === undefined || (verdict !== 'done' && verdict !== 'already')) return request
    const action = request?.action ?? (canAnswer('unregister', reply) ? 'unregister' : 'register')
    const keys = this.#held.get(trId) ?? new Set<string>()
    if (action === 'register') this.#held.set(trId, keys.add(key))
    else keys.delete(key)
    return request
  }
}

/** Whether a reply can belong to a request. Refusals often do not say which one they refuse. */
export function answers(reply: Reply, { action, trId, key }: Request): boolean {
  if (!canAnswer(action, reply)) return false
  if (reply.trId !== undefined && reply.trId !== trId) return false
  return reply.trKey === undefined || reply.trKey === key
}
