import { Authorization, type TokenProvider } from '@kis/auth'
import {
  type Environment,
  type HttpRequest,
  type HttpResponse,
  type HttpTransport,
  KisTransportError,
  Redactor,
} from '@kis/core'

type Answer = HttpResponse | Error | ((request: HttpRequest) => HttpResponse | Promise<HttpResponse>)

/** A transport that gives the answers it is told to, in order, and remembers what it was asked. */
export class ScriptedServer implements HttpTransport {
  readonly requests: HttpRequest[] = []
  readonly #answers: Answer[]

  constructor(...answers: Answer[]) {
    this.#answers = answers
  }

  async request(request: HttpRequest): Promise<HttpResponse> {
    this.requests.push(request)
    const answer = this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0]
    if (answer === undefined) throw new Error('The script is empty.')
    if (answer instanceof Error) throw answer
    return typeof answer === 'function' ? answer(request) : answer
  }

  async close(): Promise<void> {}
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): HttpResponse {
  return { status, headers, body: new TextEncoder().encode(JSON.stringify(body)) }
}

export const text = (body: string, status: number): HttpResponse => ({
  status,
  headers: {},
  body: new TextEncoder().encode(body),
})

export const ok = (body: object, headers?: Record<string, string>): HttpResponse =>
  json({ rt_cd: '0', msg_cd: 'MCA00000', msg1: '정상처리 되었습니다.   ', ...body }, 200, headers)

export const refusal = (code: string, message = '거부', rtCd = '1', status = 500): HttpResponse =>
  json({ rt_cd: rtCd, msg1: message, msg_cd: code }, status)

export const lost = (requestSent: boolean): Error => new KisTransportError({ message: 'lost', requestSent })

/** An authority whose tokens count up with every renewal. */
export class FakeAuth implements TokenProvider {
  readonly redactor = new Redactor()
  renewals = 0
  #token = 1

  constructor(readonly env: Environment) {}

  async authorize(): Promise<Authorization> {
    return this.#of(this.#token)
  }

  async renew(): Promise<Authorization> {
    this.renewals += 1
    this.#token += 1
    return this.#of(this.#token)
  }

  async hashkey(): Promise<string> {
    return 'hash-of-body'
  }

  #of(token: number): Authorization {
    return new Authorization({ authorization: `Bearer ${token}`, appkey: 'key', appsecret: 'secret' })
  }
}
