import type { SimulatorLayouts } from '../options.js'
import type { GarbageKind } from '../socket/garbage.js'
import type { RefusalCode } from '../socket/replies.js'
import type { FaultScope } from './fault-plan.js'
import type { HeartbeatFault, NoticeTiming, SocketTrouble } from './socket-trouble.js'

/** How long a condition lasts. */
export interface FaultSpan {
  /** Milliseconds. Left out: until `clear()`. */
  readonly forMs?: number | undefined
}

/**
 * Faults of the WebSocket. Those about messages wait for the next `times` registrations, or removals, in their scope; those about a
 * state of affairs hold for a while.
 */
export interface SocketFaults {
  /** Ends all sockets, with a close frame or (default) without. */
  killSockets(fault?: { readonly closeFrame?: boolean | undefined }): void
  /**
   * The sockets that are open now stay open and go silent both ways. With `holdsKey` the server does not notice either that the
   * client leaves them: each keeps its app key taken, and newcomers get OPSP8996, until the heartbeat has gone unanswered for long.
   */
  halfOpen(fault?: { readonly holdsKey?: boolean | undefined }): void
  /**
   * Another session takes every app key, or the slot of a broken session stays taken: sockets that are open end without a close
   * frame, and each message of a new one is answered with OPSP8996 and a hang-up.
   */
  conflict(fault?: FaultSpan): void
  /** The answer to a message gets lost: `accept` (default) after the message was carried out, `before` without it being carried out. */
  loseAck(fault?: FaultScope & { readonly after?: 'accept' | 'before' | undefined }): void
  /** The answer comes twice. */
  repeatAck(fault?: FaultScope): void
  /** The message is carried out at once, its answer leaves `ms` later; data overtake it, other answers do not. */
  delayAck(fault: FaultScope & { readonly ms: number }): void
  /**
   * The message is refused and not carried out. After a code with rt_cd 9 the connection ends, and the answer names nothing (tr_id
   * "(null)"). Default OPSP8999.
   */
  refuseMessage(fault?: FaultScope & { readonly code?: RefusalCode | undefined }): void
  /** Sends what is no frame of KIS to every open socket, on a stream that it has registered: one of the kind, or one of each. */
  garbage(fault?: { readonly kind?: GarbageKind | undefined }): void
  /** Sends a text frame that is no valid UTF-8 to every open socket. */
  invalidUtf8(): void
  /** Each frame leaves `ms` later, in order; what has not left when its socket ends is lost. */
  slowDelivery(fault: FaultSpan & { readonly ms: number }): void
  /** The next registration of each stream in a session brings a new key and iv; notices are encrypted with them from then on. */
  rotateKeys(): void
  /**
   * Heartbeats do not come (`missing`), or in their place comes a control frame with a `tr_id` that nobody knows (`unknownId`) or a
   * PINGPONG with members that nobody needs (`extraFields`), which is to be answered all the same. Default `missing`.
   */
  heartbeat(fault?: FaultSpan & { readonly kind?: HeartbeatFault | undefined }): void
  /**
   * Frames change their width (열 개수) while the session runs, as after a change of KIS's; widths left out stay as
   * they are. One span holds for all of them: that of the last call.
   */
  layout(fault: FaultSpan & SimulatorLayouts): void
  /** Each of the next `times` notices (체결통보) comes twice. */
  repeatNotice(fault?: FaultScope): void
  /** When notices leave, whatever the option says. Default `before`: they overtake the HTTP reply of their order. */
  noticeTiming(fault?: FaultSpan & { readonly timing?: NoticeTiming | undefined }): void
  /**
   * The server's clock is `ms` ahead, or behind when negative: in the `Date` header, in the expiry of new tokens as it is told, and in
   * heartbeats. Nothing expires sooner for it.
   */
  clockSkew(fault: FaultSpan & { readonly ms: number }): void
  /** All approval keys die: messages with them get OPSP0011. Running registrations stay. */
  expireApprovals(): void
  /** The server forgets registrations without a word: the oldest first, `times` (default 1) of them in all. */
  forgetRegistrations(fault?: FaultScope & { readonly trKey?: string | undefined }): void
}

/** The hub as faults see it. */
export interface SocketFaultTargets {
  endAll(closeFrame: boolean): void
  silenceAll(holdsKey: boolean): void
  sendGarbage(kind: GarbageKind | undefined): void
  sendInvalidUtf8(): void
  rotateKeys(): void
  forget(scope: FaultScope & { readonly trKey?: string | undefined }): void
}

export interface SocketFaultContext {
  readonly hub: SocketFaultTargets
  readonly trouble: SocketTrouble
  readonly expireApprovals: () => void
}

export function createSocketFaults({ hub, trouble, expireApprovals }: SocketFaultContext): SocketFaults {
  const { messages, conflict, slowness, heartbeat, layouts, notices, noticeTiming, skew } = trouble
  return {
    killSockets: (fault) => hub.endAll(fault?.closeFrame ?? false),
    halfOpen: (fault) => hub.silenceAll(fault?.holdsKey ?? false),
    conflict(fault) {
      conflict.begin(true, fault?.forMs)
      hub.endAll(false)
    },
    loseAck: (fault = {}) => messages.add(fault, { kind: 'loseAck', after: fault.after ?? 'accept' }),
    repeatAck: (fault = {}) => messages.add(fault, { kind: 'repeatAck' }),
    delayAck: (fault) => messages.add(fault, { kind: 'delayAck', ms: fault.ms }),
    refuseMessage: (fault = {}) => messages.add(fault, { kind: 'refuse', code: fault.code ?? 'OPSP8999' }),
    garbage: (fault) => hub.sendGarbage(fault?.kind),
    invalidUtf8: () => hub.sendInvalidUtf8(),
    slowDelivery: ({ ms, forMs }) => slowness.begin(ms, forMs),
    rotateKeys: () => hub.rotateKeys(),
    heartbeat: (fault) => heartbeat.begin(fault?.kind ?? 'missing', fault?.forMs),
    layout: ({ trade, book, notice, forMs }) =>
      layouts.begin(
        { ...layouts.value, ...(trade && { trade }), ...(book && { book }), ...(notice && { notice }) },
        forMs,
      ),
    repeatNotice: (fault = {}) => notices.add(fault, 'repeat'),
    noticeTiming: (fault) => noticeTiming.begin(fault?.timing ?? 'before', fault?.forMs),
    clockSkew: ({ ms, forMs }) => skew.begin(ms, forMs),
    expireApprovals,
    forgetRegistrations: (fault = {}) => hub.forget(fault),
  }
}
