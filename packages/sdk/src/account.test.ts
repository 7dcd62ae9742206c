import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { manySymbols } from './__fixtures__/many-symbols.js'
import { createWorld, type World } from './__fixtures__/virtual-world.js'

let world: World
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

describe('balance', () => {
  // The page holds 20 rows in paper trading and 50 with a real account.
  it.each([
    ['paper', 0],
    ['paper', 1],
    ['paper', 19],
    ['paper', 20],
    ['paper', 21],
    ['real', 49],
    ['real', 50],
    ['real', 51],
    ['real', 101],
  ] as const)('in %s trading holds all of %i positions once', async (env, holdings) => {
    const masters = manySymbols(120)
    world = createWorld({ simulator: { env, holdings, masters }, kis: { env } })
    const { kis, settle } = world
    const balance = await settle(kis.account().balance())
    expect(balance.complete).toBe(true)
    expect(new Set(balance.positions.map((position) => position.symbol)).size).toBe(holdings)
    expect(balance.positions).toHaveLength(holdings)
    const value = balance.positions.reduce((sum, position) => sum + (position.value ?? 0), 0)
    expect(balance.totalValue ?? 0).toBe(value)
    expect(balance.cash.d0).toBe(100_000_000)
  })

  it('prints without the account number', async () => {
    world = createWorld({ simulator: { holdings: 2 } })
    const { kis, settle } = world
    const balance = await settle(kis.account().balance())
    expect(`${inspect(balance)}${JSON.stringify(balance)}${inspect(kis, { depth: 8 })}`).not.toContain('98765432')
    expect(JSON.stringify(balance.raw[0]?.raw)).toContain('98765432')
  })
})

describe('buying power', () => {
  it('shrinks by what is bought', async () => {
    world = createWorld()
    const { kis, settle } = world
    const account = kis.account()
    const before = await settle(account.buyingPower({ symbol: '005930' }))
    expect(before.maxQuantity ?? 0).toBeGreaterThan(10)
    await settle(account.orders.buy({ symbol: '005930', quantity: 10, kind: 'market' }))
    const after = await settle(account.buyingPower({ symbol: '005930' }))
    expect(after.cash).toBeLessThan(before.cash)
  })
})
