import { createHash } from 'node:crypto'
import { type Clock, kstDateTime } from '@kis/core'
import { type HeaderList, jsonReply, type SimulatorReply, type SimulatorRequest } from '../http/message.js'
import { readJsonObject } from '../http/read-json-object.js'
import type { Credentials } from './credentials.js'

const DESCRIPTIONS = {
  EGW00101: '잘못된 요청입니다.',
  EGW00102: 'AppKey는 필수입니다.',
  EGW00103: '유효하지 않은 AppKey입니다.',
  EGW00104: 'AppSecret은 필수입니다.',
  EGW00105: '유효하지 않은 AppSecret입니다.',
  EGW00115: 'grant_type은 필수입니다.',
  EGW00116: '지원하지 않는 grant_type입니다.',
  EGW00121: '유효하지 않은 token 입니다.',
  EGW00133: '접근토큰 발급 잠시 후 다시 시도하세요(1분당 1회)',
} as const

type OAuthCode = keyof typeof DESCRIPTIONS

/** What the `/oauth2` paths are called in counters and faults. */
export const OAUTH_OPERATIONS: Readonly<Record<string, string>> = {
  '/oauth2/tokenP': 'tokenP',
  '/oauth2/revokeP': 'revokeP',
  '/oauth2/Approval': 'Approval',
}

export interface OAuthContext {
  readonly credentials: Credentials
  readonly clock: Clock
  readonly headers: HeaderList
  /** How far the server believes to be ahead of its time, in milliseconds. */
  readonly skewMs?: number | undefined
}

/** Answers `/oauth2/*`. Errors have their own shape here: description first, no rt_cd, HTTP 403. */
export function answerOAuth(operation: string, request: SimulatorRequest, context: OAuthContext): SimulatorReply {
  const refuse = (code: OAuthCode): SimulatorReply =>
    jsonReply(403, { error_description: DESCRIPTIONS[code], error_code: code }, context.headers)
  const accept = (body: object): SimulatorReply => jsonReply(200, body, context.headers)

  const body = readJsonObject(request.body)
  if (request.method !== 'POST' || !body) return refuse('EGW00101')
  const appKey = textOf(body.appkey)
  // Approval is the odd one out: it calls the secret by another name.
  const secret = textOf(operation === 'Approval' ? body.secretkey : body.appsecret)
  if (operation !== 'revokeP') {
    const grantType = textOf(body.grant_type)
    if (grantType === '') return refuse('EGW00115')
    if (grantType !== 'client_credentials') return refuse('EGW00116')
  }
  if (appKey === '') return refuse('EGW00102')
  if (secret === '') return refuse('EGW00104')

  if (operation === 'tokenP') {
    const issued = context.credentials.requestToken(appKey, secret)
    if (typeof issued === 'string') return refuse(issued)
    return accept({
      access_token: issued.token,
      access_token_token_expired: kstDateTime(issued.expiresAt + (context.skewMs ?? 0)),
      token_type: 'Bearer',
      expires_in: Math.floor((issued.expiresAt - context.clock.now()) / 1000),
    })
  }
  const member = context.credentials.enrol(appKey, secret)
  if (typeof member === 'string') return refuse(member)
  if (operation === 'Approval') return accept({ approval_key: context.credentials.issueApproval(appKey) })
  if (!context.credentials.revoke(appKey, textOf(body.token))) return refuse('EGW00121')
  return accept({ code: 200, message: '접근토큰 폐기에 성공하였습니다' })
}

/** The hash that `/uapi/hashkey` gives for a body, and that an order may carry. */
export function hashOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex')
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
