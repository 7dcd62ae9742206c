import type { Faults } from './faults/faults.js'
import { jsonReply, type SimulatorReply, type SimulatorRequest } from './http/message.js'
import { readJsonObject } from './http/read-json-object.js'
import type { SimulatorState } from './state.js'

export interface AdminContext {
  readonly state: () => SimulatorState
  readonly faults: Faults
}

/** Answers `GET /_simulator/state` and `POST /_simulator/faults` with `{"fault": "dropReply", …}`. */
export function answerAdmin(request: SimulatorRequest, { state, faults }: AdminContext): SimulatorReply {
  if (request.method === 'GET' && request.path === '/_simulator/state') return jsonReply(200, state())
  if (request.method !== 'POST' || request.path !== '/_simulator/faults') return jsonReply(404, { error: 'not found' })
  const order = readJsonObject(request.body) ?? {}
  const scope = {
    trId: typeof order.trId === 'string' ? order.trId : undefined,
    times: typeof order.times === 'number' ? order.times : undefined,
  }
  const inject: Readonly<Record<string, () => void>> = {
    dropReply: () => faults.dropReply({ ...scope, after: order.after === 'before' ? 'before' : 'accept' }),
    delay: () => faults.delay({ ...scope, ms: typeof order.ms === 'number' ? order.ms : 1000 }),
    http500Empty: () => faults.http500Empty(scope),
    html: () => faults.html(scope),
    blackHole: () => faults.blackHole(scope),
    rateLimitStorm: () => faults.rateLimitStorm(scope),
    revokeTokens: () => faults.revokeTokens(),
    killSockets: () => faults.killSockets({ closeFrame: order.closeFrame === true }),
    halfOpen: () => faults.halfOpen(),
    clear: () => faults.clear(),
  }
  const name = typeof order.fault === 'string' ? order.fault : ''
  const run = Object.hasOwn(inject, name) ? inject[name] : undefined
  if (!run) return jsonReply(400, { error: `"fault" must be one of ${Object.keys(inject).join(', ')}` })
  run()
  return jsonReply(200, { ok: true })
}
