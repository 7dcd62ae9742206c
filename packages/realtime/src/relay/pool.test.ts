import { expect, it } from 'vitest'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { setupPool } from '../__fixtures__/setup-pool.js'
import { trade } from '../groups/domestic-stock/index.js'
import { ask, Pipe } from './__fixtures__/rig.js'
import { createRelay } from './index.js'

it('a relay of a pool offers the slots of all app keys, and tells of a move as of any other gap', async () => {
  const { clock, pool, servers } = setupPool({ count: 2, limit: 2 })
  const relay = createRelay({ client: pool, streams: [trade], clock })
  const none = (): void => undefined
  const pipe: Pipe = new Pipe({ onOpen: none, onClose: none, onError: none, onMessage: echo })
  function echo(text: string): void {
    if (text.includes('PINGPONG')) pipe.fromReader(text)
  }
  pipe.isOpen = true
  relay.accept(pipe)
  for (const key of ['000001', '000002', '000003']) {
    pipe.fromReader(ask('H0STCNT0', key))
    await clock.until(() => pipe.down.some((text) => text.includes('OPSP0000') && text.includes(key)))
  }
  expect(servers.map(({ registered }) => registered.length)).toEqual([2, 1])
  const moved = pool.assignments.find(({ client }) => client === 1)?.key ?? ''

  const before = pipe.down.length
  const gaps = (): readonly { readonly tr_key: string; readonly to?: number }[] =>
    pipe.down
      .slice(before)
      .filter((text) => text.includes('"GAP"'))
      .map((text) => JSON.parse(text).body)
  const [first, second] = servers
  if (!first || !second) throw new Error('There are two servers.')
  // One slot is free, and it is needed now.
  pipe.fromReader(ask('H0STCNT0', first.registered[0]?.slice(-6) ?? '', { type: '2' }))
  await clock.until(() => first.registered.length === 1)
  second.isTaken = true
  second.session.drop()
  await clock.until(() => first.registered.length === 2)
  await clock.advance(10)
  expect(first.registered).toContain(`H0STCNT0 ${moved}`)
  expect(gaps().map(({ tr_key, to }) => [tr_key, typeof to])).toEqual([
    [moved, 'undefined'],
    [moved, 'number'],
  ])
  first.session.send(frame('H0STCNT0', tradeFields(moved)))
  await clock.advance(0)
  expect(pipe.down.at(-1)).toMatch(new RegExp(`^0\\|H0STCNT0\\|001\\|${moved}`))
  await clock.until(relay.close())
  await clock.until(pool.close())
})
