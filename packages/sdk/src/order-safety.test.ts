import { createHash } from 'node:crypto'
import { kstDate } from '@kis/core'
import { createSimulator } from '@kis/simulator'
import { describe, expect, it } from 'vitest'
import { createDice, type Dice } from './__fixtures__/dice.js'
import { ORDER_FAULTS } from './__fixtures__/order-faults.js'
import { OrderRun, type RunOutcome } from './__fixtures__/order-run.js'
import { createOrderWorld, ORDER_TRS, type ProcessOptions, SYMBOL } from './__fixtures__/order-world.js'

/** How many orders in all; `KIS_ORDER_RUNS` asks for another number, for each pair of fault and death. */
const RUNS_EACH = Number(process.env.KIS_ORDER_RUNS ?? 0)
const RUNS_IN_ALL = 10_000
/** The lists of a day get long, and reading them slow: after so many orders the world begins anew. */
const RUNS_PER_WORLD = 20
const TR = { real: ORDER_TRS.real.buy, paper: ORDER_TRS.paper.buy } as const

// WebCrypto works in threads, which no virtual clock can wait for, and which take longer than the rest of a run.
Object.defineProperty(crypto.subtle, 'digest', {
  value: async (_algorithm: string, data: Uint8Array) =>
    Uint8Array.from(createHash('sha256').update(data).digest()).buffer,
})

describe('an order in doubt', () => {
  const OFF_BY = [-864_000_000, -86_400_000, -3_600_000, -600_000, 600_000, 3_600_000, 86_400_000, 864_000_000]
  it.each(OFF_BY.flatMap((offBy) => (['real', 'paper'] as const).map((env) => [offBy, env] as const)))(
    'is never called absent, nor taken for found, by a machine whose clock is off by %d ms: %s',
    async (clockIsOffBy, env) => {
      const world = await createOrderWorld({ env, seed: 7 })
      const { account, life } = await world.start(undefined, { clockIsOffBy })
      const request = {
        symbol: SYMBOL,
        quantity: 3,
        kind: 'limit',
        price: world.lowerLimit,
        clientOrderId: 'late',
      } as const
      world.simulator.faults.dropReply({ trId: TR[env], after: 'accept' })
      expect(await world.ending(account.orders.buy(request), life)).toMatchObject({ error: { outcome: 'unknown' } })
      await world.clock.advance(200_000)
      const ending = await world.ending(account.orders.reconcile('late'), life)
      expect(ending).toMatchObject({ value: [{ state: 'unknown', reason: expect.stringContaining('clock') }] })
      world.simulator.close()
    },
  )

  it.each([-864_000_000, -86_400_000, 86_400_000, 864_000_000])(
    'is never taken for one that a machine placed whose clock is off by %d ms',
    async (clockIsOffBy) => {
      const world = await createOrderWorld({ env: 'paper', seed: 7 })
      const request = { symbol: SYMBOL, quantity: 3, kind: 'limit', price: world.lowerLimit } as const
      const wrong = await world.start(undefined, { clockIsOffBy })
      const placed = await world.ending(wrong.account.orders.buy({ ...request, clientOrderId: 'one' }), wrong.life)
      expect(placed && 'value' in placed && placed.value.ref.date).toBe(kstDate(world.clock.now()))
      const { account, life } = await world.start()
      world.simulator.faults.dropReply({ trId: TR.paper, after: 'before' })
      await world.ending(account.orders.buy({ ...request, clientOrderId: 'two' }), life)
      await world.clock.advance(200_000)
      const ending = await world.ending(account.orders.reconcile('two'), life)
      expect(ending && 'value' in ending && ending.value.map(({ state }) => state)).toEqual(['absent'])
      expect(world.simulator.state().orders.accepted).toBe(1)
      world.simulator.close()
    },
  )

  it('that stands is listed under the day of the broker, not of the machine', async () => {
    const world = await createOrderWorld({ env: 'real', seed: 7 })
    const right = await world.start()
    const request = { symbol: SYMBOL, quantity: 3, kind: 'limit', price: world.lowerLimit } as const
    await world.ending(right.account.orders.buy(request), right.life)
    const { account, life } = await world.start(undefined, { clockIsOffBy: 86_400_000 })
    const open = await world.ending(account.orders.open(), life)
    const dates = open && 'value' in open && open.value.orders.map(({ ref }) => ref.date)
    expect(dates).toEqual([kstDate(world.clock.now())])
    world.simulator.close()
  })

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
  const pairs = Object.keys(ORDER_FAULTS).flatMap((name) => [false, true].map((dies) => [name, dies] as const))
  const runs = RUNS_EACH || Math.ceil(RUNS_IN_ALL / pairs.length)

  it('has a story for every fault of the simulator', () => {
    const { faults } = createSimulator({ env: 'paper' })
    const told = new Set(Object.values(ORDER_FAULTS).flatMap(({ fault }) => fault ?? []))
    expect([...told].sort()).toEqual(
      Object.keys(faults)
        .filter((name) => name !== 'clear')
        .sort(),
    )
  })

  it.each(pairs)(
    'stands at most once and is never lost: %s, killed: %s',
    { timeout: 7_200_000 },
    async (name, dies) => {
      const seed = [...`${name} ${dies}`].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7)
      const dice = createDice(seed)
      const ends = new Map<string, number>()
      let filled = 0
      let doubted = 0
      for (let done = 0; done < runs; ) {
        const outcomes = await playWorld(name, dies, dice.fork(), Math.min(RUNS_PER_WORLD, runs - done))
        done += outcomes.length
        for (const outcome of outcomes) {
          ends.set(outcome.state, (ends.get(outcome.state) ?? 0) + 1)
          filled += outcome.filled
          if (outcome.change.endsWith('unknown')) doubted += 1
        }
      }
      expect([...ends.values()].reduce((sum, count) => sum + count, 0)).toBe(runs)
      // A story in which no order ever stands, or none is ever filled, would prove nothing.
      expect(ends.get('accepted') ?? 0).toBeGreaterThan(0)
      expect(filled).toBeGreaterThan(0)
      if (process.env.KIS_ORDER_RUNS)
        process.stdout.write(
          `${name}, killed ${dies}: ${runs} runs ${JSON.stringify({ ...Object.fromEntries(ends), filled, doubted })}\n`,
        )
    },
  )
})

/** So many runs in one world, which ends early when its day does. */
async function playWorld(name: string, dies: boolean, dice: Dice, most: number): Promise<readonly RunOutcome[]> {
  const story = ORDER_FAULTS[name]
  if (!story) throw new Error(`There is no fault "${name}".`)
  const env = dice.pick(['real', 'paper'] as const)
  const isWatched = story.isWatched === true
  const world = await createOrderWorld({ env, seed: dice.int(1, 1_000_000), ...(isWatched && { tickMs: 5_000 }) })
  const { clock, simulator } = world
  const invent = (): ProcessOptions => ({
    ...(story.skews && { clockIsOffBy: dice.pick(story.skews) * dice.pick([1, -1]) }),
    ...(isWatched && { watch: { pollMs: dice.pick([undefined, null, 5_000]) } }),
  })
  const life = invent()
  const resident = dies ? undefined : isWatched ? await world.start(undefined, life) : undefined
  const outcomes: RunOutcome[] = []
  const today = kstDate(clock.now())
  for (let run = 0; run < most; run += 1) {
    try {
      outcomes.push(
        await OrderRun.play({
          world,
          story,
          dice: dice.fork(),
          run,
          resident,
          dies,
          process: resident ? life : invent(),
        }),
      )
    } catch (cause) {
      throw new Error(`${name}, killed ${dies}, ${env}: run ${run} of a world failed: ${String(cause)}`, { cause })
    }
    if (kstDate(clock.now() + 3_600_000) !== today) break
  }
  simulator.close()
  return outcomes
}
