import type { Authorization, TokenProvider } from '@kis/auth'
import {
  type AccountNumber,
  type Clock,
  type Environment,
  type HttpResponse,
  type HttpTransport,
  KisAbortError,
  KisConfigError,
  KisTimeoutError,
  type Lane,
  type Logger,
  type RateLimiter,
  readEnvelope,
  requestWithTimeout,
  type WireRecord,
} from '@kis/core'
import type { CallOptions } from './call-options.js'
import { checkRawRequest } from './check-raw-request.js'
import { decodeResult } from './decode-result.js'
import { encodeParams } from './encode-params.js'
import type { EndpointSpec } from './endpoint-spec.js'
import type { AttemptInfo, Hooks } from './hooks.js'
import { asOrderError } from './order-error.js'
import type { RawRequest } from './raw-request.js'
import type { Reply, ReplyMeta } from './reply.js'
import { resolveTrId } from './resolve-tr.js'
import { backOff, judge } from './retry-policy.js'

export interface ExecutorOptions {
  readonly env: Environment
  readonly baseUrl: string
  readonly http: HttpTransport
  readonly clock: Clock
  readonly auth: TokenProvider
  readonly limiter: RateLimiter
  readonly logger: Logger
  readonly random: () => number
  readonly timeoutMs: number
  readonly maxAttempts: number
  readonly useHashkey: boolean
  readonly unconfirmedPaper: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly hooks: Hooks
}

/** One prepared call: everything but time, token and transport. */
interface Call {
  readonly operation: string
  readonly trId: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly wire: Readonly<Record<string, string>>
  readonly lane: Lane
  readonly effect: 'read' | 'order'
  readonly options: CallOptions
  /** Whether it may stand at the broker: not before it is sent, and not after a refusal that lets it be sent again. */
  mayHaveReached: boolean
}

interface Answer {
  readonly raw: WireRecord
  readonly meta: ReplyMeta
}

/** A dead token is replaced once per call; rate limits are waited out this often. */
const MAX_LIMIT_WAITS = 5

/** Runs calls: validate → encode → limiter → token → transport → classify → decode, and the retries around it. */
export class Executor {
  readonly #options: ExecutorOptions
  readonly #inexact = new Set<string>()

  constructor(options: ExecutorOptions) {
    this.#options = options
  }

  /** Keeps an account number out of every message. */
  mask(account: AccountNumber | undefined): void {
    if (account) this.#options.auth.redactor.add(account.cano, account.reveal())
  }

  async call<R extends Reply>(
    spec: EndpointSpec,
    params: Readonly<Record<string, unknown>>,
    account: AccountNumber | undefined,
    options: CallOptions = {},
  ): Promise<R> {
    const trId = resolveTrId(spec, this.#options.env, params, this.#options)
    const wire = encodeParams(spec, params, account)
    // The HTS id of the watchlist and condition searches.
    this.#options.auth.redactor.add(wire.USER_ID ?? wire.user_id)
    const effect = spec.effect ?? 'read'
    const call: Call = {
      operation: spec.id,
      trId,
      method: spec.method,
      path: spec.path,
      wire,
      lane: spec.lane,
      effect,
      options,
      mayHaveReached: false,
    }
    try {
      const { raw, meta } = await this.#attemptUntilDone(call)
      return decodeResult(spec, raw, meta, (path, text) => this.#warnInexact(spec.id, path, text)) as R
    } catch (error) {
      throw effect === 'order' ? asOrderError(error, spec.id, trId, call.mayHaveReached) : error
    }
  }

  async raw(request: RawRequest, options: CallOptions = {}): Promise<Reply> {
    checkRawRequest(request)
    const effect = request.effect ?? (request.method === 'GET' ? 'read' : 'order')
    const call: Call = {
      operation: `raw ${request.path}`,
      trId: request.trId,
      method: request.method,
      path: request.path,
      wire: (request.method === 'GET' ? request.query : request.body) ?? {},
      lane: request.lane ?? (effect === 'read' ? 'quote' : 'order'),
      effect,
      options,
      mayHaveReached: false,
    }
    try {
      return withoutEnumeration(await this.#attemptUntilDone(call))
    } catch (error) {
      throw effect === 'order' ? asOrderError(error, call.operation, call.trId, call.mayHaveReached) : error
    }
  }

  async #attemptUntilDone(call: Call): Promise<Answer> {
    const { auth, limiter, clock, random, maxAttempts } = this.#options
    const { signal, sendUntil } = call.options
    const began = clock.now()
    let authorization: Authorization | undefined
    let renewed = false
    let limitWaits = 0
    let failures = 0
    for (let attempt = 1; ; attempt += 1) {
      if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
      // The token first: waiting a minute for one must not use up a slot of the window.
      authorization ??= await auth.authorize({ signal })
      const hash = await this.#hashkeyFor(call)
      await limiter.acquire(call.lane, { signal })
      if (sendUntil !== undefined && clock.now() >= sendUntil) throw tooLate(call.operation, sendUntil - began)
      const info: AttemptInfo = { operation: call.operation, trId: call.trId, lane: call.lane, attempt }
      try {
        call.mayHaveReached = true
        return await this.#attempt(call, authorization, hash, info)
      } catch (error) {
        const verdict = judge(error, call.effect)
        const mayRenew = verdict === 'renew-token' && !renewed
        const mayWait = (verdict === 'wait-calls' || verdict === 'wait-ledger') && limitWaits < MAX_LIMIT_WAITS
        const mayRepeat = verdict === 'again' && failures + 1 < maxAttempts
        const willRetry = mayRenew || mayWait || mayRepeat
        this.#hook('onError', { ...info, error, willRetry })
        // Also when giving up, so that the next call does not run into the same wall.
        if (verdict === 'wait-calls') limiter.penalize('calls')
        if (verdict === 'wait-ledger') limiter.penalize('ledger')
        if (!willRetry) throw error
        call.mayHaveReached = false
        if (mayRenew) {
          renewed = true
          authorization = await auth.renew(authorization, { signal })
        } else if (mayWait) limitWaits += 1
        else {
          failures += 1
          await backOff(failures, clock, random, signal)
        }
      }
    }
  }

  async #hashkeyFor(call: Call): Promise<string | undefined> {
    if (!this.#options.useHashkey || call.method !== 'POST') return undefined
    if (!this.#options.auth.hashkey) {
      throw new KisConfigError({
        option: 'useHashkey',
        message: 'Option "useHashkey" needs an "auth" that offers hashkey().',
      })
    }
    await this.#options.limiter.acquire(call.lane, { signal: call.options.signal })
    return this.#options.auth.hashkey(call.wire, { signal: call.options.signal })
  }

  async #attempt(
    call: Call,
    authorization: Authorization,
    hash: string | undefined,
    info: AttemptInfo,
  ): Promise<Answer> {
    const { http, clock, auth, logger, baseUrl, timeoutMs, hooks } = this.#options
    const isGet = call.method === 'GET'
    const query = isGet && Object.keys(call.wire).length > 0 ? `?${new URLSearchParams(call.wire)}` : ''
    const started = clock.monotonic()
    if (hooks.onRequest) this.#hook('onRequest', info)
    const response = await requestWithTimeout(
      http,
      {
        method: call.method,
        url: baseUrl + call.path + query,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          ...authorization.headers(),
          ...this.#options.headers,
          tr_id: call.trId,
          tr_cont: call.options.isContinuation ? 'N' : '',
          ...(hash === undefined ? {} : { hashkey: hash }),
        },
        body: isGet ? undefined : JSON.stringify(call.wire),
        signal: call.options.signal,
      },
      { clock, timeoutMs: call.options.timeoutMs ?? timeoutMs },
    )
    const durationMs = clock.monotonic() - started
    if (hooks.onResponse) this.#hook('onResponse', { ...info, httpStatus: response.status, durationMs })
    logger.debug('KIS answered', {
      operation: call.operation,
      trId: call.trId,
      httpStatus: response.status,
      durationMs,
    })
    const raw = readEnvelope(response, {
      operation: call.operation,
      trId: call.trId,
      redact: (text) => auth.redactor.text(text),
    })
    return { raw, meta: metaOf(raw, response, call.trId) }
  }

  #hook<N extends keyof Hooks>(name: N, info: Parameters<NonNullable<Hooks[N]>>[0]): void {
    try {
      ;(this.#options.hooks[name] as ((value: typeof info) => void) | undefined)?.(info)
    } catch (error) {
      this.#options.logger.error(`The hook ${name} threw; the call goes on.`, { error })
    }
  }

  #warnInexact(operation: string, path: string, text: string): void {
    const field = `${operation}.${path}`
    if (this.#inexact.has(field)) return
    this.#inexact.add(field)
    this.#options.logger.warn(
      'A number has more digits than a JavaScript number holds exactly; its text is in "raw".',
      { field, digits: text.length },
    )
  }
}

function tooLate(operation: string, timeoutMs: number): KisTimeoutError {
  const message = `${operation} was not sent: the time for that was over before its turn came.`
  return new KisTimeoutError({ message, timeoutMs: Math.max(0, timeoutMs), requestSent: false })
}

function withoutEnumeration({ raw, meta }: Answer): Reply {
  return Object.defineProperties({}, { raw: { get: () => raw }, meta: { get: () => meta } }) as Reply
}

function metaOf(raw: WireRecord, response: HttpResponse, trId: string): ReplyMeta {
  const trCont = response.headers.tr_cont?.trim()
  return {
    trId,
    gtUid: response.headers.gt_uid,
    msgCd: typeof raw.msg_cd === 'string' ? raw.msg_cd.trim() : '',
    message: typeof raw.msg1 === 'string' ? raw.msg1.trim() : '',
    hasMore: trCont === 'F' || trCont === 'M',
    servedAt: instantOf(response.headers.date),
  }
}

function instantOf(date: string | undefined): number | undefined {
  const instant = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(instant) ? undefined : instant
}
