import type { Faults } from '../faults/faults.js'
import { jsonReply, type SimulatorReply, type SimulatorRequest } from '../http/message.js'
import type { SimulatorState } from '../state.js'
import { FAULT_ORDERS } from './fault-orders.js'
import { whyForeign } from './local-request.js'
import { BadOrder, OrderReader } from './order-reader.js'
import { shownState } from './shown-state.js'

export interface AdminContext {
  readonly state: () => SimulatorState
  readonly faults: Faults
}

/** Methods by path. */
const METHODS: Readonly<Record<string, string>> = { '/_simulator/state': 'GET', '/_simulator/faults': 'POST' }

/**
 * Answers `GET /_simulator/state`, secrets left out, and `POST /_simulator/faults` with `{"fault": "dropReply", …}`. Only this machine
 * may ask; what is wrong with an order is told with HTTP 400, and nothing of it is carried out.
 */
export function answerAdmin(request: SimulatorRequest, { state, faults }: AdminContext): SimulatorReply {
  const reason = whyForeign(request)
  if (reason !== undefined) return refuse(403, reason)
  const method = Object.hasOwn(METHODS, request.path) ? METHODS[request.path] : undefined
  if (method === undefined) return refuse(404, `There are only ${Object.keys(METHODS).join(' and ')}.`)
  if (request.method !== method)
    return jsonReply(405, { error: `${request.path} takes ${method} only.` }, [['Allow', method]])
  if (method === 'GET') return jsonReply(200, shownState(state()))
  try {
    inject(faults, request.body)
    return jsonReply(200, { ok: true })
  } catch (error) {
    if (error instanceof BadOrder) return refuse(400, error.message)
    throw error
  }
}

function inject(faults: Faults, body: string): void {
  const order = OrderReader.parse(body)
  const name = order.oneOf('fault', Object.keys(FAULT_ORDERS))
  const read = name === undefined ? undefined : FAULT_ORDERS[name]
  if (!read) throw new BadOrder(`"fault" is missing; it must be one of ${Object.keys(FAULT_ORDERS).join(', ')}.`)
  const run = read(order, faults)
  order.end()
  run()
}

function refuse(status: number, error: string): SimulatorReply {
  return jsonReply(status, { error })
}
