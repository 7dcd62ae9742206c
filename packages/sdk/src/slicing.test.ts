import { KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { createDice } from './__fixtures__/dice.js'
import { createOrderWorld, SYMBOL } from './__fixtures__/order-world.js'

const MINUTE = 60_000

async function setUp(options: { tickMs?: number } = {}) {
  const world = await createOrderWorld({ env: 'paper', seed: 5, ...options })
  const { account, life } = await world.start()
  const settle = async <T>(promise: Promise<T>): Promise<T> => {
    const ending = await world.ending(promise, life)
    if (!ending) throw new Error('It never ended.')
    if ('error' in ending) throw ending.error
    return ending.value
  }
  const held = () => world.simulator.state().accounts[0]?.holdings[SYMBOL] ?? 0
  return { ...world, account, settle, held }
}

const TWAP = { side: 'buy', symbol: SYMBOL, quantity: 20, method: 'twap', slices: 5, durationMs: 10 * MINUTE } as const

describe('a large order by time', () => {
  it('is bought in equal parts at equal distances', async () => {
    const { account, clock, settle, held } = await setUp()
    const start = clock.now()
    const sliced = await settle(account.orders.slice({ ...TWAP, id: 'twap-1' }))
    await settle(sliced.done())
    expect(sliced.state).toBe('filled')
    expect(held()).toBe(20)
    expect(sliced.plan.parts.map(({ quantity, at }) => [quantity, Math.round((at - start) / MINUTE)])).toEqual([
      [4, 0],
      [4, 2],
      [4, 4],
      [4, 6],
      [4, 8],
    ])
  })

  it('gives what a part left over to the next ones, and ends with its time', async () => {
    const { account, settle, held, simulator, lowerLimit } = await setUp()
    const sliced = await settle(account.orders.slice({ ...TWAP, id: 'twap-2', price: lowerLimit }))
    await settle(sliced.done())
    expect(sliced).toMatchObject({ state: 'ended', filledQuantity: 0 })
    expect(sliced.plan.parts.map(({ quantity }) => quantity)).toEqual([4, 5, 7, 10, 20])
    expect(held()).toBe(0)
    expect(simulator.state().orders).toMatchObject({ accepted: 5, cancelled: 5, open: 0 })
  })

  it('is cancelled with its open part, and nothing follows', async () => {
    const { account, clock, settle, simulator, lowerLimit } = await setUp()
    const sliced = await settle(account.orders.slice({ ...TWAP, id: 'twap-3', price: lowerLimit }))
    await clock.advance(3 * MINUTE)
    await settle(sliced.cancel())
    expect(sliced.state).toBe('cancelled')
    expect(simulator.state().orders).toMatchObject({ accepted: 2, open: 0 })
    await clock.advance(20 * MINUTE)
    expect(simulator.state().orders.accepted).toBe(2)
  })

  it('goes on in another process after the first was killed, whenever that was, and never buys more than the whole', async () => {
    const dice = createDice(11)
    const world = await createOrderWorld({ env: 'paper', seed: 6 })
    const held = () => world.simulator.state().accounts[0]?.holdings[SYMBOL] ?? 0
    for (let run = 0; run < 40; run += 1) {
      const before = held()
      const request = { ...TWAP, quantity: 7, slices: 3, id: `whole-${run}` }
      if (dice.chance(0.5)) {
        world.simulator.faults.dropReply({ trId: 'VTTC0012U', after: dice.pick(['accept', 'before'] as const) })
      }
      for (let life = 0; life < 3; life += 1) {
        const { account, life: mortal } = await world.start({
          at: dice.int(1, 90),
          when: dice.pick(['before', 'after']),
        })
        const begun = await world.ending(account.orders.slice(request), mortal)
        if (begun && 'value' in begun) await world.ending(begun.value.done(), mortal)
        await world.clock.advance(dice.pick([0, 15_000, 2 * MINUTE]))
      }
      world.simulator.faults.clear()
      const last = await world.start()
      const ending = await world.ending(
        last.account.orders.slice(request).then((sliced) => sliced.done()),
        last.life,
      )
      if (!ending || 'error' in ending) throw ending?.error ?? new Error('It never ended.')
      expect(ending.value.filledQuantity).toBe(held() - before)
      expect(held() - before).toBeLessThanOrEqual(7)
      expect(world.simulator.state().orders.open).toBe(0)
    }
    expect(held()).toBeGreaterThan(100)
    world.simulator.close()
  })

  it('of one name is one, and of another content is refused', async () => {
    const { account, settle, held } = await setUp()
    const first = await settle(account.orders.slice({ ...TWAP, id: 'twap-4' }))
    await settle(first.done())
    const second = await settle(account.orders.slice({ ...TWAP, id: 'twap-4' }))
    await settle(second.done())
    expect(held()).toBe(20)
    const other = settle(account.orders.slice({ ...TWAP, quantity: 30, id: 'twap-4' }))
    await expect(other).rejects.toMatchObject({ field: 'id' })
  })

  it('stops with its reason when a part is refused', async () => {
    const { account, settle } = await setUp()
    const sliced = await settle(account.orders.slice({ ...TWAP, side: 'sell', id: 'twap-5' }))
    await settle(sliced.done())
    expect(sliced).toMatchObject({ state: 'failed', plan: { reason: expect.stringContaining('rejected') } })
  })

  it.each([
    ['id', { id: 'with blank' }],
    ['quantity', { quantity: 0 }],
    ['quantity', { quantity: 21, lot: 10 }],
    ['slices', { slices: 1.5 }],
    ['durationMs', { durationMs: Number.NaN }],
    ['method', { method: 'guess' }],
  ])('is refused for a wrong %s', async (field, wrong) => {
    const { account } = await setUp()
    const error = await account.orders.slice({ ...TWAP, id: 'x', ...wrong } as never).catch((thrown: unknown) => thrown)
    expect(KisValidationError.isInstance(error) && error.field).toBe(field)
  })
})

describe('a large order by volume', () => {
  it('follows the share of what the market trades', async () => {
    const { account, settle, held } = await setUp({ tickMs: 5_000 })
    const request = { side: 'buy', symbol: SYMBOL, quantity: 1_000_000, method: 'pov', rate: 0.01 } as const
    const sliced = await settle(account.orders.slice({ ...request, id: 'pov-1', durationMs: 5 * MINUTE }))
    await settle(sliced.done())
    expect(sliced.state).toBe('ended')
    expect(held()).toBe(sliced.filledQuantity)
    const { method } = sliced.plan
    const begun = method.type === 'pov' ? (method.startVolume ?? 0) : 0
    expect(begun).toBeGreaterThan(0)
    expect(sliced.filledQuantity).toBeGreaterThan(0)
    // Each part makes up for what is missing at its time, so it is never above its share.
    expect(sliced.plan.parts.length).toBeGreaterThan(10)
  })
})
