import type { Clock } from '@kis/core'
import type { SimulatorLayouts } from '../options.js'
import type { RefusalCode } from '../socket/replies.js'
import { FaultPlan } from './fault-plan.js'
import { Lasting } from './lasting.js'

/** What may befall a control message, or the answer to it. */
export type MessageFault =
  | { readonly kind: 'loseAck'; readonly after: 'accept' | 'before' }
  | { readonly kind: 'repeatAck' }
  | { readonly kind: 'delayAck'; readonly ms: number }
  | { readonly kind: 'refuse'; readonly code: RefusalCode }

/** When execution notices (체결통보) leave: after the order's HTTP reply, before it, or now so, now so. */
export type NoticeTiming = 'after' | 'before' | 'mixed'

/** How a heartbeat may be wrong. */
export type HeartbeatFault = 'missing' | 'unknownId' | 'extraFields'

/** The widths that change; those left out stay. */
export type WidthChange = { readonly [Name in keyof SimulatorLayouts]: NonNullable<SimulatorLayouts[Name]> }

/** What troubles the sockets at present. */
export class SocketTrouble {
  readonly messages = new FaultPlan<MessageFault>()
  /** Another session holds every app key. */
  readonly conflict: Lasting<true>
  /** How much later each frame leaves, in milliseconds. */
  readonly slowness: Lasting<number>
  readonly heartbeat: Lasting<HeartbeatFault>
  /** When notices leave, in place of the option. */
  readonly noticeTiming: Lasting<NoticeTiming>
  /** Notices that go wrong. */
  readonly notices = new FaultPlan<'repeat'>()
  /** How far the server's clock is ahead, in milliseconds. */
  readonly skew: Lasting<number>
  /** Widths in place of those of the options. */
  readonly layouts: Lasting<WidthChange>

  constructor(clock: Pick<Clock, 'monotonic'>) {
    this.conflict = new Lasting(clock)
    this.slowness = new Lasting(clock)
    this.heartbeat = new Lasting(clock)
    this.layouts = new Lasting(clock)
    this.noticeTiming = new Lasting(clock)
    this.skew = new Lasting(clock)
  }

  clear(): void {
    this.messages.clear()
    this.notices.clear()
    const { conflict, slowness, heartbeat, layouts, noticeTiming, skew } = this
    for (const condition of [conflict, slowness, heartbeat, layouts, noticeTiming, skew]) condition.lift()
  }
}
