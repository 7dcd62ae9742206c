import type { Clock, HttpRequest, HttpResponse, HttpTransport } from '@kis/core'
import { kstDateTime, sleep } from '@kis/core'

export const APP_KEY = `CANARYKEY${'k'.repeat(27)}`
export const APP_SECRET = `CANARYSECRET${'s'.repeat(168)}`
export const CREDENTIALS = { appKey: APP_KEY, appSecret: APP_SECRET }

const HOUR_MS = 3_600_000

/** The token endpoints as KIS runs them, in memory: same token for six hours, one issue a minute, KST expiry text. */
export class FakeOAuthServer implements HttpTransport {
  readonly requests: { readonly path: string; readonly body: Record<string, string>; readonly at: number }[] = []
  /** Answers given once, before the usual ones. */
  readonly nextAnswers: ((request: HttpRequest) => HttpResponse | Promise<HttpResponse>)[] = []
  /** How long a request is on its way before it is counted. */
  travelMs = 0
  #token: { value: string; issuedAt: number } | undefined
  #lastIssueAt = Number.NEGATIVE_INFINITY
  #count = 0

  constructor(
    readonly clock: Clock,
    readonly appKey = APP_KEY,
  ) {}

  count(path: string): number {
    return this.requests.filter((request) => request.path === path).length
  }

  /** Makes the current token worthless; the next issue hands out another. */
  killToken(): void {
    this.#token = undefined
  }

  async request(request: HttpRequest): Promise<HttpResponse> {
    const path = new URL(request.url).pathname
    const body = JSON.parse(request.body ?? '{}') as Record<string, string>
    this.requests.push({ path, body, at: this.clock.now() })
    if (this.travelMs > 0) await sleep(this.clock, this.travelMs)
    const scripted = this.nextAnswers.shift()
    if (scripted) return scripted(request)
    switch (path) {
      case '/oauth2/tokenP':
        return this.#issue(body)
      case '/oauth2/Approval':
        this.#count += 1
        return json(200, { approval_key: `approval-key-${this.#count}` })
      case '/oauth2/revokeP':
        this.#token = undefined
        return json(200, { code: 200, message: '접근토큰 폐기에 성공하였습니다' })
      case '/uapi/hashkey':
        return json(200, { BODY: body, HASH: 'ab12' })
      default:
        return json(404, {})
    }
  }

  #issue(body: Record<string, string>): HttpResponse {
    if (body.appkey !== this.appKey) return refuse('EGW00103', '유효하지 않은 AppKey입니다.')
    if (body.appsecret !== APP_SECRET) return refuse('EGW00105', '유효하지 않은 AppSecret입니다.')
    const now = this.clock.now()
    if (now - this.#lastIssueAt < 60_000) return refuse('EGW00133', '접근토큰 발급 잠시 후 다시 시도하세요(1분당 1회)')
    this.#lastIssueAt = now
    if (!this.#token || now - this.#token.issuedAt > 6 * HOUR_MS) {
      this.#count += 1
      this.#token = { value: `token-${this.#count}-abcdefgh`, issuedAt: now }
    }
    const expiresAt = this.#token.issuedAt + 24 * HOUR_MS
    return json(200, {
      access_token: this.#token.value,
      access_token_token_expired: kstDateTime(expiresAt),
      token_type: 'Bearer',
      expires_in: Math.floor((expiresAt - now) / 1000),
    })
  }

  async close(): Promise<void> {}
}

export function json(status: number, body: unknown): HttpResponse {
  return { status, headers: {}, body: new TextEncoder().encode(JSON.stringify(body)) }
}

function refuse(code: string, description: string): HttpResponse {
  return json(403, { error_description: description, error_code: code })
}
