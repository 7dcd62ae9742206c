import { KisConnectionError } from '@kis/core'
import type { GapEvent, StateEvent, Subscription } from '@kis/realtime'
import { trade } from '@kis/realtime/domestic-stock'
import type { PublishedRecord } from '@kis/simulator'
import { describe, expect, it } from 'vitest'
import { createRealtimeWorld, POLICY, type RealtimeWorld, type Resident } from './__fixtures__/realtime-world.js'
import { hastyAttempts } from './__fixtures__/socket-log.js'
import { START } from './__fixtures__/virtual-world.js'

const SYMBOL = '005930'
const HOUR_MS = 3_600_000

async function setUp() {
  const published: PublishedRecord[] = []
  const world = await createRealtimeWorld({ tickMs: 5_000, onRecord: (record) => published.push(record) })
  return { ...world, published: published as readonly PublishedRecord[] }
}

async function subscribe(world: Pick<RealtimeWorld, 'clock'>, { client }: Resident, symbol = SYMBOL) {
  const subscription = await world.clock.until(client.subscribe(trade, symbol))
  const received: string[] = []
  const gaps: GapEvent[] = []
  subscription.on('data', (record) => received.push(record.raw.join('^')))
  subscription.on('gap', (gap) => gaps.push(gap))
  return { subscription: subscription as Subscription<unknown>, received, gaps }
}

function statesOf({ client }: Resident): StateEvent[] {
  const events: StateEvent[] = []
  client.on('state', (event) => events.push(event))
  return events
}

async function end(world: RealtimeWorld, ...residents: readonly Resident[]): Promise<void> {
  for (const { client } of residents) await world.clock.until(client.close())
  world.simulator.close()
  expect(residents.map(({ sockets }) => sockets.openCount)).toEqual(residents.map(() => 0))
  expect(world.clock.pendingTasks).toBe(0)
}

describe('a newcomer while another client holds the app key', () => {
  it('is told so, tries nothing by itself for an hour, and leaves the other in peace', async () => {
    const world = await setUp()
    const { clock, simulator, published } = world
    const [holder, newcomer] = [await world.move(), await world.move()]
    const first = await subscribe(world, holder)
    await clock.advance(30_000)
    const conflicts: (number | undefined)[] = []
    newcomer.client.on('conflict', ({ retryAt }) => conflicts.push(retryAt))

    const error = await world.outcome(newcomer.client.subscribe(trade, '000660'))
    expect(error).toSatisfy((reason) => KisConnectionError.isInstance(reason))
    expect(error).toMatchObject({ msgCd: 'OPSP8996', message: expect.stringContaining('one client for both') })
    expect(newcomer.client.state).toBe('conflict')
    expect(conflicts).toEqual([clock.now() + 225_000])
    // A call meanwhile is refused without a connection.
    const again = await newcomer.client.subscribe(trade, '000660').catch((reason: unknown) => reason)
    expect(again).toMatchObject({ msgCd: 'OPSP8996' })
    expect(newcomer.sockets.attempts).toHaveLength(1)

    await clock.advance(HOUR_MS)
    // Nothing is wanted there any more, so nothing is tried.
    expect(newcomer.sockets.attempts).toHaveLength(1)
    expect(newcomer.client.state).toBe('idle')
    expect(holder.sockets.attempts).toHaveLength(1)
    expect(first.gaps).toEqual([])
    const all = published.filter(({ trId, at }) => trId === 'H0STCNT0' && at > clock.now() - HOUR_MS)
    expect(first.received.slice(-all.length)).toEqual(all.map(({ text }) => text))
    expect(simulator.state().sockets).toMatchObject({ open: 1, conflicts: 1, dropped: 1 })
    await end(world, holder, newcomer)
  })
})

describe('a client that lost its app key to another one', () => {
  async function takeOver(policy = {}) {
    const world = await setUp()
    const [loser, winner] = [await world.move({ policy }), await world.move()]
    const lost = await subscribe(world, loser)
    await world.clock.advance(30_000)
    const states = statesOf(loser)
    world.simulator.faults.killSockets()
    // The other one is there before the first reconnect.
    const taken = await subscribe(world, winner)
    const takenAt = world.clock.monotonic()
    await world.clock.until(() => loser.client.state === 'conflict')
    return { world, loser, winner, lost, taken, takenAt, states }
  }

  it('does not hammer: some fifteen attempts an hour, each at its due time, and the other never notices', async () => {
    const { world, loser, winner, lost, taken, takenAt, states } = await takeOver()
    const { clock, simulator } = world
    await clock.advance(HOUR_MS)
    const attempts = loser.sockets.since(takenAt)
    // The one that found the key taken, then every 225 seconds, that is with a random part of one half.
    expect(attempts).toHaveLength(1 + 16)
    expect(attempts.every(({ isConflict }) => isConflict)).toBe(true)
    expect(hastyAttempts(loser.sockets.attempts, POLICY, 0.5)).toEqual([])
    expect(states.filter(({ state }) => state === 'conflict')).toHaveLength(17)
    expect(states.some(({ isBreakerOpen }) => isBreakerOpen)).toBe(false)
    expect(simulator.state().sockets).toMatchObject({ open: 1, conflicts: 17 })
    expect(winner.sockets.attempts).toHaveLength(1)
    expect(taken.gaps).toEqual([])
    expect([lost.subscription.isActive, lost.gaps.length]).toEqual([true, 0])
    await end(world, loser, winner)
  })

  it('recovers at its next attempt when the other leaves, with one gap over all that it missed', async () => {
    const { world, loser, winner, lost } = await takeOver()
    const { clock, published, simulator } = world
    await clock.advance(20 * 60_000)
    await clock.until(winner.client.close())
    const freedAt = clock.now()
    await clock.until(() => lost.gaps.length > 0)
    expect(clock.now() - freedAt).toBeLessThanOrEqual(1.5 * POLICY.conflictMs)
    expect(lost.gaps).toMatchObject([{ trId: 'H0STCNT0', key: SYMBOL, reason: 'dropped', to: clock.now() }])
    await clock.advance(60_000)
    const { from = 0, to = 0 } = lost.gaps[0] ?? {}
    const seen = new Set(lost.received)
    const missed = published.filter(({ trId, text }) => trId === 'H0STCNT0' && !seen.has(text))
    expect(missed.length).toBeGreaterThan(200)
    // The walk of the market before anybody watched it.
    expect(missed.every(({ at }) => at < START || (from <= at && at <= to))).toBe(true)
    expect(lost.received.length).toBeGreaterThan(15)
    expect(simulator.state().registrations).toEqual([{ trId: 'H0STCNT0', trKey: SYMBOL }])
    expect(loser.client.state).toBe('ready')
    await end(world, loser, winner)
  })

  it('told to wait for ever waits for reconnect()', async () => {
    const { world, loser, winner, lost } = await takeOver({ conflictMs: Number.POSITIVE_INFINITY })
    const { clock } = world
    const before = loser.sockets.attempts.length
    await clock.until(winner.client.close())
    await clock.advance(24 * HOUR_MS)
    expect([loser.sockets.attempts.length, loser.client.state]).toEqual([before, 'conflict'])
    loser.client.reconnect()
    await clock.until(() => lost.gaps.length > 0)
    expect(loser.sockets.attempts).toHaveLength(before + 1)
    await end(world, loser, winner)
  })
})

describe('one’s own ghost', () => {
  it('that holds the key after a half-open connection is waited out with one attempt', async () => {
    const world = await setUp()
    const { clock, simulator } = world
    const only = await world.move()
    const ticks = await subscribe(world, only)
    await clock.advance(30_000)
    const states = statesOf(only)
    simulator.faults.halfOpen({ holdsKey: true })
    await clock.until(() => ticks.gaps.length > 0)
    expect(states.map(({ state, reason }) => [state, reason])).toEqual([
      ['reconnecting', 'silence'],
      ['ready', undefined],
      ['conflict', 'conflict'],
      ['reconnecting', undefined],
      ['ready', undefined],
    ])
    expect(only.sockets.attempts.map(({ isConflict }) => isConflict)).toEqual([false, true, false])
    expect(hastyAttempts(only.sockets.attempts, POLICY, 0.5)).toEqual([])
    expect(simulator.state().registrations).toEqual([{ trId: 'H0STCNT0', trKey: SYMBOL }])
    await end(world, only)
  })
})
