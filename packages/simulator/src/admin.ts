import type { Faults } from './faults/faults.js'
import { jsonReply, type SimulatorReply, type SimulatorRequest } from './http/message.js'
import { readJsonObject } from './http/read-json-object.js'
import { GARBAGE_KINDS } from './socket/garbage.js'
import { isRefusalCode } from './socket/replies.js'
import type { SimulatorState } from './state.js'

/** How long a delay, and a refusal that could not be lifted otherwise, is where the order does not say. */
const DEFAULT_DELAY_MS = 1_000
const DEFAULT_REFUSAL_MS = 10_000

export interface AdminContext {
  readonly state: () => SimulatorState
  readonly faults: Faults
}

/** Answers `GET /_simulator/state` and `POST /_simulator/faults` with `{"fault": "dropReply", …}`. */
export function answerAdmin(request: SimulatorRequest, { state, faults }: AdminContext): SimulatorReply {
  if (request.method === 'GET' && request.path === '/_simulator/state') return jsonReply(200, state())
  if (request.method !== 'POST' || request.path !== '/_simulator/faults') return jsonReply(404, { error: 'not found' })
  const order = readJsonObject(request.body) ?? {}
  const text = (name: string): string | undefined => (typeof order[name] === 'string' ? order[name] : undefined)
  const number = (name: string): number | undefined => (typeof order[name] === 'number' ? order[name] : undefined)
  const after = order.after === 'before' ? 'before' : 'accept'
  const ms = number('ms') ?? DEFAULT_DELAY_MS
  const scope = { trId: text('trId'), times: number('times') }
  const span = { forMs: number('forMs') }
  const code = isRefusalCode(order.code) ? order.code : undefined
  const heartbeat = (['missing', 'unknownId', 'extraFields'] as const).find((kind) => kind === order.kind)
  const inject: Readonly<Record<string, () => void>> = {
    dropReply: () => faults.dropReply({ ...scope, after }),
    delay: () => faults.delay({ ...scope, ms }),
    http500Empty: () => faults.http500Empty(scope),
    html: () => faults.html(scope),
    blackHole: () => faults.blackHole(scope),
    rateLimitStorm: () => faults.rateLimitStorm(scope),
    maintenance: () => faults.maintenance(span),
    revokeTokens: () => faults.revokeTokens(),
    expireTokens: () => faults.expireTokens(),
    // This route is refused with all others: the refusal has to end by itself.
    refuseConnections: () => faults.refuseConnections({ forMs: span.forMs ?? DEFAULT_REFUSAL_MS }),
    killSockets: () => faults.killSockets({ closeFrame: order.closeFrame === true }),
    halfOpen: () => faults.halfOpen({ holdsKey: order.holdsKey === true }),
    conflict: () => faults.conflict(span),
    loseAck: () => faults.loseAck({ ...scope, after }),
    repeatAck: () => faults.repeatAck(scope),
    delayAck: () => faults.delayAck({ ...scope, ms }),
    refuseMessage: () => faults.refuseMessage({ ...scope, code }),
    garbage: () => faults.garbage({ kind: GARBAGE_KINDS.find((kind) => kind === order.kind) }),
    invalidUtf8: () => faults.invalidUtf8(),
    slowDelivery: () => faults.slowDelivery({ ...span, ms }),
    rotateKeys: () => faults.rotateKeys(),
    heartbeat: () => faults.heartbeat({ ...span, kind: heartbeat }),
    layout: () =>
      faults.layout({
        ...span,
        trade: ([46, 47] as const).find((width) => width === order.trade),
        book: ([59, 62, 63] as const).find((width) => width === order.book),
        notice: ([23, 26] as const).find((width) => width === order.notice),
      }),
    repeatNotice: () => faults.repeatNotice(scope),
    noticeTiming: () =>
      faults.noticeTiming({
        ...span,
        timing: (['after', 'before', 'mixed'] as const).find((timing) => timing === order.timing),
      }),
    clockSkew: () => faults.clockSkew({ ...span, ms }),
    expireApprovals: () => faults.expireApprovals(),
    forgetRegistrations: () => faults.forgetRegistrations({ ...scope, trKey: text('trKey') }),
    clear: () => faults.clear(),
  }
  const name = text('fault') ?? ''
  const run = Object.hasOwn(inject, name) ? inject[name] : undefined
  if (!run) return jsonReply(400, { error: `"fault" must be one of ${Object.keys(inject).join(', ')}` })
  if (order.code !== undefined && !code)
    return jsonReply(400, { error: '"code" must be one that refuses, such as OPSP8999' })
  run()
  return jsonReply(200, { ok: true })
}
