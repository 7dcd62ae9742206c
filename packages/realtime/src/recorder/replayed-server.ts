import { type Cancel, KisConfigError, MASK } from '@kis/core'
import { encodeGap, parseControl, type Reply } from '../registry/control-message.js'
import { verdictOf } from '../registry/verdict.js'
import type { SocketFactory, SocketHandlers } from '../socket/socket.js'
import { answers, isSame, RecordedState, type Request, requestOf } from './recorded-state.js'
import type { RecordedEvent } from './recording-format.js'
import type { ReplayClock } from './replay-clock.js'
import { ownReply, unmasked } from './replayed-replies.js'
import { WantedFrames } from './wanted-frame.js'

// How long before or after its recorded like a request may come to be given the recorded answer; others get one of ours.
const REGISTER_WINDOW_MS = 1_000
const UNREGISTER_WINDOW_MS = 100
// A client that gives a connection up does so a moment before or after the recorded one. Only one that comes back of its own accord
// is let in again.
const REOPEN_AFTER_MS = 1_000

/** A request of the replaying client that has not been answered. */
interface LiveRequest extends Request {
  /** Its like in the recording, whose answer it gets. */
  twin?: RecordedRequest | undefined
  cancelOwnReply: Cancel
}

interface RecordedRequest extends Request {
  readonly ms: number
  twin?: LiveRequest | undefined
}

/** The connection of the replaying client. */
interface Link {
  readonly handlers: SocketHandlers
  /** The recorded connection that it plays; none until that is open. */
  session: number | undefined
  request: LiveRequest | undefined
}

/** Plays the server of a recording towards a client: connections open and break, answers and data come as they did. */
export class ReplayedServer {
  readonly #clock: ReplayClock
  readonly #onConnect: () => void
  readonly #state = new RecordedState<RecordedRequest>()
  readonly #frames = new WantedFrames()
  readonly #ownKeys = new Map<string, string>()
  #phase: 'closed' | 'connecting' | 'open' = 'closed'
  #session = 0
  /** The last recorded connection that the replaying client has given up by itself. */
  #leftSession: number | undefined
  #link: Link | undefined
  #missed = 0
  #lastAt = 0

  constructor(clock: ReplayClock, onConnect: () => void) {
    this.#clock = clock
    this.#onConnect = onConnect
  }

  /** Frames that came while the client was not connected. */
  get missed(): number {
    return this.#missed
  }

  readonly socket: SocketFactory = (_url, handlers) => {
    if (this.#link) {
      throw new KisConfigError({
        option: 'socket',
        message: 'A player serves one client. Open another player for another client.',
      })
    }
    const link: Link = { handlers, session: undefined, request: undefined }
    this.#link = link
    const session = this.#session
    const delayMs = this.#leftSession === session ? REOPEN_AFTER_MS : 0
    this.#clock.schedule(delayMs, () => {
      if (this.#phase === 'open' && this.#session === session) this.#openLink(link)
    })
    this.#onConnect()
    const leave = (): void => {
      this.#leftSession = link.session ?? (this.#isAttempting ? this.#session : this.#leftSession)
      this.#dropLink(link, { code: 1000, reason: '' })
    }
    return { send: (text) => this.#receive(link, text), close: leave, terminate: leave }
  }

  /** Ends the connection of the client, as the end of everything. */
  close(): void {
    if (this.#link) this.#dropLink(this.#link, { code: 1006, reason: '' })
  }

  /** Lets an event happen. */
  take(event: RecordedEvent): void {
    this.#happen(event)
    this.#lastAt = event.at
  }

  /** Whether both are waiting for the same connection. */
  get #isAttempting(): boolean {
    return this.#phase === 'connecting' && this.#link?.session === undefined && this.#leftSession !== this.#session
  }

  #happen(event: RecordedEvent): void {
    switch (event.kind) {
      case 'connect':
        this.#session = event.session
        this.#phase = 'connecting'
        this.#state.reset()
        // The recorded client had left the connection that ours is still on.
        if (this.#link?.session !== undefined) this.#dropLink(this.#link, { code: 1006, reason: '' })
        return
      case 'open':
        this.#phase = 'open'
        if (this.#link) this.#openLink(this.#link)
        return
      case 'error':
        if (this.#isAttempting) this.#link?.handlers.onError(errorOf(event))
        return
      case 'close':
        if (this.#link && (this.#link.session !== undefined || this.#isAttempting)) {
          this.#dropLink(this.#link, { code: event.code, reason: event.reason })
        }
        this.#end()
        return
      case 'leave':
        if (this.#link && this.#isAttempting) {
          this.#link.handlers.onError(new Error('The recorded client gave this attempt up.'))
          this.#dropLink(this.#link, { code: 1006, reason: '' })
        }
        this.#end()
        return
      case 'send':
        this.#recordSent(event.text, event.ms)
        return
      case 'control':
        this.#control(event.text)
        return
      case 'text':
        this.#deliver(event.text)
        return
      case 'frame':
        this.#frame(event.tr, event.text)
        return
      case 'lost':
        this.#tellLoss(event.at)
    }
  }

  #openLink(link: Link): void {
    if (this.#link !== link || link.session !== undefined) return
    link.session = this.#session
    link.handlers.onOpen()
  }

  #dropLink(link: Link, info: { readonly code: number | undefined; readonly reason: string }): void {
    if (this.#link !== link) return
    this.#link = undefined
    link.request?.cancelOwnReply()
    link.handlers.onClose(info)
  }

  #end(): void {
    this.#phase = 'closed'
    this.#state.reset()
  }

  #deliver(text: string): void {
    if (this.#link?.session !== undefined) this.#link.handlers.onMessage(text)
  }

  #frame(trId: string, text: string): void {
    const wanted = this.#frames.of(trId, text)
    if (wanted === undefined) return
    if (this.#link?.session === undefined) this.#missed++
    else this.#link.handlers.onMessage(wanted)
  }

  #receive(link: Link, text: string): void {
    const request = requestOf(text)
    if (!request || this.#link !== link) return
    const { action, trId, key } = request
    this.#ownKeys.set(trId, key)
    if (action === 'register') this.#frames.ask(trId, key)
    link.request?.cancelOwnReply()
    const window = action === 'register' ? REGISTER_WINDOW_MS : UNREGISTER_WINDOW_MS
    const live: LiveRequest = { ...request, cancelOwnReply: () => undefined }
    link.request = live
    const recorded = this.#state.openRequest
    if (recorded && !recorded.twin && isSame(live, recorded) && this.#clock.monotonic() - recorded.ms <= window) {
      pair(live, recorded)
      return
    }
    // What is held at this moment of the recording needs no waiting for.
    const waitMs = action === 'register' && this.#state.holds(trId, key) ? 0 : window
    live.cancelOwnReply = this.#clock.schedule(waitMs, () => {
      if (this.#link !== link || link.request !== live) return
      link.request = undefined
      link.handlers.onMessage(ownReply(live))
    })
  }

  #recordSent(text: string, ms: number): void {
    const request = requestOf(text)
    if (!request) return
    const recorded: RecordedRequest = { ...request, ms }
    this.#state.sent(recorded)
    if (request.action === 'register') this.#frames.record(request.trId, request.key)
    const live = this.#link?.request
    if (live && !live.twin && isSame(live, recorded)) pair(live, recorded)
  }

  #control(text: string): void {
    const message = parseControl(text)
    if (message?.kind === 'reply') this.#reply(message, text)
    else this.#deliver(this.#unmask(text))
  }

  #reply(reply: Reply, text: string): void {
    const asked = this.#state.answered(reply)
    const live = this.#link?.request
    const own = this.#unmask(text)
    const isOurs =
      live !== undefined && (asked ? asked.twin === live : reply.trId !== undefined && answersLive(own, live))
    if (isOurs && this.#link) {
      live.cancelOwnReply()
      this.#link.request = undefined
      this.#deliver(own)
      // A conflict concerns the connection, and what nobody asked for came out of turn then, too.
    } else if (!asked || verdictOf(reply) === 'conflict') this.#deliver(own)
  }

  #unmask(text: string): string {
    return unmasked(text, (trId) => this.#ownKeys.get(trId))
  }

  /** The recorder missed something: a client is told as by a relay that had to drop records. */
  #tellLoss(at: number): void {
    for (const [trId, recordedKey] of this.#state.held) {
      const key = recordedKey === MASK ? (this.#ownKeys.get(trId) ?? MASK) : recordedKey
      this.#deliver(encodeGap({ trId, key, reason: 'overflow', from: this.#lastAt, to: at }))
    }
  }
}

/** Gives a request the answer of its recorded like. */
function pair(live: LiveRequest, recorded: RecordedRequest): void {
  live.cancelOwnReply()
  live.twin = recorded
  recorded.twin = live
}

function answersLive(text: string, live: LiveRequest): boolean {
  const reply = parseControl(text)
  return reply?.kind === 'reply' && answers(reply, live)
}

function errorOf({ message, code }: { readonly message: string; readonly code?: string | undefined }): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code })
}
