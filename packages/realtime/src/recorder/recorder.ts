import {
  assertEnvironment,
  type Clock,
  createSafeLogger,
  type Environment,
  KisConfigError,
  type Logger,
  Redactor,
  systemClock,
} from '@kis/core'
import { createSocket } from '#platform'
import type { SocketFactory } from '../socket/socket.js'
import type { StreamSpec } from '../stream-spec.js'
import { type Happening, Journal } from './journal.js'
import { openRecordedSocket, type SocketNotes } from './recorded-socket.js'
import type { RecordingSink } from './recording-sink.js'
import { type SafeMessage, Sanitizer } from './sanitizer.js'

const DEFAULT_MAX_PENDING = 32 * 1024 * 1024

/** What `createRecorder` takes. */
export interface RecorderOptions {
  /** The environment of the client that is recorded. */
  readonly env: Environment
  readonly sink: RecordingSink
  /**
   * The streams of which notices (체결통보) are to be written; quotes need not be named. Of a notice that is not named here only the
   * arrival is written, since the recorder could not tell which columns are personal.
   */
  readonly streams?: Iterable<{ readonly spec: StreamSpec }> | undefined
  /** Opens the sockets that are recorded. Default: `ws` on Node, the global WebSocket elsewhere. */
  readonly socket?: SocketFactory | undefined
  /** The clock of the client. */
  readonly clock?: Clock | undefined
  /** Further secrets to keep out, such as the `redactor` of an authority of `@kis/auth`. */
  readonly redactor?: Redactor | undefined
  readonly logger?: Logger | undefined
  /** How many characters may wait for a slow sink. What comes beyond is not written, but counted. Default 32 Mi. */
  readonly maxPending?: number | undefined
}

/** What became of the events of a session. */
export interface RecorderStats {
  /** Taken for writing. */
  readonly events: number
  /** Not written: the sink was too slow, or has failed. */
  readonly lost: number
  /** Frames written without their payload. */
  readonly withheld: number
  /** Frames of which only the shape was written, since their layout is not known. */
  readonly shapeOnly: number
}

/** Writes down what a realtime client sends and receives. */
export interface Recorder extends AsyncDisposable {
  /** Give this to the client that is to be recorded, and to no other. */
  readonly socket: SocketFactory
  readonly stats: RecorderStats
  /**
   * Writes what still waits and closes the sink. Sockets that are open stay so, unrecorded.
   *
   * @throws KisRealtimeError when the sink has failed, now or earlier.
   * @throws KisAbortError as soon as the signal is aborted: what waited is lost.
   */
  close(options?: { readonly signal?: AbortSignal | undefined }): Promise<void>
}

/**
 * Records the session of a client: every message as it arrived, with its time, and every opening and loss of the connection.
 *
 * Neither approval key nor encryption keys, HTS id, account number or name of its holder are written. Notices are written decrypted,
 * with those columns replaced by texts of the same length and form; order numbers, prices and quantities stay. The socket address
 * is not written.
 *
 * A recorder never disturbs its client: where the sink is too slow or fails, events are not written, which is counted, logged and
 * told by `close()`.
 *
 * @throws KisConfigError when an option is missing or malformed.
 * @example
 * import { createRealtimeClient } from '@kis/realtime'
 * import { executionNotice, trade } from '@kis/realtime/domestic-stock'
 * import { createRecorder } from '@kis/realtime/recorder'
 * import { createFileSink } from '@kis/realtime/recorder/file'
 *
 * const recorder = createRecorder({ env: 'real', sink: createFileSink('./today.jsonl'), streams: [executionNotice] })
 * const client = createRealtimeClient({ env: 'real', credentials, socket: recorder.socket })
 * const ticks = await client.subscribe(trade, '005930')
 * // … later
 * await client.close()
 * await recorder.close()
 */
export function createRecorder(options: RecorderOptions): Recorder {
  return new SocketRecorder(options)
}

class SocketRecorder implements Recorder {
  readonly #journal: Journal
  readonly #sanitizer: Sanitizer
  readonly #logger: Logger
  readonly #openSocket: SocketFactory
  readonly #warned = new Set<string>()
  #sessions = 0
  /** The connection that is recorded at present. */
  #live: number | undefined
  #withheld = 0
  #shapeOnly = 0
  #closed: Promise<void> | undefined

  constructor(options: RecorderOptions) {
    assertEnvironment(options?.env)
    const { env, sink, redactor, streams = [], clock = systemClock, maxPending = DEFAULT_MAX_PENDING } = options
    if (typeof sink?.write !== 'function' || typeof sink.close !== 'function') {
      throw new KisConfigError({ option: 'sink', message: 'Option "sink" is required: where the recording goes.' })
    }
    if (!(maxPending > 0)) {
      throw new KisConfigError({ option: 'maxPending', message: 'Option "maxPending" must be a positive number.' })
    }
    this.#openSocket = options.socket ?? createSocket
    this.#logger = createSafeLogger(options.logger, redactor ?? new Redactor())
    this.#sanitizer = new Sanitizer({ env, specs: [...streams].map(({ spec }) => spec), redactor })
    this.#journal = new Journal({
      env,
      clock,
      sink,
      maxPending,
      onFailure: (error) => this.#logger.error(`${error.message} The client goes on unrecorded.`),
      onFirstLoss: () => this.#logger.warn('Events are not recorded: the sink takes them too slowly.'),
    })
  }

  get stats(): RecorderStats {
    const { events, lost } = this.#journal
    return { events, lost, withheld: this.#withheld, shapeOnly: this.#shapeOnly }
  }

  readonly socket: SocketFactory = (...args) => {
    const notes = this.#begin(args[0])
    return notes ? openRecordedSocket(this.#openSocket, notes, ...args) : this.#openSocket(...args)
  }

  close({ signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<void> {
    this.#live = undefined
    this.#closed ??= this.#journal.close(signal)
    return this.#closed
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** Begins with a new connection; `undefined` where it is not recorded. */
  #begin(url: string): SocketNotes | undefined {
    if (this.#closed) return undefined
    if (this.#live !== undefined) {
      this.#warnOnce('A second connection at the same time is not recorded. Use one recorder for each client.')
      return undefined
    }
    const session = ++this.#sessions
    this.#live = session
    this.#sanitizer.beginSession(url)
    this.#note(session, () => ({ kind: 'connect', session }))
    const end = (happening: () => Happening): void => {
      this.#note(session, happening)
      if (this.#live === session) this.#live = undefined
    }
    return {
      onOpen: () => this.#note(session, () => ({ kind: 'open', session })),
      onReceived: (text) => this.#note(session, () => this.#received(session, text), text.length),
      onSent: (text) =>
        this.#note(session, () => ({ kind: 'send', session, text: this.#sanitizer.sent(text) }), text.length),
      onError: (error) => this.#note(session, () => ({ kind: 'error', session, ...this.#errorFacts(error) })),
      onClose: ({ code, reason }) =>
        end(() => ({
          kind: 'close',
          session,
          reason: this.#sanitizer.redact(reason),
          ...(code !== undefined && { code }),
        })),
      onLeave: () => end(() => ({ kind: 'leave', session })),
    }
  }

  /** Notes something of the present connection. What an older one still says is no news to its client either. */
  #note(session: number, happening: () => Happening | Promise<Happening>, textLength?: number): void {
    if (this.#live !== session) return
    try {
      this.#journal.write(happening(), textLength)
    } catch (error) {
      // Whatever goes wrong here, the client must not feel it.
      this.#journal.fail(error)
    }
  }

  #received(session: number, text: string): Happening | Promise<Happening> {
    const safe = this.#sanitizer.received(text)
    const happening = (message: SafeMessage): Happening => {
      this.#count(message)
      return { session, ...message }
    }
    return safe instanceof Promise ? safe.then(happening) : happening(safe)
  }

  #count(message: SafeMessage): void {
    if (message.kind !== 'frame') return
    if (message.masked === 'all') this.#shapeOnly++
    if (message.withheld === undefined) return
    this.#withheld++
    if (message.withheld !== 'unknown-stream') return
    this.#warnOnce(
      `Notices of ${message.tr} are recorded without their content: name their stream in option "streams" of the recorder.`,
    )
  }

  #errorFacts(error: unknown): { readonly message: string; readonly code?: string } {
    const { message, code } = (error instanceof Error ? error : {}) as { message?: string; code?: unknown }
    return { message: this.#sanitizer.redact(message ?? ''), ...(typeof code === 'string' && { code }) }
  }

  #warnOnce(message: string): void {
    if (this.#warned.has(message)) return
    this.#warned.add(message)
    this.#logger.warn(message)
  }
}
