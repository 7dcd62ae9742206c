import type { Environment } from '@kis/core'
import { type Setup, setup } from '../../__fixtures__/setup.js'
import {
  createRealtimeClient,
  type RealtimeClient,
  type RealtimeClientOptions,
  type SocketFactory,
  type SocketHandlers,
} from '../../index.js'
import {
  createRelay,
  type Relay,
  type RelayAccess,
  type RelayLink,
  type RelayOptions,
  relayClientOptions,
} from '../index.js'

/** Both ends of one connection in memory. */
export class Pipe implements RelayLink {
  readonly down: string[] = []
  readonly up: string[] = []
  closed: { readonly code: number | undefined; readonly reason: string | undefined } | undefined
  bufferedAmount = 0
  isOpen = false
  #isStalled = false
  #unread: string[] = []
  #onMessage: (text: string) => void = () => undefined
  #onClose: () => void = () => undefined

  constructor(readonly handlers: SocketHandlers) {}

  onMessage(listener: (text: string) => void): void {
    this.#onMessage = listener
  }

  onClose(listener: () => void): void {
    this.#onClose = listener
  }

  send(text: string): void {
    if (!this.isOpen) throw new Error('The link is closed.')
    this.down.push(text)
    if (!this.#isStalled) {
      this.handlers.onMessage(text)
      return
    }
    this.#unread.push(text)
    this.bufferedAmount += text.length
  }

  close(code?: number, reason?: string): void {
    this.closed = { code, reason }
    this.drop()
  }

  /** The reader stops reading; what is sent stays in the link. */
  stall(): void {
    this.#isStalled = true
  }

  /** The reader reads on, one text or everything that is there. */
  resume(): void {
    this.#isStalled = false
    const unread = this.#unread
    this.#unread = []
    this.bufferedAmount = 0
    for (const text of unread) this.handlers.onMessage(text)
  }

  fromReader(text: string): void {
    if (!this.isOpen) throw new Error('The socket is closed.')
    this.up.push(text)
    this.#onMessage(text)
  }

  drop(): void {
    if (!this.isOpen) return
    this.isOpen = false
    this.#onClose()
    this.handlers.onClose({ code: this.closed?.code ?? 1006, reason: '' })
  }
}

export interface ReaderRig<E extends Environment> {
  readonly client: RealtimeClient<E>
  readonly pipes: Pipe[]
  /** The newest connection. */
  readonly pipe: Pipe
}

export interface Rig<E extends Environment, Context = unknown> extends Setup<E> {
  readonly relay: Relay<Context>
  /** All connections of all readers. */
  readonly pipes: Pipe[]
  /** An ordinary client that reads through the relay. */
  reader(options?: Partial<RelayAccess<E>> & { readonly context?: unknown }): ReaderRig<E>
  /** A bare connection. */
  connect(handlers?: Partial<SocketHandlers>): Pipe
  /** Puts a new relay in the place of one that was closed. */
  restart(): void
  /** Closes the clients of all readers, the relay and the client upstream. */
  end(): Promise<void>
}

type RigOptions<E extends Environment, Context> = Omit<RelayOptions<E, Context>, 'client'> & {
  readonly upstream?: Partial<RealtimeClientOptions<E>>
  readonly settle?: 'everything' | 'promises'
}

/** A server in memory, one client of it, a relay, and readers. */
export function rig<const E extends Environment = 'real', Context = unknown>(
  options: RigOptions<E, Context>,
): Rig<E, Context> {
  const { upstream, settle, ...relayOptions } = options
  const base = setup<E>(upstream, settle)
  const { clock, client, logs } = base
  const log = (message: string, fields?: unknown): void => {
    logs.push(`${message} ${JSON.stringify(fields) ?? ''}`)
  }
  const logger = { debug: log, info: log, warn: log, error: log }
  const create = (): Relay<Context> => createRelay<E, Context>({ client, clock, logger, ...relayOptions })
  let relay = create()
  const pipes: Pipe[] = []
  const clients: RealtimeClient<E>[] = []

  function open(handlers: SocketHandlers, context: unknown): Pipe {
    const pipe = new Pipe(handlers)
    pipes.push(pipe)
    pipe.isOpen = true
    relay.accept(pipe, context as never)
    return pipe
  }

  return {
    ...base,
    get relay() {
      return relay
    },
    restart() {
      relay = create()
    },
    pipes,
    reader({ context, ...access } = {}) {
      const own: Pipe[] = []
      const socket: SocketFactory = (_url, handlers) => {
        let isGone = false
        let pipe: Pipe | undefined
        clock.schedule(1, () => {
          if (isGone) return
          pipe = open(handlers, context)
          own.push(pipe)
          if (pipe.isOpen) handlers.onOpen()
        })
        const close = (): void => {
          isGone = true
          pipe?.drop()
        }
        return { send: (text) => pipe?.fromReader(text), close, terminate: close }
      }
      const reader = createRealtimeClient<E>({
        ...relayClientOptions<E>({ env: client.env, url: 'wss://relay.test/relay', ...access }),
        socket,
        clock,
        random: () => 0.5,
        logger,
      })
      clients.push(reader)
      return {
        client: reader,
        pipes: own,
        get pipe() {
          const pipe = own.at(-1)
          if (!pipe) throw new Error('The reader has not connected.')
          return pipe
        },
      }
    },
    connect(handlers = {}) {
      const none = (): void => undefined
      return open({ onOpen: none, onMessage: none, onClose: none, onError: none, ...handlers }, undefined)
    },
    async end() {
      await clock.until(Promise.all(clients.map((reader) => reader.close())))
      await clock.until(relay.close())
      await clock.until(client.close())
    },
  }
}

/** A registration, or its removal, as a client writes it. */
export function ask(trId: string, key: string, { type = '1', token = '' } = {}): string {
  return JSON.stringify({
    header: { approval_key: token, custtype: 'P', tr_type: type, 'content-type': 'utf-8' },
    body: { input: { tr_id: trId, tr_key: key } },
  })
}

/** Code of the last answer that went down. */
export function lastCode(pipe: Pipe): string | undefined {
  const texts = pipe.down.filter((text) => text.includes('"msg_cd"'))
  return texts.length === 0 ? undefined : (JSON.parse(texts.at(-1) ?? '').body.msg_cd as string)
}
