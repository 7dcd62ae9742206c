import type { Environment } from '@kis/core'
import type { Credentials } from '../auth/credentials.js'
import { hashOf } from '../auth/oauth-routes.js'
import type { Counters } from '../counters.js'
import { type HeaderList, jsonReply, type SimulatorReply, type SimulatorRequest } from '../http/message.js'
import { readJsonObject } from '../http/read-json-object.js'
import { gatewayRefusal, Refusal } from '../http/refusal.js'
import type { CallWindow } from '../limits/call-window.js'
import type { Random } from '../random.js'
import type { World } from '../world.js'
import type { ApiAnswer } from './api-route.js'
import { ENDPOINT_SPECS } from './fallback/endpoint-specs.js'
import { pagedPathsOf } from './paged-paths.js'
import { readParameters } from './parameters.js'
import { Router } from './router.js'
import { ROUTES } from './routes.js'

export interface GatewayOptions {
  readonly env: Environment
  readonly world: World
  readonly credentials: Credentials
  readonly counters: Counters
  readonly calls: CallWindow
  readonly ledgerCalls: CallWindow
  readonly random: Random
}

export interface GatewayRequest {
  readonly request: SimulatorRequest
  /** Headers that every answer has. */
  readonly headers: HeaderList
  /** A storm is on: refuse for the call rate. */
  readonly isStormy: boolean
}

/** Answers `/uapi` calls: who are you, how often, what for, and then the endpoint. */
export class Gateway {
  readonly #options: GatewayOptions
  readonly #router: Router
  readonly #pagedPaths: ReadonlySet<string>

  constructor(options: GatewayOptions) {
    this.#options = options
    this.#router = new Router({ env: options.env, routes: ROUTES, specs: ENDPOINT_SPECS })
    this.#pagedPaths = pagedPathsOf(ENDPOINT_SPECS)
  }

  answer({ request, headers, isStormy }: GatewayRequest): SimulatorReply {
    const trId = request.headers.tr_id ?? ''
    const withTrCont = (trCont: string): HeaderList => [['tr_id', trId], ['tr_cont', trCont], ...headers]
    try {
      const answer = request.path === '/uapi/hashkey' ? this.#hash(request) : this.#call(request, trId, isStormy)
      return jsonReply(200, answer.body, withTrCont(answer.trCont ?? ''))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#options.counters.countRefusal(error.code)
      return jsonReply(error.status, this.#bodyOf(error), withTrCont(''))
    }
  }

  #call(request: SimulatorRequest, trId: string, isStormy: boolean): ApiAnswer {
    const { env, world, calls, ledgerCalls, counters } = this.#options
    const appKey = this.#authenticate(request)
    if (isStormy || !calls.take(appKey)) throw gatewayRefusal('EGW00201')
    const route = this.#router.find(trId)
    if (route === 'wrong-environment') {
      counters.wrongEnvironmentRequests++
      throw gatewayRefusal(env === 'paper' ? 'EGW02006' : 'EGW02004')
    }
    if (route === 'unknown') throw gatewayRefusal('OPSQ0002')
    const isPath = this.#router.isKnownPath(request.path, request.method)
    if (!isPath || route.method !== request.method) throw gatewayRefusal('EGW00203')
    if (route.isLedger && !ledgerCalls.take(appKey)) throw gatewayRefusal('EGW00215')
    if (!hasReadableType(request)) throw gatewayRefusal('EGW00132')
    this.#checkHash(request)
    const parameters = readParameters(request, route.required)
    const { tr_cont: trCont = '' } = request.headers
    const answer = route.answer({ world, trId, appKey, parameters, trCont })
    if (answer.trCont !== undefined || !this.#pagedPaths.has(route.path)) return answer
    // What fits one page is the last of its list, not something without pages.
    return { ...answer, trCont: trCont === 'N' ? 'E' : 'D' }
  }

  #authenticate(request: SimulatorRequest): string {
    const { credentials } = this.#options
    const { authorization = '', appkey = '', appsecret = '' } = request.headers
    if (appkey === '') throw gatewayRefusal('EGW00102')
    if (!credentials.isEnrolled(appkey)) throw gatewayRefusal('EGW00103')
    const [, token] = /^Bearer +(\S+)$/.exec(authorization) ?? []
    if (!token) throw gatewayRefusal('EGW00205')
    const verdict = credentials.judge({ appKey: appkey, secret: appsecret, token })
    if (verdict !== 'valid') throw gatewayRefusal(verdict)
    return appkey
  }

  #hash(request: SimulatorRequest): ApiAnswer {
    const body = readJsonObject(request.body)
    if (request.method !== 'POST' || !body) throw gatewayRefusal('IGW00007')
    const { appkey = '', appsecret = '' } = request.headers
    const member = this.#options.credentials.enrol(appkey, appsecret)
    if (typeof member === 'string') throw gatewayRefusal(member === 'EGW00103' ? 'EGW00103' : 'EGW00304')
    return { body: { BODY: body, HASH: hashOf(body) } }
  }

  // A wrong hashkey is refused, a missing one is not.
  #checkHash(request: SimulatorRequest): void {
    const { hashkey } = request.headers
    if (!hashkey || request.method !== 'POST') return
    const body = readJsonObject(request.body)
    if (body && hashkey !== hashOf(body)) throw gatewayRefusal('EGW00131')
  }

  // Refusals for the call rate come in three dresses.
  #bodyOf(refusal: Refusal): object {
    const { code, text, rtCd } = refusal
    const body = { rt_cd: rtCd, msg1: text, msg_cd: code }
    if (code !== 'EGW00201') return body
    const dress = this.#options.random.next()
    if (dress < 0.7) return body
    return dress < 0.9 ? { ...body, message: code } : { rt_cd: rtCd, msg1: text, message: code }
  }
}

// A type that is left out is taken for JSON.
function hasReadableType({ method, headers }: SimulatorRequest): boolean {
  const type = headers['content-type']?.trim() ?? ''
  return method === 'GET' || type === '' || /^application\/json\s*(?:;|$)/i.test(type)
}
