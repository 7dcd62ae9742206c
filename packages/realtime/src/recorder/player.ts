import {
  type Clock,
  createSafeLogger,
  type Environment,
  KisAbortError,
  KisConfigError,
  type Logger,
  onAbort,
  Redactor,
  systemClock,
} from '@kis/core'
import type { ApprovalKeyProvider } from '../approval-key-provider.js'
import type { RealtimePolicy } from '../connection/policy.js'
import { deferred } from '../deferred.js'
import type { SocketFactory } from '../socket/socket.js'
import type { Subscription } from '../subscription/subscription.js'
import { Backlog } from './backlog.js'
import { Pacer, type ReplaySpeed } from './pacer.js'
import type { RecordedEvent, RecordingHeader } from './recording-format.js'
import { RecordingReader } from './recording-reader.js'
import type { RecordingSource } from './recording-sink.js'
import type { RecordingSummary } from './recording-summary.js'
import { ReplayClock } from './replay-clock.js'
import { ReplayedServer } from './replayed-server.js'
import { turn } from './turn.js'

/** How a recording is played. Only `env` has no default. */
export interface PlayerOptions<E extends Environment = Environment> {
  /** The environment that the recording must be of. */
  readonly env: E
  /** How many times as fast as it happened, or `max`: as fast as the readers can take it. Default 1. */
  readonly speed?: ReplaySpeed | undefined
  /** The clock that paces the replay. Default: the machine's own. */
  readonly clock?: Clock | undefined
  /** Ends the replay. */
  readonly signal?: AbortSignal | undefined
  readonly logger?: Logger | undefined
}

/** What makes a client of `createRealtimeClient` replay. */
export interface ReplayClientOptions<E extends Environment = Environment> {
  readonly env: E
  /** Needs no credentials: nothing is asked of KIS. */
  readonly auth: ApprovalKeyProvider
  readonly socket: SocketFactory
  /** The time of the recording. */
  readonly clock: Clock
  /** No jitter, and no wait before a connection: it opens when it opened then. */
  readonly random: () => number
  readonly policy: { readonly [K in keyof RealtimePolicy]?: RealtimePolicy[K] | undefined }
}

/** How far a replay has come. */
export interface ReplayProgress {
  readonly events: number
  /** Frames that came while the replaying client was not connected. */
  readonly missed: number
  /** The time of the recording, in epoch milliseconds. */
  readonly at: number
}

/** Replays a recording to one client. */
export interface Player<E extends Environment = Environment> extends AsyncDisposable {
  readonly header: RecordingHeader
  /** Give these to `createRealtimeClient`; its `policy` may be changed. The replay begins when the client connects. */
  readonly clientOptions: ReplayClientOptions<E>
  /**
   * The time of the recording, for whatever of the replay has to wait or to know the time. It stands still until the client
   * connects, and goes on at the pace of the machine behind the end of the recording.
   */
  readonly clock: Clock
  readonly progress: ReplayProgress
  /**
   * Resolves when the last event has been delivered, and read by all that are followed.
   *
   * @throws KisDecodeError where the recording is damaged; everything before has been delivered. It is logged, too.
   * @throws KisAbortError when the signal is aborted.
   * @throws whatever a timer of `clock` has thrown.
   */
  readonly finished: Promise<RecordingSummary>
  /**
   * Lets the replay wait, at speed `max`, until this subscription has been read. Follow every subscription whose reader does more
   * with a record than to calculate; otherwise it falls behind, and records are dropped as its `overflow` says.
   */
  follow<R>(subscription: Subscription<R>): Subscription<R>
  /** Ends the replay and the connection of the client. */
  close(): Promise<void>
}

/**
 * Opens a recording for replay: an ordinary client then sees the session again, through the same decoder. Connections open and break
 * as they did, at the times they did, registrations are answered as they were, and records, gaps and unreadable frames come in the
 * same order. Streams that the client does not subscribe to are left out. A notice subscription takes any HTS id as its key.
 *
 * @param source What a recorder has written, such as `createFileSource(path)` or an array of texts.
 * @throws KisDecodeError when it is no recording, or of a newer format.
 * @throws KisConfigError when it is of another environment, or an option is malformed.
 * @example
 * import { createRealtimeClient } from '@kis/realtime'
 * import { trade } from '@kis/realtime/domestic-stock'
 * import { openPlayer } from '@kis/realtime/recorder'
 * import { createFileSource } from '@kis/realtime/recorder/file'
 *
 * await using player = await openPlayer(createFileSource('./today.jsonl'), { env: 'real', speed: 'max' })
 * await using client = createRealtimeClient(player.clientOptions)
 * const ticks = await client.subscribe(trade, '005930')
 * ticks.on('data', (tick) => strategy.onTick(tick, player.clock.now()))
 * ticks.on('gap', ({ from, to }) => strategy.onGap(from, to))
 * const { isComplete, lost } = await player.finished
 */
export async function openPlayer<const E extends Environment>(
  source: RecordingSource,
  options: PlayerOptions<E>,
): Promise<Player<E>> {
  const { speed = 1, signal } = options
  if (speed !== 'max' && !(Number.isFinite(speed) && speed > 0)) {
    throw new KisConfigError({ option: 'speed', message: `Option "speed" must be a positive number or 'max'.` })
  }
  const reader = new RecordingReader(source, signal)
  try {
    const header = await reader.header()
    if (header.env === options.env) return new RecordingPlayer(reader, header, options)
    throw new KisConfigError({
      option: 'env',
      message: `Option "env" is '${options.env}', the recording is of '${header.env}'.`,
    })
  } catch (error) {
    await reader.close()
    throw error
  }
}

// What the recorded client did of its own accord, at its own time: ours acts first where both fall on the same moment.
const OUTGOING: readonly RecordedEvent['kind'][] = ['connect', 'send', 'leave']
// Times are recorded to the microsecond.
const ROUNDING_MS = 0.001

class RecordingPlayer<E extends Environment> implements Player<E> {
  readonly header: RecordingHeader
  readonly clientOptions: ReplayClientOptions<E>
  readonly clock: ReplayClock
  readonly #reader: RecordingReader
  readonly #server: ReplayedServer
  readonly #pacer: Pacer
  readonly #backlog: Backlog
  readonly #finished = deferred<RecordingSummary>()
  readonly #logger: Logger
  readonly #stopListening: () => void
  #hasClient = false
  #isClosed = false
  #events = 0

  constructor(reader: RecordingReader, header: RecordingHeader, options: PlayerOptions<E>) {
    const { env, speed = 1, clock = systemClock, signal } = options
    this.header = header
    this.#reader = reader
    this.clock = new ReplayClock(header.startedAt, () => this.#pacer.wake())
    this.#pacer = new Pacer(this.clock, clock, speed)
    this.#backlog = new Backlog(clock)
    this.#server = new ReplayedServer(this.clock, () => this.#begin())
    this.clientOptions = {
      env,
      auth: replayAuth(env),
      socket: this.#server.socket,
      clock: this.clock,
      random: () => 0,
      policy: { connectTimeoutMs: Number.MAX_SAFE_INTEGER, breakerMs: 1, conflictMs: 1 },
    }
    this.#logger = createSafeLogger(options.logger, new Redactor())
    // Whoever does not ask how it ended finds it in the log; an unhandled rejection would end the process.
    this.#finished.promise.catch(() => undefined)
    this.#stopListening = onAbort(signal, () => {
      this.#finished.reject(new KisAbortError({ cause: signal?.reason }))
      void this.close()
    })
    void this.#run()
  }

  get progress(): ReplayProgress {
    return { events: this.#events, missed: this.#server.missed, at: this.clock.now() }
  }

  get finished(): Promise<RecordingSummary> {
    return this.#finished.promise
  }

  follow<R>(subscription: Subscription<R>): Subscription<R> {
    this.#backlog.follow(subscription)
    return subscription
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#stopListening()
    this.#pacer.wake()
    this.#server.close()
    this.#finished.resolve(this.#reader.summary)
    await this.#reader.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  #begin(): void {
    this.#hasClient = true
    this.#pacer.wake()
  }

  async #run(): Promise<void> {
    try {
      await this.#waitForClient()
      this.#pacer.start()
      await this.#play()
      await this.#backlog.drained(() => this.#isClosed)
    } catch (error) {
      if (!this.#isClosed) this.#logger.error('The replay has ended early.', { error })
      this.#finished.reject(error)
      await this.close()
    }
    this.#finished.resolve(this.#reader.summary)
    // What a timer throws now is nobody's but the runtime's.
    await this.#goOn()
  }

  /** What a client does before it connects takes no time. */
  async #waitForClient(): Promise<void> {
    while (!this.#hasClient && !this.#isClosed) {
      const due = this.clock.nextDue
      if (due !== undefined && due <= this.clock.monotonic()) {
        this.clock.runNext()
        await turn()
      } else await this.#pacer.woken()
    }
  }

  async #play(): Promise<void> {
    for (let events = await this.#reader.next(); events; events = await this.#reader.next()) {
      for (const [index, event] of events.entries()) {
        await this.#reach(event)
        if (this.#isClosed) return
        this.#server.take(event)
        this.#events++
        // Frames of one moment are taken together; everything else settles first.
        const next = events[index + 1]
        if (event.kind !== 'frame' || next?.kind !== 'frame' || next.ms !== event.ms) await turn()
        if (this.#pacer.isUnpaced && this.#backlog.isWaiting()) await this.#backlog.drained(() => this.#isClosed)
      }
    }
  }

  /** Moves time to an event, and runs what is due before. */
  async #reach(event: RecordedEvent): Promise<void> {
    const isOutgoing = OUTGOING.includes(event.kind)
    while (!this.#isClosed) {
      const due = this.clock.nextDue
      const isTimer = due !== undefined && (isOutgoing ? due <= event.ms + ROUNDING_MS : due < event.ms)
      if (!(await this.#pacer.reach(isTimer ? due : event.ms))) continue
      if (!isTimer) break
      this.clock.runNext()
      await turn()
    }
    this.clock.moveTo(event.ms, event.at)
  }

  /** Behind the end of the recording: whoever is still there can wait, unsubscribe and close. */
  async #goOn(): Promise<void> {
    this.#pacer.goOn()
    while (!this.#isClosed) {
      const due = this.clock.nextDue
      if (due === undefined) await this.#pacer.woken()
      else if (await this.#pacer.reach(due)) {
        this.clock.runNext()
        await turn()
      }
    }
  }
}

function replayAuth(env: Environment): ApprovalKeyProvider {
  let renewals = 0
  return {
    env,
    approvalKey: async () => 'replayed',
    renewApprovalKey: async () => `replayed-${++renewals}`,
  }
}
