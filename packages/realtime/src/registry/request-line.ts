import type { Cancel, Clock } from '@kis/core'
import type { Reply } from './control-message.js'
import { canAnswer } from './verdict.js'

export interface LineRequest {
  readonly action: 'register' | 'unregister'
  readonly trId: string
  readonly key: string
}

/** The server's answer, or why there is none. */
export type LineAnswer = Reply | 'timeout' | 'dropped'

interface InFlight {
  readonly request: LineRequest
  readonly settle: (answer: LineAnswer) => void
}

/**
 * One request at a time, paced. The server's refusals often do not say which request they refuse; with a single one on its way
 * they need not.
 */
export class RequestLine {
  readonly #clock: Clock
  readonly #paceMs: number
  readonly #ackTimeoutMs: number
  #inFlight: InFlight | undefined
  #lastSentAt = Number.NEGATIVE_INFINITY
  #cancelTimer: Cancel | undefined
  #endPause: (() => void) | undefined

  constructor(options: { readonly clock: Clock; readonly paceMs: number; readonly ackTimeoutMs: number }) {
    this.#clock = options.clock
    this.#paceMs = options.paceMs
    this.#ackTimeoutMs = options.ackTimeoutMs
  }

  /**
   * Sends a request once the pace allows and waits for its answer. Never rejects.
   *
   * @param send Called at the moment of sending.
   */
  request(request: LineRequest, send: () => void): Promise<LineAnswer> {
    if (this.#inFlight) throw new Error('A realtime request is already on its way.')
    return new Promise((resolve) => {
      const settle = (answer: LineAnswer): void => {
        this.#cancelTimer?.()
        this.#cancelTimer = undefined
        this.#inFlight = undefined
        resolve(answer)
      }
      this.#inFlight = { request, settle }
      const wait = this.#lastSentAt + this.#paceMs - this.#clock.monotonic()
      if (wait > 0) this.#cancelTimer = this.#clock.schedule(wait, () => this.#send(send, settle))
      else this.#send(send, settle)
    })
  }

  /** Hands an answer to the request it belongs to. `false` when it belongs to none: late, repeated, or not asked for. */
  accept(reply: Reply): boolean {
    const waiting = this.#inFlight
    if (!waiting || !canAnswer(waiting.request.action, reply)) return false
    const { trId, key } = waiting.request
    if (reply.trId !== undefined && reply.trId !== trId) return false
    if (reply.trKey !== undefined && reply.trKey !== key.trim()) return false
    waiting.settle(reply)
    return true
  }

  /** Waits between two requests, until the connection is gone at the latest. */
  pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        cancel()
        this.#endPause = undefined
        resolve()
      }
      const cancel = this.#clock.schedule(ms, end)
      this.#endPause = end
    })
  }

  /** The connection is gone: whatever was on its way will not be answered. */
  drop(): void {
    this.#inFlight?.settle('dropped')
    this.#endPause?.()
    this.#lastSentAt = Number.NEGATIVE_INFINITY
  }

  #send(send: () => void, settle: (answer: LineAnswer) => void): void {
    this.#lastSentAt = this.#clock.monotonic()
    // Before sending: an answer may come before `send` returns.
    this.#cancelTimer = this.#clock.schedule(this.#ackTimeoutMs, () => settle('timeout'))
    send()
  }
}
