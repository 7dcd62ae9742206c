import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEARTBEAT } from './__fixtures__/fake-server.js'
import { frame, tradeFields } from './__fixtures__/frames.js'
import { setup } from './__fixtures__/setup.js'
import { orderBook, trade } from './groups/domestic-stock/index.js'
import type { GapEvent } from './index.js'

const FAULTS = [
  'drop',
  'half-open',
  'down',
  'black-hole',
  'conflict',
  'lost-ack',
  'double-ack',
  'garbage',
  'early-drops',
  'dead-key',
] as const

describe('whatever goes wrong', () => {
  it('the server ends up with exactly what is wanted, every loss is announced, and nothing is hammered', async () => {
    const fault = fc.record({ kind: fc.constantFrom(...FAULTS), lastsMs: fc.integer({ min: 1, max: 200_000 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { minLength: 1, maxLength: 8 }), fc.integer(), async (faults, seed) => {
        let state = seed >>> 0
        const random = (): number => {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
          return state / 2 ** 32
        }
        const { clock, server, auth, client } = setup({ random })
        client.on('error', () => undefined)
        const subscriptions = await clock.until(
          Promise.all([
            ...[0, 1, 2, 3, 4].map((index) => client.subscribe(trade, String(100_000 + index))),
            ...[0, 1].map((index) => client.subscribe(orderBook, String(100_000 + index))),
          ]),
        )
        const wanted = [...server.registered]
        const gaps: GapEvent[] = []
        client.on('gap', (gap) => gaps.push(gap))
        const received: { readonly price: number; readonly at: number }[] = []
        subscriptions[0]?.on('data', (record) =>
          received.push({ price: Reflect.get(record, 'STCK_PRPR') as number, at: clock.now() }),
        )
        const sent: { readonly price: number; readonly at: number }[] = []
        const tick = (): void => {
          sent.push({ price: sent.length + 1, at: clock.now() })
          const session = server.sessions.at(-1)
          if (session?.isOpen && session.registered.has('H0STCNT0 100000')) {
            session.send(frame('H0STCNT0', tradeFields('100000', String(sent.length))))
          }
          clock.schedule(900, tick)
        }
        tick()

        for (const { kind, lastsMs } of faults) {
          const drop = (): void => server.sessions.at(-1)?.drop()
          if (kind === 'half-open') server.session.isDead = true
          if (kind === 'down' || kind === 'black-hole') server.mode = kind
          if (kind === 'conflict') server.isTaken = true
          if (kind === 'early-drops') server.dropsAfterMs = 300
          if (kind === 'garbage')
            for (const text of ['', '\u{fffd}', '{', '0|H0STCNT0|002|1^2^3', HEARTBEAT])
              server.sessions.at(-1)?.send(text)
          if (kind === 'dead-key') {
            server.approvalKey = `key-${lastsMs}`
            auth.renewed = server.approvalKey
          }
          let answers = 0
          server.script = (request, session) => {
            if (kind === 'lost-ack' && ++answers % 2 === 1) {
              server.usualReply(session, request)
              return 'silence'
            }
            if (kind === 'double-ack') {
              const text = server.usualReply(session, request)
              session.send(text)
              return text
            }
            return undefined
          }
          if (kind !== 'half-open' && kind !== 'garbage') drop()
          await clock.advance(lastsMs)
          Object.assign(server, { mode: 'up', isTaken: false, dropsAfterMs: undefined, script: () => undefined })
          await clock.until(
            () => client.state === 'ready' && !server.session.isDead && server.registered.length === wanted.length,
            { maxMs: 1_200_000 },
          )
        }
        await clock.advance(20_000)

        expect(server.registered).toEqual(wanted)
        expect(client.subscriptions.every(({ isRegistered }) => isRegistered)).toBe(true)
        expect(subscriptions.every(({ isActive }) => isActive)).toBe(true)
        // What did not arrive lies inside an announced gap; what arrived, arrived once and in order.
        const prices = received.map(({ price }) => price)
        expect(prices).toEqual([...new Set(prices)].sort((a, b) => a - b))
        const own = gaps.filter(({ trId, key }) => trId === 'H0STCNT0' && key === '100000')
        const arrived = new Set(prices)
        for (const { price, at } of sent) {
          if (!arrived.has(price)) expect(own.some(({ from, to }) => from <= at && at <= to)).toBe(true)
        }
        // One outage of five minutes takes some ten attempts; each recovery in between starts the count anew.
        const opened = server.sessions.map(({ openedAt }) => openedAt)
        for (const at of opened) {
          const within = opened.filter((other) => other >= at && other < at + 300_000)
          expect(within.length).toBeLessThanOrEqual(30)
        }
        await clock.until(client.close())
      }),
      { numRuns: 60 },
    )
  })
})
