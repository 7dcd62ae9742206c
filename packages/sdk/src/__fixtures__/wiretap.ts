import type { HttpRequest, HttpResponse, HttpTransport } from '@kis/core'

/** A transport that notes what it is asked before another one answers, and may answer itself. */
export class Wiretap implements HttpTransport {
  readonly requests: HttpRequest[] = []
  /** An answer in place of the server's; `undefined` to ask the server. */
  instead: (request: HttpRequest) => HttpResponse | undefined = () => undefined
  /** What the server's answer is turned into before the client sees it. */
  change: (response: HttpResponse, request: HttpRequest) => HttpResponse = (response) => response
  #server: HttpTransport | undefined

  /** Who answers. The world and its transport are made after this one. */
  connect(server: HttpTransport): void {
    this.#server = server
  }

  async request(request: HttpRequest): Promise<HttpResponse> {
    this.requests.push(request)
    const own = this.instead(request)
    if (own) return own
    if (!this.#server) throw new Error('Nobody answers: connect() comes first.')
    return this.change(await this.#server.request(request), request)
  }

  async close(): Promise<void> {}

  /** The requests of a TR id. */
  of(trId: string): readonly HttpRequest[] {
    return this.requests.filter(({ headers }) => headers.tr_id === trId)
  }

  /** The requests of a path, such as `/oauth2/tokenP`. */
  at(path: string): readonly HttpRequest[] {
    return this.requests.filter(({ url }) => new URL(url).pathname === path)
  }
}

/** The query of a GET or the body of a POST, by name. */
export function paramsOf(request: HttpRequest | undefined): Readonly<Record<string, string>> {
  if (!request) throw new Error('There was no such request.')
  if (request.body !== undefined) return JSON.parse(request.body) as Record<string, string>
  return Object.fromEntries(new URL(request.url).searchParams)
}

/** A JSON answer of KIS. */
export function jsonAnswer(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): HttpResponse {
  return { status, headers, body: new TextEncoder().encode(JSON.stringify(body)) }
}

/** The same answer with another body. */
export function withBody(
  response: HttpResponse,
  edit: (body: Record<string, unknown>) => Record<string, unknown>,
): HttpResponse {
  const body = JSON.parse(new TextDecoder().decode(response.body)) as Record<string, unknown>
  return { ...response, body: new TextEncoder().encode(JSON.stringify(edit(body))) }
}
