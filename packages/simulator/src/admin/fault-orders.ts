import type { Faults } from '../faults/faults.js'
import { GARBAGE_KINDS } from '../socket/garbage.js'
import { REFUSAL_CODES } from '../socket/replies.js'
import type { OrderReader } from './order-reader.js'

/** How long a delay, and a refusal that could not be lifted otherwise, is where the order does not say. */
const DEFAULT_DELAY_MS = 1_000
const DEFAULT_REFUSAL_MS = 10_000
const DAY_MS = 86_400_000
const TEN_YEARS_MS = 3_650 * DAY_MS
const MOST_TIMES = 1_000_000

/** Reads the members of an order, and returns what carries it out. */
export type FaultOrder = (order: OrderReader, faults: Faults) => () => void

const scopeOf = (order: OrderReader) => ({ trId: order.text('trId'), times: order.number('times', 1, MOST_TIMES) })
const spanOf = (order: OrderReader) => ({ forMs: order.number('forMs', 1, TEN_YEARS_MS) })
const delayOf = (order: OrderReader) => ({ ms: order.number('ms', 0, DAY_MS) ?? DEFAULT_DELAY_MS })
const afterOf = (order: OrderReader) => ({ after: order.oneOf('after', ['accept', 'before']) ?? 'accept' })

/** Runs a fault that needs nothing. */
function plain(run: (faults: Faults) => void): FaultOrder {
  return (_, faults) => () => run(faults)
}

/** Reads the details of a fault, then runs it. */
function detailed<T>(read: (order: OrderReader) => T, run: (faults: Faults, details: T) => void): FaultOrder {
  return (order, faults) => {
    const details = read(order)
    return () => run(faults, details)
  }
}

/** All faults by name; each has the details that its function has. */
export const FAULT_ORDERS: Readonly<Record<keyof Faults, FaultOrder>> & Readonly<Record<string, FaultOrder>> = {
  dropReply: detailed(
    (order) => ({ ...scopeOf(order), ...afterOf(order) }),
    (faults, details) => faults.dropReply(details),
  ),
  delay: detailed(
    (order) => ({ ...scopeOf(order), ...delayOf(order) }),
    (faults, details) => faults.delay(details),
  ),
  http500Empty: detailed(scopeOf, (faults, scope) => faults.http500Empty(scope)),
  html: detailed(scopeOf, (faults, scope) => faults.html(scope)),
  blackHole: detailed(scopeOf, (faults, scope) => faults.blackHole(scope)),
  rateLimitStorm: detailed(scopeOf, (faults, { trId, times }) =>
    faults.rateLimitStorm({ trId, ...(times !== undefined && { times }) }),
  ),
  maintenance: detailed(spanOf, (faults, span) => faults.maintenance(span)),
  revokeTokens: plain((faults) => faults.revokeTokens()),
  expireTokens: plain((faults) => faults.expireTokens()),
  // This route is refused with all others: the refusal has to end by itself.
  refuseConnections: detailed(spanOf, (faults, { forMs = DEFAULT_REFUSAL_MS }) => faults.refuseConnections({ forMs })),
  killSockets: detailed(
    (order) => ({ closeFrame: order.flag('closeFrame') }),
    (faults, details) => faults.killSockets(details),
  ),
  halfOpen: detailed(
    (order) => ({ holdsKey: order.flag('holdsKey') }),
    (faults, details) => faults.halfOpen(details),
  ),
  conflict: detailed(spanOf, (faults, span) => faults.conflict(span)),
  loseAck: detailed(
    (order) => ({ ...scopeOf(order), ...afterOf(order) }),
    (faults, details) => faults.loseAck(details),
  ),
  repeatAck: detailed(scopeOf, (faults, scope) => faults.repeatAck(scope)),
  delayAck: detailed(
    (order) => ({ ...scopeOf(order), ...delayOf(order) }),
    (faults, details) => faults.delayAck(details),
  ),
  refuseMessage: detailed(
    (order) => ({ ...scopeOf(order), code: order.oneOf('code', REFUSAL_CODES) }),
    (faults, details) => faults.refuseMessage(details),
  ),
  garbage: detailed(
    (order) => ({ kind: order.oneOf('kind', GARBAGE_KINDS) }),
    (faults, details) => faults.garbage(details),
  ),
  invalidUtf8: plain((faults) => faults.invalidUtf8()),
  slowDelivery: detailed(
    (order) => ({ ...spanOf(order), ...delayOf(order) }),
    (faults, details) => faults.slowDelivery(details),
  ),
  rotateKeys: plain((faults) => faults.rotateKeys()),
  heartbeat: detailed(
    (order) => ({ ...spanOf(order), kind: order.oneOf('kind', ['missing', 'unknownId', 'extraFields']) }),
    (faults, details) => faults.heartbeat(details),
  ),
  layout: detailed(
    (order) => ({
      ...spanOf(order),
      trade: order.oneOf('trade', [46, 47]),
      book: order.oneOf('book', [59, 62, 63]),
      notice: order.oneOf('notice', [23, 26]),
    }),
    (faults, details) => faults.layout(details),
  ),
  repeatNotice: detailed(scopeOf, (faults, scope) => faults.repeatNotice(scope)),
  noticeTiming: detailed(
    (order) => ({ ...spanOf(order), timing: order.oneOf('timing', ['after', 'before', 'mixed']) }),
    (faults, details) => faults.noticeTiming(details),
  ),
  clockSkew: detailed(
    (order) => ({ ...spanOf(order), ms: order.number('ms', -TEN_YEARS_MS, TEN_YEARS_MS) ?? DEFAULT_DELAY_MS }),
    (faults, details) => faults.clockSkew(details),
  ),
  expireApprovals: plain((faults) => faults.expireApprovals()),
  forgetRegistrations: detailed(
    (order) => ({ ...scopeOf(order), trKey: order.text('trKey') }),
    (faults, details) => faults.forgetRegistrations(details),
  ),
  clear: plain((faults) => faults.clear()),
}
