import type { Faults, GarbageKind, RefusalCode } from '@kis/simulator'
import type { Dice } from './dice.js'

/** What a fault needs to know of the run that it meets. */
export interface FaultTarget {
  readonly faults: Faults
  readonly dice: Dice
  /** The TR of the request that is about to be sent. */
  readonly trId: string
  /** Does something again, so much later, unless everything is over by then. */
  later(ms: number, task: () => void): void
}

/** A fault with the story in which it matters. */
export interface OrderFault {
  /** Its name in the simulator; `null` where nothing is wrong. */
  readonly fault: keyof Faults | null
  /** Whether fills are watched: faults of sockets and notices mean nothing to anybody else. */
  readonly isWatched?: boolean
  /** Whether notices get lost without a trace, so that only a look at the lists can tell. */
  readonly losesSilently?: boolean
  /** How far the clock of the machine may be off, in milliseconds. */
  readonly skews?: readonly number[]
  begin(target: FaultTarget): void
}

const LISTS = ['TTTC0081R', 'VTTC0081R', 'TTTC0084R'] as const
const GARBAGE: readonly (GarbageKind | undefined)[] = ['text', 'json', 'count', 'stride', undefined]
const CODES: readonly RefusalCode[] = ['OPSP0007', 'OPSP0009', 'OPSP0011', 'OPSP0017', 'OPSP8999', 'OPSP9995']
const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000]

/** What the sockets suffer is worse when a reply is lost, or late, as well. */
function troubleReply({ faults, dice, trId }: FaultTarget): void {
  const fate = dice.int(0, 5)
  if (fate === 0) faults.dropReply({ trId, after: 'accept' })
  else if (fate === 1) faults.delay({ trId, ms: dice.pick([300, 8_000, 20_000]) })
  else if (fate === 2) faults.noticeTiming({ timing: dice.pick(['before', 'mixed'] as const) })
}

/** Faults of messages need messages: the connection breaks, and everything is registered anew. */
function reconnect(target: FaultTarget): void {
  const { faults, dice } = target
  if (dice.chance(0.7)) faults.killSockets({ closeFrame: dice.chance(0.5) })
  troubleReply(target)
}

/** Begins at once, and again while the order is under way. */
function repeatedly(target: FaultTarget, task: () => void): void {
  task()
  for (let times = target.dice.int(0, 3); times > 0; times -= 1) target.later(target.dice.int(1, 20_000), task)
  troubleReply(target)
}

/** Every fault of the simulator, some of them in more than one story. */
export const ORDER_FAULTS: Readonly<Record<string, OrderFault>> = {
  'no fault': { fault: null, begin: () => {} },
  'the reply lost after acceptance': {
    fault: 'dropReply',
    begin: ({ faults, trId }) => faults.dropReply({ trId, after: 'accept' }),
  },
  'the reply lost before acceptance': {
    fault: 'dropReply',
    begin: ({ faults, trId }) => faults.dropReply({ trId, after: 'before' }),
  },
  'a late reply': {
    fault: 'delay',
    begin: ({ faults, dice, trId }) =>
      faults.delay({ trId, ms: dice.pick([500, 5_000, 14_900, 15_100, 40_000, 70_000]) }),
  },
  'an empty 500': { fault: 'http500Empty', begin: ({ faults, trId }) => faults.http500Empty({ trId }) },
  'a page instead of an answer': { fault: 'html', begin: ({ faults, trId }) => faults.html({ trId }) },
  'a black hole': { fault: 'blackHole', begin: ({ faults, trId }) => faults.blackHole({ trId }) },
  'a storm of rate limits': {
    fault: 'rateLimitStorm',
    begin: ({ faults, dice }) => faults.rateLimitStorm({ times: dice.int(1, 7) }),
  },
  'dead tokens': { fault: 'revokeTokens', begin: ({ faults }) => faults.revokeTokens() },
  'expired tokens': { fault: 'expireTokens', begin: ({ faults }) => faults.expireTokens() },
  maintenance: {
    fault: 'maintenance',
    begin: ({ faults, dice }) => faults.maintenance({ forMs: dice.int(100, 50_000) }),
  },
  'no connection': {
    fault: 'refuseConnections',
    begin: ({ faults, dice }) => faults.refuseConnections({ forMs: dice.int(100, 50_000) }),
  },
  'lists that cannot be read': {
    fault: 'http500Empty',
    begin({ faults, dice, trId }) {
      faults.dropReply({ trId, after: dice.pick(['accept', 'before'] as const) })
      for (const list of LISTS) faults.http500Empty({ trId: list, times: dice.int(1, 3) })
    },
  },
  'sockets that end': {
    fault: 'killSockets',
    isWatched: true,
    begin: (target) => repeatedly(target, () => target.faults.killSockets({ closeFrame: target.dice.chance(0.5) })),
  },
  'half-open sockets': {
    fault: 'halfOpen',
    isWatched: true,
    begin(target) {
      target.faults.halfOpen({ holdsKey: target.dice.chance(0.5) })
      troubleReply(target)
    },
  },
  'another session with the same key': {
    fault: 'conflict',
    isWatched: true,
    begin(target) {
      target.faults.conflict({ forMs: target.dice.int(1, 2 * MINUTE) })
      troubleReply(target)
    },
  },
  'a lost acknowledgement': {
    fault: 'loseAck',
    isWatched: true,
    begin(target) {
      const { faults, dice } = target
      faults.loseAck({ times: dice.int(1, 4), after: dice.pick(['accept', 'before'] as const) })
      reconnect(target)
    },
  },
  'an acknowledgement that comes twice': {
    fault: 'repeatAck',
    isWatched: true,
    begin(target) {
      target.faults.repeatAck({ times: target.dice.int(1, 10) })
      reconnect(target)
    },
  },
  'a late acknowledgement': {
    fault: 'delayAck',
    isWatched: true,
    begin(target) {
      target.faults.delayAck({ times: target.dice.int(1, 4), ms: target.dice.int(10, 12_000) })
      reconnect(target)
    },
  },
  'a refused registration': {
    fault: 'refuseMessage',
    isWatched: true,
    begin(target) {
      target.faults.refuseMessage({ times: target.dice.int(1, 4), code: target.dice.pick(CODES) })
      reconnect(target)
    },
  },
  'frames that nobody can read': {
    fault: 'garbage',
    isWatched: true,
    begin: (target) => repeatedly(target, () => target.faults.garbage({ kind: target.dice.pick(GARBAGE) })),
  },
  'frames that are no UTF-8': {
    fault: 'invalidUtf8',
    isWatched: true,
    begin: (target) => repeatedly(target, () => target.faults.invalidUtf8()),
  },
  'slow frames': {
    fault: 'slowDelivery',
    isWatched: true,
    begin(target) {
      const { faults, dice, later } = target
      faults.slowDelivery({ ms: dice.int(10, 20_000) })
      if (dice.chance(0.3)) later(dice.int(1, 10_000), () => faults.killSockets())
      troubleReply(target)
    },
  },
  'other keys of the cipher': {
    fault: 'rotateKeys',
    isWatched: true,
    begin(target) {
      target.faults.rotateKeys()
      reconnect(target)
    },
  },
  'heartbeats that are none': {
    fault: 'heartbeat',
    isWatched: true,
    begin(target) {
      target.faults.heartbeat({ kind: target.dice.pick(['missing', 'unknownId', 'extraFields'] as const) })
      troubleReply(target)
    },
  },
  'frames of another width': {
    fault: 'layout',
    isWatched: true,
    begin(target) {
      target.faults.layout({ notice: target.dice.pick([23, 26] as const) })
      troubleReply(target)
    },
  },
  'notices that come twice': {
    fault: 'repeatNotice',
    isWatched: true,
    begin(target) {
      target.faults.repeatNotice({ times: target.dice.int(1, 10) })
      troubleReply(target)
    },
  },
  'notices before the reply': {
    fault: 'noticeTiming',
    isWatched: true,
    begin(target) {
      const { faults, dice, trId } = target
      faults.noticeTiming({ timing: dice.pick(['before', 'mixed'] as const) })
      if (dice.chance(0.3)) faults.repeatNotice({ times: 3 })
      if (dice.chance(0.3)) faults.dropReply({ trId, after: 'accept' })
      else if (dice.chance(0.5)) faults.delay({ trId, ms: dice.pick([300, 8_000, 20_000]) })
    },
  },
  'clocks that differ': {
    fault: 'clockSkew',
    isWatched: true,
    skews: [0, 30 * SECOND, 100 * SECOND, 10 * MINUTE, HOUR, 9 * HOUR, DAY, 40 * DAY],
    begin({ faults, dice, trId }) {
      // Less than a day: where both clocks are wrong alike, nobody could know.
      const ms = dice.pick([30 * SECOND, 10 * MINUTE, HOUR, 9 * HOUR])
      faults.clockSkew({ ms: dice.chance(0.5) ? ms : -ms })
      if (dice.chance(0.7)) faults.dropReply({ trId, after: dice.pick(['accept', 'before'] as const) })
    },
  },
  'approval keys that died': {
    fault: 'expireApprovals',
    isWatched: true,
    begin(target) {
      target.faults.expireApprovals()
      reconnect(target)
    },
  },
  'registrations that the server forgot': {
    fault: 'forgetRegistrations',
    isWatched: true,
    losesSilently: true,
    begin(target) {
      target.faults.forgetRegistrations({ times: target.dice.int(1, 2) })
      troubleReply(target)
    },
  },
}
