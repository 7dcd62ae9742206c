import { type Cancel, type Clock, kstDate, kstTime } from '@kis/core'
import type { HeartbeatFault, SocketTrouble } from '../faults/socket-trouble.js'
import type { CipherKeys } from './cipher.js'
import { type Frame, Outbox } from './outbox.js'
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

export interface SessionOptions {
  readonly link: SocketLink
  readonly clock: Clock
  readonly trouble: Pick<SocketTrouble, 'slowness' | 'heartbeat' | 'skew'>
  /** How much may wait for the client: bytes, or letters of texts. */
  readonly roomFor: () => number
  /** The client does not read, or too slowly; the session ends next. */
  readonly onOverflow: () => void
  /** The server has ended the session. */
  readonly onDrop: (session: SocketSession) => void
}

/** The server's side of one connection: what is registered, and the heartbeat. */
export class SocketSession {
  readonly registrations = new Map<string, Registration>()
  /** Keys by TR id. */
  readonly keys = new Map<string, CipherKeys>()
  /** TR ids whose next registration brings another key. */
  readonly rotating = new Set<string>()
  /** Known from the first message that carries a good approval key. */
  appKey: string | undefined
  isOpen = true
  readonly #options: SessionOptions
  readonly #outbox: Outbox
  /** Answers that wait: they keep their order among themselves, not that among the data. */
  readonly #answers: Outbox
  #isSilent = false
  #isDeaf = false
  #isHangingUp = false
  #isHoldingKey = false
  #lastSentAt: number
  #unansweredSince: number | undefined
  #cancelHeartbeat: Cancel | undefined

  constructor(options: SessionOptions) {
    this.#options = options
    this.#outbox = new Outbox(options.clock, (frame) => this.#write(frame))
    this.#answers = new Outbox(options.clock, (frame) => this.#post(frame))
    this.#lastSentAt = options.clock.monotonic()
    this.#awaitQuiet()
  }

  /** Half open. */
  get isSilent(): boolean {
    return this.#isSilent
  }

  /** Whether messages of the client are heard. */
  get isListening(): boolean {
    return this.isOpen && !this.#isSilent && !this.#isDeaf
  }

  /** Whether it holds its app key even when its client has left. */
  get isHoldingKey(): boolean {
    return this.#isHoldingKey
  }

  send(frame: Frame): void {
    if (!this.#isHangingUp) this.#post(frame)
  }

  /** Answers a message, if the connection lasts until then; answers behind a late one wait for it, data do not. */
  answer(text: string, delayMs: number): void {
    this.#answers.send(text, delayMs)
    this.#checkRoom()
  }

  /** The client answered the heartbeat. */
  onPong(): void {
    this.#unansweredSince = undefined
  }

  /** Half open: nothing goes out any more, nothing is heard, and with `holdsKey` not even that the client leaves. */
  silence(holdsKey: boolean): void {
    this.#isSilent = true
    this.#isHoldingKey = holdsKey
    this.#discard()
  }

  /** Ends the connection without a close frame, once everything has been said. Nothing is heard from now on. */
  hangUp(): void {
    this.#isDeaf = true
    this.#answers.whenEmpty(() => {
      this.#isHangingUp = true
      this.#outbox.whenEmpty(() => this.end(false))
    })
  }

  /** Ends the connection, with a close frame or without. */
  end(closeFrame: boolean): void {
    if (!this.isOpen) return
    this.#stop()
    if (closeFrame) this.#options.link.close(1000, '')
    else this.#options.link.terminate()
    this.#options.onDrop(this)
  }

  /** Breaks the connection of a session that the server has already given up. */
  cut(): void {
    this.#options.link.terminate()
  }

  /** The connection is over, whoever ended it. */
  forget(): void {
    this.#stop()
    for (const { release } of this.registrations.values()) release()
    this.registrations.clear()
  }

  #stop(): void {
    this.isOpen = false
    this.#cancelHeartbeat?.()
    this.#discard()
  }

  #discard(): void {
    this.#answers.discard()
    this.#outbox.discard()
  }

  #post(frame: Frame): void {
    if (!this.isOpen || this.#isSilent) return
    const { clock, trouble } = this.#options
    this.#lastSentAt = clock.monotonic()
    this.#outbox.send(frame, trouble.slowness.value ?? 0)
    this.#checkRoom()
  }

  // Who never reads must not fill the memory.
  #checkRoom(): void {
    const { link, roomFor, onOverflow, onDrop } = this.#options
    const waiting = (link.unsentBytes ?? 0) + this.#outbox.size + this.#answers.size
    if (!this.isOpen || waiting <= roomFor()) return
    onOverflow()
    this.#stop()
    if (link.abort) link.abort()
    else link.terminate()
    onDrop(this)
  }

  #write(frame: Frame): void {
    const { link } = this.#options
    if (typeof frame === 'string') link.send(frame)
    else if (link.sendBytes) link.sendBytes(frame)
    else link.send(new TextDecoder().decode(frame))
  }

  #awaitQuiet(): void {
    const { clock } = this.#options
    const wait = this.#lastSentAt + QUIET_MS - clock.monotonic()
    this.#cancelHeartbeat = clock.schedule(wait, () => this.#beat(), { background: true })
  }

  #beat(): void {
    if (!this.isOpen) return
    const now = this.#options.clock.monotonic()
    if (this.#unansweredSince !== undefined && now - this.#unansweredSince >= PATIENCE_MS) {
      this.#giveUp()
      return
    }
    if (now - this.#lastSentAt >= QUIET_MS) {
      this.#lastSentAt = now
      this.#sendHeartbeat(this.#isSilent ? undefined : this.#options.trouble.heartbeat.value)
    }
    this.#awaitQuiet()
  }

  #sendHeartbeat(fault: HeartbeatFault | undefined): void {
    if (fault === 'missing') return
    // An id that nobody knows need not be answered.
    if (fault !== 'unknownId') this.#unansweredSince ??= this.#lastSentAt
    const wall = this.#options.clock.now() + (this.#options.trouble.skew.value ?? 0)
    const datetime = kstDate(wall) + kstTime(wall)
    this.send(JSON.stringify(heartbeatOf(fault, datetime)))
  }

  #giveUp(): void {
    if (!this.#isSilent) {
      this.end(false)
      return
    }
    // Nothing gets through to the client, the end neither.
    this.#stop()
    this.#options.onDrop(this)
  }
}

function heartbeatOf(fault: HeartbeatFault | undefined, datetime: string): object {
  if (fault === 'unknownId') return { header: { tr_id: 'KEEPALIVE', datetime } }
  if (fault === 'extraFields') return { header: { tr_id: 'PINGPONG', datetime, tr_key: '', encrypt: 'N' }, body: null }
  return { header: { tr_id: 'PINGPONG', datetime } }
}
