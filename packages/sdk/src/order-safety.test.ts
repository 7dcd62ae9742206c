import { KisOrderError, kstDate } from '@kis/core'
import type { Reconciliation } from '@kis/trading'
import { describe, expect, it } from 'vitest'
import { createDice, type Dice } from './__fixtures__/dice.js'
import {
  createOrderWorld,
  type Ending,
  type OrderProcess,
  type OrderWorld,
  SYMBOL,
} from './__fixtures__/order-world.js'

/** How many orders in all; `KIS_ORDER_RUNS` asks for another number, for each pair of fault and death. */
const RUNS_EACH = Number(process.env.KIS_ORDER_RUNS ?? 0)
const RUNS_IN_ALL = 10_000
const TR = { real: 'TTTC0012U', paper: 'VTTC0012U' } as const
/** Effects of placing one order, from the first look at its name to the last note of what became of it; one more, and nobody is killed. */
const STEPS = 20
const LISTS = ['TTTC0081R', 'VTTC0081R', 'TTTC0084R'] as const

type Fault = (world: OrderWorld, dice: Dice, env: 'real' | 'paper') => void

const FAULTS: Readonly<Record<string, Fault>> = {
  'no fault': () => {},
  'the reply lost after acceptance': ({ simulator }, _, env) =>
    simulator.faults.dropReply({ trId: TR[env], after: 'accept' }),
  'the reply lost before acceptance': ({ simulator }, _, env) =>
    simulator.faults.dropReply({ trId: TR[env], after: 'before' }),
  'a late reply': ({ simulator }, dice, env) =>
    simulator.faults.delay({ trId: TR[env], ms: dice.pick([500, 5_000, 14_900, 15_100, 40_000, 70_000]) }),
  'an empty 500': ({ simulator }, _, env) => simulator.faults.http500Empty({ trId: TR[env] }),
  'a page instead of an answer': ({ simulator }, _, env) => simulator.faults.html({ trId: TR[env] }),
  'a black hole': ({ simulator }, _, env) => simulator.faults.blackHole({ trId: TR[env] }),
  'a storm of rate limits': ({ simulator }, dice) => simulator.faults.rateLimitStorm({ times: dice.int(1, 7) }),
  'dead tokens': ({ simulator }) => simulator.faults.revokeTokens(),
  'expired tokens': ({ simulator }) => simulator.faults.expireTokens(),
  maintenance: ({ simulator }, dice) => simulator.faults.maintenance({ forMs: dice.int(100, 50_000) }),
  'no connection': ({ simulator }, dice) => simulator.faults.refuseConnections({ forMs: dice.int(100, 50_000) }),
  'lists that cannot be read': ({ simulator }, dice, env) => {
    simulator.faults.dropReply({ trId: TR[env], after: dice.pick(['accept', 'before'] as const) })
    for (const trId of LISTS) simulator.faults.http500Empty({ trId, times: dice.int(1, 3) })
  },
}

/** What somebody was told of an order while it was being placed. */
interface Report {
  readonly ending: Ending<unknown>
}

async function runOnce(world: OrderWorld, dice: Dice, run: number, env: 'real' | 'paper', fault: Fault, dies: boolean) {
  const { clock, simulator } = world
  const accepted = (): number => simulator.state().orders.accepted
  const before = accepted()
  const clientOrderId = `order-${run}`
  // Prices of their own, so that two orders near in time differ; one in six asks for what the last one asked.
  const step = dice.chance(1 / 6) ? Math.max(0, run - 1) : run
  const request = {
    symbol: SYMBOL,
    quantity: 1 + (step % 7),
    kind: 'limit' as const,
    price: world.lowerLimit + (step % 40) * world.tick,
    clientOrderId,
  }
  const buy = ({ account, life }: OrderProcess) => world.ending(account.orders.buy(request), life)

  if (dice.chance(0.8)) fault(world, dice, env)
  const first = await world.start(
    dies ? { at: dice.int(1, STEPS), when: dice.pick(['before', 'after'] as const) } : undefined,
  )
  const reports: Report[] = []
  const pending = [buy(first).then((ending) => reports.push({ ending }))]
  // A double click, or a second worker with the same signal.
  if (dice.chance(1 / 3)) {
    await clock.advance(dice.pick([0, 1, 50, 2_000]))
    const second = dice.chance(0.5) ? first : await world.start()
    pending.push(buy(second).then((ending) => reports.push({ ending })))
  }
  await Promise.all(pending)
  await clock.advance(dice.pick([0, 1_000, 100_000]))
  simulator.faults.clear()

  // A new process looks what became of it, as often as it is told that nobody can know yet.
  const keeper = await world.start()
  const said = async <T>(promise: Promise<T>): Promise<T> => {
    const ending = await world.ending(promise, keeper.life)
    if (!ending) throw new Error('The keeper does not die.')
    if ('error' in ending) throw ending.error
    return ending.value
  }
  let found: Reconciliation | null = await said(keeper.account.orders.find(clientOrderId))
  for (let look = 0; found && (found.state === 'unknown' || found.state === 'sending') && look < 40; look += 1) {
    found = (await said(keeper.account.orders.reconcile(clientOrderId)))[0] ?? null
    if (found?.state === 'unknown' || found?.state === 'sending') await clock.advance(10_000)
  }
  const stands = accepted() - before

  expect(stands, 'orders at the broker for one name').toBeLessThanOrEqual(1)
  for (const { ending } of reports) {
    if (ending && 'value' in ending) expect(stands, 'told as accepted').toBe(1)
    if (ending && 'error' in ending && KisOrderError.isInstance(ending.error) && ending.error.outcome === 'rejected') {
      expect(stands, `told as rejected: ${ending.error.message}`).toBe(0)
    }
  }
  expect(found?.state ?? 'never written down').toMatch(
    stands === 1 ? /^accepted$/ : /^(rejected|absent|never written down)$/,
  )

  // Whoever asks again gets the same order, or hears that there is none, and nothing new is sent.
  if (found) {
    const again = await buy(keeper)
    expect(again && 'value' in again).toBe(stands === 1)
    expect(accepted() - before).toBe(stands)
  }
  // An order of the day before is over, and its number with it.
  if (found?.order?.date === kstDate(clock.now())) await said(found.order.cancel())
  return { stands, state: found?.state ?? 'none' }
}

describe('an order in doubt', () => {
  it.each([-3_600_000, -600_000, 600_000, 3_600_000])(
    'is never called absent by a machine whose clock is off by %d ms',
    async (clockIsOffBy) => {
      const world = await createOrderWorld({ env: 'paper', seed: 7 })
      const { account, life } = await world.start(undefined, { clockIsOffBy })
      const request = {
        symbol: SYMBOL,
        quantity: 3,
        kind: 'limit',
        price: world.lowerLimit,
        clientOrderId: 'late',
      } as const
      world.simulator.faults.dropReply({ trId: TR.paper, after: 'accept' })
      expect(await world.ending(account.orders.buy(request), life)).toMatchObject({ error: { outcome: 'unknown' } })
      await world.clock.advance(200_000)
      const ending = await world.ending(account.orders.reconcile('late'), life)
      expect(ending).toMatchObject({ value: [{ state: 'unknown', reason: expect.stringContaining('clock') }] })
      world.simulator.close()
    },
  )

  it('stays unknown while two orders of the broker can be it, and is found once the other is named', async () => {
    const world = await createOrderWorld({ env: 'paper', seed: 7 })
    const { account, life } = await world.start()
    const request = { symbol: SYMBOL, quantity: 3, kind: 'limit', price: world.lowerLimit } as const
    world.simulator.faults.dropReply({ trId: TR.paper, after: 'accept', times: 2 })
    for (const clientOrderId of ['one', 'two']) {
      expect(await world.ending(account.orders.buy({ ...request, clientOrderId }), life)).toMatchObject({
        error: { outcome: 'unknown' },
      })
    }
    await world.clock.advance(200_000)
    const both = await world.ending(account.orders.reconcile(), life)
    expect(both).toMatchObject({ value: [{ state: 'unknown' }, { state: 'unknown' }] })
    expect(world.simulator.state().orders.accepted).toBe(2)
    world.simulator.close()
  })
})

describe('an order of one name', () => {
  const pairs = Object.keys(FAULTS).flatMap((name) => [false, true].map((dies) => [name, dies] as const))
  const runs = RUNS_EACH || Math.ceil(RUNS_IN_ALL / pairs.length)

  it.each(pairs)('stands at most once and is never lost: %s, killed: %s', { timeout: 900_000 }, async (name, dies) => {
    const fault = FAULTS[name]
    if (!fault) throw new Error(`There is no fault "${name}".`)
    const env = dies ? 'real' : 'paper'
    const world = await createOrderWorld({ env, seed: 7 })
    const dice = createDice(name.length * 31 + Number(dies))
    const ends = new Map<string, number>()
    for (let run = 0; run < runs; run += 1) {
      const { state } = await runOnce(world, dice.fork(), run, env, fault, dies)
      ends.set(state, (ends.get(state) ?? 0) + 1)
    }
    world.simulator.close()
    expect([...ends.values()].reduce((sum, count) => sum + count, 0)).toBe(runs)
    // A story in which no order ever stands would prove nothing.
    expect(ends.get('accepted') ?? 0).toBeGreaterThan(0)
  })
})
