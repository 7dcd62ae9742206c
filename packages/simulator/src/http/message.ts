/** A request as the simulator sees it, whatever carried it. */
export interface SimulatorRequest {
  /** Upper case. */
  readonly method: string
  /** Path without the query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Whom a network says it is from; left out: nothing came over a network. */
  readonly remoteAddress?: string | undefined
}

export type HeaderList = readonly (readonly [name: string, value: string])[]

/** A reply, complete: adapters add nothing to it. Header names keep their case, since clients of KIS look at it. */
export interface SimulatorReply {
  readonly status: number
  readonly headers: HeaderList
  readonly body: Uint8Array
}

/** What comes of a request: a reply, or a connection that ends without one. */
export type SimulatorAnswer = SimulatorReply | 'drop'

const encoder = new TextEncoder()

/** A JSON reply as KIS writes it: compact, UTF-8. */
export function jsonReply(status: number, body: unknown, headers: HeaderList = []): SimulatorReply {
  return textReply(status, JSON.stringify(body), 'application/json; charset=utf-8', headers)
}

/** A reply of any text. */
export function textReply(status: number, text: string, type: string, headers: HeaderList = []): SimulatorReply {
  return bytesReply(status, encoder.encode(text), type, headers)
}

/** A reply of bytes. */
export function bytesReply(status: number, body: Uint8Array, type: string, headers: HeaderList = []): SimulatorReply {
  return { status, headers: [['Content-Type', type], ['Content-Length', String(body.byteLength)], ...headers], body }
}
