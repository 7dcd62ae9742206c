import type { Faults, GarbageKind, RefusalCode } from '@kis/simulator'
import type { Dice } from './dice.js'

/** The storm as a fault sees it. */
export interface StormTarget {
  readonly faults: Faults
  readonly dice: Dice
  /** The connection breaks, so that everything is registered anew. */
  drop(): void
  /** The connection stays and says nothing any more. */
  silence(holdsKey: boolean): void
  /** The user makes or ends a few subscriptions. */
  stir(): void
  /**
   * The user ends, and makes anew, the subscription of notices.
   *
   * @param between Runs when it is no longer registered.
   */
  renewNotices(between: () => void): void
  /** Does something again and again while the fault lasts. */
  repeat(everyMs: number, task: () => void): void
  /** Frames leave so much later from now on. */
  slowDown(ms: number): void
  /** The server forgets a registration, of which the user then lets go. */
  forgetOne(): void
}

const CODES: readonly RefusalCode[] = ['OPSP0007', 'OPSP0009', 'OPSP0011', 'OPSP8999', 'OPSP9995']
const GARBAGE: readonly (GarbageKind | undefined)[] = ['text', 'json', 'count', 'stride', undefined]

/** Makes something register: faults of messages need messages. */
function provoke(storm: StormTarget): void {
  if (storm.dice.chance(0.4)) storm.drop()
  else storm.stir()
}

/** Everything that may go wrong. Each is begun here and ends with `faults.clear()`, if not before. */
export const STORM_FAULTS: Readonly<Record<string, (storm: StormTarget) => void>> = {
  drop: ({ faults, dice }) => faults.killSockets({ closeFrame: dice.chance(0.5) }),
  halfOpen: (storm) => storm.silence(false),
  ghost: (storm) => storm.silence(true),
  refused(storm) {
    storm.faults.refuseConnections({ forMs: storm.dice.int(1, 90_000) })
    storm.drop()
  },
  conflict: ({ faults, dice }) => faults.conflict({ forMs: dice.int(1, 120_000) }),
  lostAck(storm) {
    storm.faults.loseAck({ times: storm.dice.int(1, 6), after: storm.dice.pick(['accept', 'before']) })
    provoke(storm)
  },
  repeatedAck(storm) {
    storm.faults.repeatAck({ times: storm.dice.int(1, 40) })
    provoke(storm)
  },
  lateAck(storm) {
    storm.faults.delayAck({ times: storm.dice.int(1, 10), ms: storm.dice.int(10, 12_000) })
    provoke(storm)
  },
  refusedMessage(storm) {
    storm.faults.refuseMessage({ times: storm.dice.int(1, 8), code: storm.dice.pick(CODES) })
    provoke(storm)
  },
  garbage(storm) {
    storm.repeat(storm.dice.int(100, 9_000), () => storm.faults.garbage({ kind: storm.dice.pick(GARBAGE) }))
  },
  invalidUtf8: (storm) => storm.repeat(storm.dice.int(100, 9_000), () => storm.faults.invalidUtf8()),
  slow: (storm) => storm.slowDown(storm.dice.int(10, 8_000)),
  slowAndDropping(storm) {
    storm.slowDown(storm.dice.int(10, 8_000))
    storm.repeat(storm.dice.int(5_000, 40_000), () => storm.drop())
  },
  keyRotation(storm) {
    storm.repeat(storm.dice.int(2_000, 20_000), () => storm.renewNotices(() => storm.faults.rotateKeys()))
  },
  keyRotationWithLostAck(storm) {
    const after = storm.dice.pick(['accept', 'before'] as const)
    const fault = { trId: 'H0STCNI0', times: storm.dice.int(1, 3), after }
    storm.renewNotices(() => {
      storm.faults.rotateKeys()
      storm.faults.loseAck(fault)
    })
  },
  keyRotationWithLateAck(storm) {
    const fault = { trId: 'H0STCNI0', times: storm.dice.int(1, 3), ms: storm.dice.int(3_000, 9_000) }
    storm.renewNotices(() => {
      storm.faults.rotateKeys()
      storm.faults.delayAck(fault)
    })
  },
  noHeartbeat: ({ faults }) => faults.heartbeat(),
  strangeHeartbeat: ({ faults, dice }) => faults.heartbeat({ kind: dice.pick(['unknownId', 'extraFields']) }),
  deadApprovalKey(storm) {
    storm.faults.expireApprovals()
    provoke(storm)
  },
  maintenance(storm) {
    storm.faults.maintenance()
    storm.faults.expireApprovals()
    storm.drop()
  },
  silentAuthority(storm) {
    storm.faults.blackHole({ trId: 'Approval', times: 2 })
    storm.faults.expireApprovals()
    storm.drop()
  },
  forgotten: (storm) => storm.forgetOne(),
  forgottenThenDropped(storm) {
    storm.faults.forgetRegistrations({ times: storm.dice.int(1, 10) })
    storm.drop()
  },
  flapping: (storm) => storm.repeat(storm.dice.int(300, 9_000), () => storm.drop()),
}
