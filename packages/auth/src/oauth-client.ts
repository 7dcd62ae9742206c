import {
  type Clock,
  DEFAULT_TIMEOUT_MS,
  type HttpTransport,
  KisDecodeError,
  parseKst,
  type Redactor,
  readOAuthEnvelope,
  requestWithTimeout,
  type WireRecord,
} from '@kis/core'
import type { Credentials } from './credentials.js'
import { type IssuedSecret, isSendable } from './issued-secret.js'

export interface OAuthClientOptions {
  readonly baseUrl: string
  readonly credentials: Credentials
  readonly http: HttpTransport
  readonly clock: Clock
  readonly redactor: Redactor
  readonly timeoutMs?: number | undefined
}

/** The reference says approval keys live 24 hours; the answer itself carries no time. */
const APPROVAL_KEY_LIFE_MS = 24 * 60 * 60 * 1000

/** The four calls of `/oauth2` and `/uapi/hashkey`, each sent once. */
export class OAuthClient {
  readonly #options: OAuthClientOptions

  constructor(options: OAuthClientOptions) {
    this.#options = options
  }

  /** 접근토큰발급(P) `POST /oauth2/tokenP`. */
  async issueToken(signal: AbortSignal): Promise<IssuedSecret> {
    const { credentials, clock } = this.#options
    const issuedAt = clock.now()
    const body = await this.#post('auth.issueToken', '/oauth2/tokenP', signal, {
      grant_type: 'client_credentials',
      appkey: credentials.appKey,
      appsecret: credentials.appSecret,
    })
    const lifeSeconds = Number(body.expires_in)
    // The text is Korean time without a zone, and may describe an older token handed out again: the earlier end counts.
    const ends = [
      typeof body.access_token_token_expired === 'string' ? parseKst(body.access_token_token_expired) : undefined,
      Number.isFinite(lifeSeconds) && lifeSeconds > 0 ? issuedAt + lifeSeconds * 1000 : undefined,
    ].filter((end) => end !== undefined)
    if (ends.length === 0)
      throw new KisDecodeError({ path: 'expires_in', message: 'The token answer does not say when the token expires.' })
    return { value: textOf(body, 'access_token'), issuedAt, expiresAt: Math.min(...ends) }
  }

  /** 실시간 접속키 발급 `POST /oauth2/Approval`. KIS calls the secret `secretkey` here. */
  async issueApprovalKey(signal: AbortSignal): Promise<IssuedSecret> {
    const { credentials, clock } = this.#options
    const issuedAt = clock.now()
    const body = await this.#post('auth.issueApprovalKey', '/oauth2/Approval', signal, {
      grant_type: 'client_credentials',
      appkey: credentials.appKey,
      secretkey: credentials.appSecret,
    })
    return { value: textOf(body, 'approval_key'), issuedAt, expiresAt: issuedAt + APPROVAL_KEY_LIFE_MS }
  }

  /** 접근토큰폐기(P) `POST /oauth2/revokeP`. */
  async revokeToken(token: string, signal: AbortSignal | undefined): Promise<void> {
    const { credentials } = this.#options
    await this.#post('auth.revoke', '/oauth2/revokeP', signal, {
      appkey: credentials.appKey,
      appsecret: credentials.appSecret,
      token,
    })
  }

  /** Hashkey `POST /uapi/hashkey`. */
  async hashkey(body: Readonly<Record<string, string>>, signal: AbortSignal | undefined): Promise<string> {
    const { credentials } = this.#options
    const answer = await this.#post('auth.hashkey', '/uapi/hashkey', signal, body, {
      appkey: credentials.appKey,
      appsecret: credentials.appSecret,
    })
    return textOf(answer, 'HASH')
  }

  async #post(
    operation: string,
    path: string,
    signal: AbortSignal | undefined,
    body: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<WireRecord> {
    const { baseUrl, http, clock, redactor, timeoutMs } = this.#options
    const response = await requestWithTimeout(
      http,
      {
        method: 'POST',
        url: baseUrl + path,
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
        body: JSON.stringify(body),
        signal,
      },
      { clock, timeoutMs: timeoutMs ?? DEFAULT_TIMEOUT_MS },
    )
    return readOAuthEnvelope(response, { operation, redact: (text) => redactor.text(text) })
  }
}

function textOf(body: WireRecord, field: string): string {
  const value = body[field]
  if (typeof value !== 'string' || value.trim() === '')
    throw new KisDecodeError({ path: field, message: `The answer does not carry "${field}".` })
  const text = value.trim()
  if (isSendable(text)) return text
  throw new KisDecodeError({ path: field, message: `The answer carries a "${field}" that no header can hold.` })
}
