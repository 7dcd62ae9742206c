import { type CipherKey, isCipherKey } from '../cipher/cipher.js'
import { type JsonObject, parseObject } from '../parse-object.js'
import type { GapReason } from '../subscription/gap-event.js'

/** The server's answer to a registration or its removal. */
export interface Reply {
  readonly kind: 'reply'
  /** `undefined` where the server writes "(null)", nothing, or leaves it out: such an answer names no request. */
  readonly trId: string | undefined
  readonly trKey: string | undefined
  readonly rtCd: string
  readonly msgCd: string
  /** KIS's own text. May repeat the approval key. */
  readonly message: string
  readonly cipherKey: CipherKey | undefined
}

/** A heartbeat, to be answered with the very same text. */
export interface Heartbeat {
  readonly kind: 'heartbeat'
}

/**
 * What a relay tells of records that it could not pass on. KIS itself sends nothing of the sort:
 * `{"header":{"tr_id":"GAP"},"body":{"tr_id":"H0STCNT0","tr_key":"005930","reason":"dropped","from":1767312000000,"to":1767312003000}}`.
 */
export interface RelayGap {
  readonly kind: 'gap'
  readonly trId: string
  readonly key: string
  readonly reason: GapReason
  /** Epoch milliseconds by the clock of the relay. */
  readonly from: number
  /** Left out while it lasts. */
  readonly to: number | undefined
}

/** Reads a control message; `undefined` when the text is none. */
export function parseControl(text: string): Reply | Heartbeat | RelayGap | undefined {
  const message = parseObject(text)
  const header = asObject(message?.header)
  if (header?.tr_id === 'PINGPONG') return { kind: 'heartbeat' }
  const body = asObject(message?.body)
  if (header?.tr_id === 'GAP') return relayGap(body)
  if (!body || (body.rt_cd === undefined && body.msg_cd === undefined)) return undefined
  const output = asObject(body.output)
  return {
    kind: 'reply',
    trId: named(header?.tr_id),
    trKey: named(header?.tr_key),
    rtCd: textOf(body.rt_cd),
    msgCd: textOf(body.msg_cd),
    message: textOf(body.msg1),
    cipherKey: isCipherKey(output?.key, output?.iv) ? { key: textOf(output?.key), iv: textOf(output?.iv) } : undefined,
  }
}

/** The message of a relay about a gap, of which `parseControl` is the other end. */
export function encodeGap({ trId, key, reason, from, to }: Omit<RelayGap, 'kind'>): string {
  return JSON.stringify({ header: { tr_id: 'GAP' }, body: { tr_id: trId, tr_key: key, reason, from, to } })
}

const GAP_REASONS: Readonly<Record<GapReason, true>> = {
  dropped: true,
  silence: true,
  'ack-timeout': true,
  'approval-key': true,
  conflict: true,
  closed: true,
  restarted: true,
  overflow: true,
}

function isGapReason(value: unknown): value is GapReason {
  return typeof value === 'string' && Object.hasOwn(GAP_REASONS, value)
}

function relayGap(body: JsonObject | undefined): RelayGap | undefined {
  const [trId, key, from, to] = [named(body?.tr_id), named(body?.tr_key), body?.from, body?.to]
  if (trId === undefined || key === undefined || !Number.isFinite(from)) return undefined
  return {
    kind: 'gap',
    trId,
    key,
    reason: isGapReason(body?.reason) ? body.reason : 'dropped',
    from: Number(from),
    to: Number.isFinite(to) ? Number(to) : undefined,
  }
}

/** The message that registers (`'1'`) or removes (`'2'`) one key of one TR id. */
export function encodeRequest(request: {
  readonly action: 'register' | 'unregister'
  readonly approvalKey: string
  readonly customerType: 'P' | 'B'
  readonly trId: string
  readonly key: string
}): string {
  return JSON.stringify({
    header: {
      approval_key: request.approvalKey,
      custtype: request.customerType,
      tr_type: request.action === 'register' ? '1' : '2',
      'content-type': 'utf-8',
    },
    body: { input: { tr_id: request.trId, tr_key: request.key } },
  })
}

function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null ? (value as JsonObject) : undefined
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

function named(value: unknown): string | undefined {
  const text = textOf(value)
  return text === '' || text === '(null)' ? undefined : text
}
