import type { SubscriptionInfo } from '../realtime-client.js'
import { type OpenGap, shownKey } from '../registry/registration.js'
import type { RegistrationTarget } from '../registry/registration-target.js'
import type { StreamRecord } from '../stream-spec.js'
import type { SubscriptionHandle } from '../subscription/subscription.js'
import type { Carrier } from './carrier.js'
import type { PoolAssignment } from './realtime-pool.js'

/** One reader of a route. */
export interface RouteReader {
  /** Another one with each attempt until it is confirmed. */
  handle: SubscriptionHandle<StreamRecord> | undefined
  isConfirmed: boolean
  readonly isPinned: boolean
  /** Gives the attempt under way up for one on the client that the route has now. */
  retry: (() => void) | undefined
}

/** One (TR, key) that the pool's users want, with its readers and the client that carries it. */
export class Route {
  readonly readers = new Set<RouteReader>()
  carrier: Carrier | undefined
  /** What its readers miss while no client has a slot for them. */
  gap: OpenGap | undefined

  constructor(
    readonly id: string,
    readonly target: RegistrationTarget,
  ) {}

  /** Execution notices (체결통보) come for the owner of an app key. */
  get isNotice(): boolean {
    return this.target.spec.key === 'htsId'
  }

  get isPinned(): boolean {
    return this.isNotice || [...this.readers].some((reader) => reader.isPinned)
  }

  get hasConfirmed(): boolean {
    return [...this.readers].some((reader) => reader.isConfirmed)
  }

  /** It has readers, and no client has a slot for them. */
  get isWaiting(): boolean {
    return !this.carrier && this.hasConfirmed
  }

  get shownKey(): string {
    return shownKey(this.target.spec, this.target.key)
  }

  get info(): SubscriptionInfo {
    const registration = this.carrier?.port.find(this.target)
    return {
      stream: this.target.spec.id,
      trId: this.target.trId,
      key: this.shownKey,
      isRegistered: registration?.isPresent === true && !registration.hasGap,
      readers: this.readers.size,
    }
  }

  get assignment(): PoolAssignment {
    const { carrier, isPinned } = this
    return { ...this.info, client: carrier?.index, label: carrier?.label, isPinned }
  }
}
