import type { Clock } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import type { SocketHandlers } from '../../socket/socket.js'
import { createRecorder, type Recorder, type RecorderOptions, type RecordingSink } from '../index.js'

/** A sink that keeps what it is given. */
export function memorySink(): RecordingSink & { readonly pieces: string[]; readonly isClosed: () => boolean } {
  const pieces: string[] = []
  let isClosed = false
  return {
    pieces,
    isClosed: () => isClosed,
    write: (lines) => void pieces.push(lines),
    close: () => {
      isClosed = true
    },
  }
}

export interface Bench {
  readonly clock: Clock & { advance(ms: number): Promise<void> }
  readonly recorder: Recorder
  readonly logs: string[]
  /** What the client was handed. */
  readonly received: string[]
  /** What was sent through the socket. */
  readonly sent: string[]
  /** The server's end of the last connection. */
  readonly server: () => SocketHandlers
  /** Opens a connection as a client does. */
  readonly connect: () => ReturnType<Recorder['socket']>
}

/** A recorder over a socket that is played by hand. */
export function bench(options: Partial<RecorderOptions> & Pick<RecorderOptions, 'sink'>): Bench {
  const clock = createVirtualClock()
  const logs: string[] = []
  const received: string[] = []
  const sent: string[] = []
  const servers: SocketHandlers[] = []
  const log = (message: string): void => void logs.push(message)
  const recorder = createRecorder({
    env: 'real',
    clock,
    logger: { debug: log, info: log, warn: log, error: log },
    socket: (_url, handlers) => {
      servers.push(handlers)
      return { send: (text) => void sent.push(text), close: () => undefined }
    },
    ...options,
  })
  const handlers: SocketHandlers = {
    onOpen: () => void received.push('<open>'),
    onMessage: (text) => void received.push(text),
    onClose: ({ code }) => void received.push(`<close ${code}>`),
    onError: () => void received.push('<error>'),
  }
  return {
    ...{ clock, recorder, logs, received, sent },
    server: () => {
      const server = servers.at(-1)
      if (!server) throw new Error('Nobody has connected.')
      return server
    },
    connect: () => recorder.socket('wss://relay.test/?token=relay-canary', handlers, { connectTimeoutMs: 1_000 }),
  }
}

/** The lines of a recording as objects. */
export function linesOf(pieces: readonly string[]): readonly Record<string, unknown>[] {
  return pieces
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}
