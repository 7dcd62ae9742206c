import type { Clock, KisError } from '@kis/core'
import type { OpenGap } from '../registry/registration.js'
import type { Carrier } from './carrier.js'
import { chooseCarrier } from './choose-carrier.js'
import { homelessError, noClientError, noRoomError } from './pool-errors.js'
import type { MoveEvent } from './pool-events.js'
import type { Route } from './route.js'
import type { Standing } from './standing.js'

export interface DispatcherOptions {
  readonly carriers: readonly Carrier[]
  readonly clock: Clock
  readonly onMove: (event: MoveEvent) => void
  readonly onError: (error: KisError) => void
}

/** Where a new registration may go. */
const FOR_NEW: readonly Standing[] = ['sound', 'unproven', 'away']
/** Where one may move that has lost its client; elsewhere it would be no better off. */
const FOR_MOVES: readonly Standing[] = ['sound', 'unproven']
/** Where one may wait whose client is gone for good. */
const FOR_HOMELESS: readonly Standing[] = ['sound', 'unproven', 'away', 'out']

/**
 * Decides who carries what.
 *
 * A registration moves when its client is out and another one has room; otherwise it stays, and comes back with its client. What has
 * moved does not move back when the old client returns: each move costs a gap.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions
  readonly #routes = new Map<string, Route>()

  constructor(options: DispatcherOptions) {
    this.#options = options
  }

  get routes(): readonly Route[] {
    return [...this.#routes.values()]
  }

  get(id: string): Route | undefined {
    return this.#routes.get(id)
  }

  add(route: Route): void {
    this.#routes.set(route.id, route)
  }

  /** Forgets a route without readers. */
  prune(route: Route): void {
    if (route.readers.size === 0 && this.#routes.get(route.id) === route) this.#routes.delete(route.id)
  }

  readonly standingOf = (carrier: Carrier): Standing => carrier.standing(this.#othersSince(carrier))

  /** The client for a route that has none; `undefined` when there is none with room. */
  place(route: Route, except: ReadonlySet<Carrier>): Carrier | undefined {
    return this.#choose(route, FOR_NEW, except)
  }

  /** Why `place` found none. */
  noRoom(route: Route): KisError {
    return noRoomError(route, this.#options.carriers, this.standingOf)
  }

  /** Moves what has to move. May call listeners. */
  settle(): void {
    const { carriers, onError } = this.#options
    const areAllClosed = carriers.every(({ isClosed }) => isClosed)
    for (const carrier of carriers) if (this.standingOf(carrier) === 'out') carrier.doubt()
    for (const route of this.routes) {
      const { carrier } = route
      // A listener may have ended it meanwhile.
      if (this.#routes.get(route.id) !== route) continue
      if (areAllClosed) this.#fail(route, noClientError())
      else if (!carrier) {
        if (route.isWaiting) this.#rehouse(route)
      } else if (route.isPinned) {
        if (carrier.isClosed) this.#fail(route, homelessError(route, carrier.label))
      } else if (carrier.isClosed) {
        this.#rehouse(route)
        if (route.isWaiting) onError(this.noRoom(route))
      } else if (this.standingOf(carrier) === 'out') {
        const to = this.#choose(route, FOR_MOVES)
        if (to) this.#move(route, to)
      }
    }
  }

  /** When `settle` is due though nothing happens, on the monotonic clock; `undefined` when it is not. */
  nextDueAt(): number | undefined {
    const now = this.#options.clock.monotonic()
    const dues = this.#options.carriers
      .map((carrier) => carrier.outAt(this.#othersSince(carrier)))
      .filter((due) => due > now && Number.isFinite(due))
    return dues.length > 0 ? Math.min(...dues) : undefined
  }

  #rehouse(route: Route): void {
    const to = this.#choose(route, FOR_MOVES) ?? this.#choose(route, FOR_HOMELESS)
    if (to || route.carrier) this.#move(route, to)
  }

  #choose({ target }: Route, among: readonly Standing[], except?: ReadonlySet<Carrier>): Carrier | undefined {
    const { standingOf } = this
    return chooseCarrier(this.#options.carriers, target, { standingOf, among, except })
  }

  #move(route: Route, to: Carrier | undefined): void {
    const { clock, onMove } = this.#options
    const { carrier: from, target, readers, shownKey } = route
    const moving = [...readers].flatMap(({ handle, isConfirmed }) => (handle && isConfirmed ? [handle] : []))
    const waiting = [...readers].filter(({ isConfirmed }) => !isConfirmed)
    for (const handle of moving) {
      const missed = from?.port.readers.surrender(target, handle)
      route.gap = earlier(route.gap, missed)
    }
    const gap = route.gap ?? { from: clock.now(), reason: 'dropped' }
    route.carrier = to
    if (to) {
      route.gap = undefined
      for (const handle of moving) to.port.readers.adopt(target, handle, gap)
    }
    for (const reader of waiting) reader.retry?.()
    if (moving.length === 0) return
    onMove({ stream: target.spec.id, trId: target.trId, key: shownKey, from: from?.label, to: to?.label })
  }

  /** Ends the readers of a route for good. Those not confirmed yet hear of it from their own attempts. */
  #fail(route: Route, error: KisError): void {
    const ending = [...route.readers].filter(({ isConfirmed }) => isConfirmed)
    for (const { handle } of ending) handle?.end(error)
    if (ending.length > 0) this.#options.onError(error)
  }

  #othersSince(carrier: Carrier): number | undefined {
    const since = this.#options.carriers.flatMap((other) => {
      const at = other === carrier ? undefined : other.availableSince
      return at === undefined ? [] : [at]
    })
    return since.length > 0 ? Math.min(...since) : undefined
  }
}

function earlier(gap: OpenGap | undefined, other: OpenGap | undefined): OpenGap | undefined {
  if (!gap || !other) return gap ?? other
  return other.from < gap.from ? other : gap
}
