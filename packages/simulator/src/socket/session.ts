import { type Cancel, type Clock, kstDate, kstTime } from '@kis/core'
import type { CipherKeys } from './cipher.js'
import { type ControlReply, controlReplyText } from './replies.js'
import type { SocketLink } from './socket-link.js'

/** The server speaks up after this much quiet … */
const QUIET_MS = 10_000
/** … and gives up when nothing comes back for this long. */
const PATIENCE_MS = 100_000

export interface Registration {
  readonly trId: string
  readonly trKey: string
  /** Lets the market stop walking for it. */
  readonly release: Cancel
}

/** The server's side of one connection: what is registered, and the heartbeat. */
export class SocketSession {
  readonly registrations = new Map<string, Registration>()
  /** Keys by TR id. */
  readonly keys = new Map<string, CipherKeys>()
  /** Known from the first message that carries a good approval key. */
  appKey: string | undefined
  isOpen = true
  #isSilent = false
  #lastSentAt: number
  #unansweredSince: number | undefined
  #cancelHeartbeat: Cancel | undefined

  constructor(
    private readonly link: SocketLink,
    private readonly clock: Clock,
    private readonly onDrop: (session: SocketSession) => void,
  ) {
    this.#lastSentAt = clock.monotonic()
    this.#awaitQuiet()
  }

  get isSilent(): boolean {
    return this.#isSilent
  }

  send(text: string): void {
    if (!this.isOpen || this.#isSilent) return
    this.#lastSentAt = this.clock.monotonic()
    this.link.send(text)
  }

  reply(reply: ControlReply): void {
    this.send(controlReplyText(reply))
  }

  /** The client answered the heartbeat. */
  onPong(): void {
    this.#unansweredSince = undefined
  }

  /** Half open: nothing goes out any more, nothing is heard. */
  silence(): void {
    this.#isSilent = true
  }

  /** Ends the connection, with a close frame or without. */
  end(closeFrame: boolean): void {
    if (!this.isOpen) return
    this.isOpen = false
    this.#cancelHeartbeat?.()
    if (closeFrame) this.link.close(1000, '')
    else this.link.terminate()
    this.onDrop(this)
  }

  /** The connection is over, whoever ended it. */
  forget(): void {
    this.isOpen = false
    this.#cancelHeartbeat?.()
    for (const { release } of this.registrations.values()) release()
    this.registrations.clear()
  }

  #awaitQuiet(): void {
    const now = this.clock.monotonic()
    const wait = this.#lastSentAt + QUIET_MS - now
    this.#cancelHeartbeat = this.clock.schedule(wait, () => this.#beat(), { background: true })
  }

  #beat(): void {
    if (!this.isOpen) return
    const now = this.clock.monotonic()
    if (this.#unansweredSince !== undefined && now - this.#unansweredSince >= PATIENCE_MS) {
      this.end(false)
      return
    }
    if (now - this.#lastSentAt >= QUIET_MS) {
      this.#unansweredSince ??= now
      this.#lastSentAt = now
      const wall = this.clock.now()
      this.send(JSON.stringify({ header: { tr_id: 'PINGPONG', datetime: kstDate(wall) + kstTime(wall) } }))
    }
    this.#awaitQuiet()
  }
}
