import { parseControl } from '../registry/control-message.js'
import { verdictOf } from '../registry/verdict.js'
import type { GapEvent, GapReason } from '../subscription/gap-event.js'
import { RecordedState, requestOf } from './recorded-state.js'
import type { RecordedEvent } from './recording-format.js'

/** Finds out what the recorded client missed. */
export class RecordedGaps {
  readonly #onGap: (gap: GapEvent) => void
  readonly #state = new RecordedState()
  readonly #open = new Map<string, Omit<GapEvent, 'to'>>()
  #lastAt = 0
  #hasConflict = false

  constructor(onGap: (gap: GapEvent) => void) {
    this.#onGap = onGap
  }

  take(event: RecordedEvent): void {
    switch (event.kind) {
      case 'connect':
        this.#state.reset()
        this.#hasConflict = false
        break
      case 'send': {
        const request = requestOf(event.text)
        if (request) this.#state.sent(request)
        return
      }
      case 'control':
        this.#control(event.text, event.at)
        break
      case 'close':
      case 'leave':
        this.#lose(this.#hasConflict ? 'conflict' : 'dropped')
        break
      case 'lost':
        for (const [trId, key] of this.#state.held) {
          this.#onGap({ from: this.#lastAt, to: event.at, reason: 'overflow', trId, key })
        }
    }
    this.#lastAt = event.at
  }

  /** A record proves that its registration holds, also before the server has said so. */
  came(trId: string, key: string, at: number): void {
    if (this.#open.size > 0 && this.#state.openRequest) this.#close(trId, key, at)
  }

  #control(text: string, at: number): void {
    const message = parseControl(text)
    if (message?.kind === 'gap' && message.to !== undefined) {
      const { from, to, reason, trId, key } = message
      this.#onGap({ from, to, reason, trId, key })
    } else if (message?.kind === 'reply') {
      if (verdictOf(message) === 'conflict') this.#hasConflict = true
      this.#state.answered(message)
      for (const [trId, key] of this.#open.size > 0 ? this.#state.held : []) this.#close(trId, key, at)
    }
  }

  #lose(reason: GapReason): void {
    for (const [trId, key] of this.#state.held) {
      const name = `${trId} ${key}`
      if (!this.#open.has(name)) this.#open.set(name, { from: this.#lastAt, reason, trId, key })
    }
    this.#state.reset()
  }

  #close(trId: string, key: string, to: number): void {
    const name = `${trId} ${key}`
    const gap = this.#open.get(name)
    if (!gap) return
    this.#open.delete(name)
    this.#onGap({ ...gap, to })
  }
}
