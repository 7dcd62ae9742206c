import type { Clock } from '@kis/core'
import type { SocketFactory, SocketHandlers } from '../index.js'

export const APPROVAL_KEY = 'approval-canary-0001'
export const CIPHER = { key: 'cipherkeycanary0123456789abcdefgh'.slice(0, 32), iv: 'ivcanary01234567' }

export interface Request {
  readonly action: 'register' | 'unregister'
  readonly trId: string
  readonly key: string
  readonly approvalKey: string
}

/** What a script makes of a request: its own reply text, no reply at all, or the usual one. */
export type Script = (request: Request, session: FakeSession) => string | 'silence' | undefined

/** One connection as the server sees it. */
export class FakeSession {
  readonly registered = new Set<string>()
  readonly received: string[] = []
  isOpen = false
  isClosedByClient = false
  /** Half open: nothing goes in or out any more, and nobody says so. */
  isDead = false

  constructor(
    readonly server: FakeServer,
    readonly handlers: SocketHandlers,
    readonly openedAt: number,
  ) {}

  send(text: string): void {
    if (this.isOpen && !this.isDead) this.handlers.onMessage(text)
  }

  /** The connection breaks: no close frame, the client sees 1006. */
  drop(): void {
    if (!this.isOpen) return
    this.isOpen = false
    this.handlers.onClose({ code: 1006, reason: '' })
  }
}

/** A realtime server in memory that behaves as KIS does, on the clock of a test. */
export class FakeServer {
  readonly sessions: FakeSession[] = []
  readonly requests: (Request & { readonly at: number })[] = []
  approvalKey = APPROVAL_KEY
  cipher = CIPHER
  limit = 41
  /** Connections are refused, or never answered. */
  mode: 'up' | 'down' | 'black-hole' = 'up'
  /** Another client holds the app key. */
  isTaken = false
  /** Milliseconds after the opening at which each connection drops. */
  dropsAfterMs: number | undefined
  script: Script = () => undefined

  constructor(readonly clock: Clock) {}

  get session(): FakeSession {
    const session = this.sessions.at(-1)
    if (!session) throw new Error('Nobody has connected.')
    return session
  }

  /** What the newest open connection has registered. */
  get registered(): readonly string[] {
    return this.sessions.at(-1)?.isOpen ? [...this.session.registered].sort() : []
  }

  readonly factory: SocketFactory = (_url, handlers) => {
    const session = new FakeSession(this, handlers, this.clock.now())
    this.sessions.push(session)
    this.clock.schedule(1, () => this.#open(session))
    return {
      send: (text) => this.#receive(session, text),
      close: () => this.#closedByClient(session),
      terminate: () => this.#closedByClient(session),
    }
  }

  #open(session: FakeSession): void {
    if (session.isClosedByClient || this.mode === 'black-hole') return
    if (this.mode === 'down') {
      session.handlers.onError(Object.assign(new Error(''), { code: 'ECONNREFUSED' }))
      session.handlers.onClose({ code: 1006, reason: '' })
      return
    }
    session.isOpen = true
    session.handlers.onOpen()
    if (this.dropsAfterMs !== undefined) this.clock.schedule(this.dropsAfterMs, () => session.drop())
  }

  #closedByClient(session: FakeSession): void {
    if (session.isClosedByClient) return
    const wasOpen = session.isOpen
    session.isClosedByClient = true
    session.isOpen = false
    if (wasOpen) this.clock.schedule(1, () => session.handlers.onClose({ code: 1000, reason: '' }))
  }

  #receive(session: FakeSession, text: string): void {
    if (!session.isOpen) throw new Error('The socket is not open.')
    if (session.isDead) return
    session.received.push(text)
    const message = JSON.parse(text) as {
      header: { tr_id?: string; tr_type: string; approval_key: string }
      body: { input: { tr_id: string; tr_key: string } }
    }
    if (message.header.tr_id === 'PINGPONG') return
    const request: Request = {
      action: message.header.tr_type === '1' ? 'register' : 'unregister',
      trId: message.body.input.tr_id,
      key: message.body.input.tr_key,
      approvalKey: message.header.approval_key,
    }
    this.requests.push({ ...request, at: this.clock.now() })
    this.clock.schedule(1, () => this.#answer(session, request))
  }

  #answer(session: FakeSession, request: Request): void {
    if (session.isDead) return
    const scripted = this.script(request, session)
    if (scripted === 'silence') return
    if (scripted !== undefined) session.send(scripted)
    else if (this.isTaken) {
      session.send(nameless('OPSP8996', 'ALREADY IN USE appkey', '9'))
      session.drop()
    } else session.send(this.usualReply(session, request))
  }

  /** Carries the request out and says what the server says. */
  usualReply(session: FakeSession, { action, trId, key, approvalKey }: Request): string {
    const name = `${trId} ${key}`
    if (approvalKey !== this.approvalKey) {
      return JSON.stringify({ body: { rt_cd: '1', msg_cd: 'OPSP0011', msg1: `invalid approval : ${approvalKey}` } })
    }
    if (action === 'unregister') {
      return session.registered.delete(name)
        ? reply(trId, key, 'OPSP0001', 'UNSUBSCRIBE SUCCESS')
        : reply(trId, key, 'OPSP0003', 'UNSUBSCRIBE ERROR(not found!)', '1')
    }
    if (session.registered.has(name)) return reply(trId, key, 'OPSP0002', 'ALREADY IN SUBSCRIBE', '1')
    if (session.registered.size >= this.limit) return reply(trId, key, 'OPSP0008', 'MAX SUBSCRIBE OVER', '1')
    session.registered.add(name)
    return reply(trId, key, 'OPSP0000', 'SUBSCRIBE SUCCESS', '0', this.cipher)
  }
}

export function reply(
  trId: string,
  key: string,
  msgCd: string,
  msg1: string,
  rtCd = '0',
  output?: { readonly key: string; readonly iv: string },
): string {
  return JSON.stringify({
    header: { tr_id: trId, tr_key: key, encrypt: 'N' },
    body: { rt_cd: rtCd, msg_cd: msgCd, msg1, ...(output && { output }) },
  })
}

/** A refusal that does not say what it refuses. */
export function nameless(msgCd: string, msg1: string, rtCd = '9'): string {
  return JSON.stringify({
    header: { tr_id: '(null)', tr_key: '', encrypt: 'N' },
    body: { rt_cd: rtCd, msg_cd: msgCd, msg1 },
  })
}

export const HEARTBEAT = '{"header":{"tr_id":"PINGPONG","datetime":"20260102090010"}}'
