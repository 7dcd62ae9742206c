import type { RelayLink } from '@kis/realtime/relay'
import { encodeRequest, parseControl } from '@kis/realtime/relay'

export interface TopicLinkHandlers {
  /** A data frame. */
  onFrame(text: string): void
  onLive(): void
  onLost(from: number, reason: string): void
  onGap(from: number, to: number, reason: string): void
  /** KIS, or the relay, will not have it. The text is the answer as KIS writes it. */
  onRefused(text: string, msgCd: string): void
  /** The relay has let go of it: whoever wants it must ask anew. */
  onEnded(): void
}

/** The owner's side of one topic: a reader of the relay that registers for it alone. */
export class TopicLink implements RelayLink {
  readonly bufferedAmount = 0
  readonly #request: { readonly trId: string; readonly key: string }
  readonly #handlers: TopicLinkHandlers
  #hear: (text: string) => void = () => undefined
  #gone: () => void = () => undefined
  #isClosed = false

  /** @param key As the relay knows it: notices by their alias. */
  constructor(trId: string, key: string, handlers: TopicLinkHandlers) {
    this.#request = { trId, key }
    this.#handlers = handlers
  }

  /** Registers, once the relay has taken the link. */
  open(): void {
    this.#hear(encodeRequest({ action: 'register', approvalKey: '', customerType: 'P', ...this.#request }))
  }

  /** Gives the registration up. */
  release(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#gone()
  }

  send(text: string): void {
    if (this.#isClosed) return
    const { onFrame, onLive, onLost, onGap, onRefused } = this.#handlers
    const message = text.startsWith('{') ? parseControl(text) : undefined
    if (!message) onFrame(text)
    else if (message.kind === 'heartbeat') this.#hear(text)
    else if (message.kind === 'gap') {
      if (message.to === undefined) onLost(message.from, message.reason)
      else onGap(message.from, message.to, message.reason)
    } else if (message.rtCd === '0') onLive()
    else onRefused(text, message.msgCd)
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#gone()
    this.#handlers.onEnded()
  }

  onMessage(listener: (text: string) => void): void {
    this.#hear = listener
  }

  onClose(listener: () => void): void {
    this.#gone = listener
  }
}
