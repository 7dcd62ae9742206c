import { type Clock, type Environment, KisRealtimeError, type Logger } from '@kis/core'
import type { SocketHandlers } from '@kis/realtime'
import { createRecorder, type Recorder, type RecordingSink } from '@kis/realtime/recorder'
import { STREAM_SPECS } from '../socket/frames/stream-specs.js'
import { controlReplyText } from '../socket/replies.js'
import { registrationName } from '../socket/subscribers.js'

export interface SessionRecordingOptions {
  readonly env: Environment
  readonly sink: RecordingSink
  readonly clock: Clock
  readonly logger: Logger
}

/**
 * Writes down what the simulator streams out, as a client would record it that had registered for all of it: each frame once, however
 * many sockets it goes to.
 */
export class SessionRecording {
  readonly #recorder: Recorder
  readonly #registered = new Set<string>()
  #handlers: SocketHandlers | undefined
  readonly #send: (text: string) => void
  #closed: Promise<void> | undefined

  constructor(options: SessionRecordingOptions) {
    this.#recorder = createRecorder({
      ...options,
      streams: STREAM_SPECS.map((spec) => ({ spec })),
      // Nothing is connected: what the simulator sends is what arrives here.
      socket: (_url, handlers) => {
        this.#handlers = handlers
        return { send: () => undefined, close: () => undefined }
      },
    })
    // Its time begins with that of the simulator.
    this.#send = this.#connect()
  }

  /** A frame leaves, not encrypted. */
  frame(trId: string, trKey: string, text: string): void {
    if (this.#closed) return
    const name = registrationName(trId, trKey)
    if (!this.#registered.has(name)) {
      this.#registered.add(name)
      this.#send(registration(trId, trKey))
      this.#handlers?.onMessage(controlReplyText({ code: 'OPSP0000', trId, trKey }))
    }
    this.#handlers?.onMessage(text)
  }

  /**
   * Writes what still waits.
   *
   * @throws KisRealtimeError when something could not be written.
   */
  close(): Promise<void> {
    this.#closed ??= this.#finish()
    return this.#closed
  }

  async #finish(): Promise<void> {
    await this.#recorder.close()
    const { lost } = this.#recorder.stats
    if (lost > 0)
      throw new KisRealtimeError({ message: `The recording lacks ${lost} messages: the sink took them too slowly.` })
  }

  #connect(): (text: string) => void {
    const unheard = { onOpen: ignore, onMessage: ignore, onError: ignore, onClose: ignore }
    const socket = this.#recorder.socket('ws://simulator', unheard, { connectTimeoutMs: Number.MAX_SAFE_INTEGER })
    this.#handlers?.onOpen()
    return (text) => socket.send(text)
  }
}

function ignore(): void {}

function registration(trId: string, trKey: string): string {
  return JSON.stringify({
    header: { approval_key: '', custtype: 'P', tr_type: '1', 'content-type': 'utf-8' },
    body: { input: { tr_id: trId, tr_key: trKey } },
  })
}
