import { queryObjects } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { setup } from '../__fixtures__/setup.js'
import { trade } from '../groups/domestic-stock/index.js'
import type { SubscribeOptions } from '../index.js'

const SENT = 5_000

/** How many records are alive after so many have come, of which a loop has read the first ones, or all. */
async function aliveAfter(options: SubscribeOptions, reads: number): Promise<number> {
  const { clock, server, client } = setup()
  const ticks = await clock.until(client.subscribe(trade, '005930', options))
  client.on('error', () => undefined)
  const iterator = ticks[Symbol.asyncIterator]()
  let kind: (new () => unknown) | undefined
  for (let price = 1; price <= SENT; price++) {
    server.session.send(frame('H0STCNT0', tradeFields('005930', String(price))))
    if (price > reads) continue
    const { value } = await iterator.next()
    kind ??= Object.getPrototypeOf(value).constructor
  }
  if (!kind) throw new Error('Nothing was read.')
  const alive = queryObjects(kind, { format: 'count' }) as unknown as number
  // What is measured must be held until here.
  if (ticks.counters.delivered !== reads) throw new Error('Not all of it was read.')
  return alive
}

describe('records in memory', () => {
  it.each<[string, SubscribeOptions, number]>([
    ['the capacity, by "drop-oldest"', { capacity: 100 }, 100],
    ['one, by "latest"', { overflow: 'latest' }, 1],
    ['the capacity, by "error"', { overflow: 'error', capacity: 100 }, 100],
  ])('of a reader that has stopped are no more than %s', async (_limit, options, limit) => {
    const alive = await aliveAfter(options, 1)
    // The one last read, and the one last received, may still be held on the stack.
    expect(alive).toBeGreaterThanOrEqual(limit)
    expect(alive).toBeLessThanOrEqual(limit + 3)
  })

  it('are gone once they are read', async () => {
    expect(await aliveAfter({ capacity: 100 }, SENT)).toBeLessThanOrEqual(3)
  })
})
