import { afterEach, describe, expect, it } from 'vitest'
import { createWorld, type World } from './__fixtures__/virtual-world.js'

let world: World
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

describe('listeners', () => {
  it('are detached one by one, while the view goes on for the others', async () => {
    world = createWorld()
    const { kis, settle, clock } = world
    const view = await settle(kis.stock('005930').watchTrades())
    const heard = { first: 0, second: 0 }
    const off = view.on('data', () => {
      heard.first += 1
    })
    view.on('data', () => {
      heard.second += 1
    })
    await clock.advance(5_000)
    off()
    const before = { ...heard }
    await clock.advance(5_000)
    expect(before.first).toBeGreaterThan(0)
    expect(heard.first).toBe(before.first)
    expect(heard.second).toBeGreaterThan(before.second)
  })

  it('of several views may be one function, which then hears everything', async () => {
    world = createWorld()
    const { kis, settle, clock } = world
    const kinds = new Set<string>()
    const symbols = new Set<string>()
    const hear = (item: { readonly symbol: string }) => {
      symbols.add(item.symbol)
      kinds.add('asks' in item ? 'book' : 'kind' in item ? 'notice' : 'trade')
    }
    const views = await settle(
      Promise.all([
        kis.stock('005930').watchTrades(),
        kis.stock('000660').watchTrades(),
        kis.stock('005930').watchOrderBook(),
        kis.account().watchFills(),
      ]),
    )
    for (const view of views) view.on('data', hear)
    const states: string[] = []
    kis.realtime.on('state', ({ state }) => states.push(state))
    await settle(kis.account().orders.buy({ symbol: '005930', quantity: 1, kind: 'market' }))
    await clock.advance(5_000)
    world.simulator.faults.killSockets()
    await clock.advance(10_000)
    expect([...kinds].sort()).toEqual(['book', 'notice', 'trade'])
    expect([...symbols].sort()).toEqual(['000660', '005930'])
    expect(states).toEqual(['reconnecting', 'ready'])
  })
})
