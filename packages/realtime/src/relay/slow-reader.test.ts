import { describe, expect, it } from 'vitest'
import { bookFields, frame, noticeFields, tradeFields } from '../__fixtures__/frames.js'
import { collect, type Setup } from '../__fixtures__/setup.js'
import { executionNotice, orderBook, type TradeRecord, trade } from '../groups/domestic-stock/index.js'
import { rig } from './__fixtures__/rig.js'

const LIMITS = { capacity: 10, highWaterBytes: 1_000 }

const tick = (price: number, symbol = '005930'): string => frame('H0STCNT0', tradeFields(symbol, String(price)))
/** Sends so many ticks upstream, one each millisecond. */
async function ticks(
  { server, clock }: Pick<Setup<'real'>, 'server' | 'clock'>,
  count: number,
  symbol?: string,
): Promise<void> {
  for (let price = 1; price <= count; price++) {
    server.session.send(tick(price, symbol))
    await clock.advance(1)
  }
}

const pricesOf = (items: readonly (TradeRecord | { readonly gap: unknown })[]): (number | string)[] =>
  items.map((item) => ('gap' in item ? 'gap' : item.STCK_PRPR))

describe('a reader that stops reading', () => {
  it('keeps a bounded queue, is told what it lost, and harms nobody', async () => {
    const { clock, server, relay, reader, logs, end } = rig({ streams: [trade], limits: LIMITS })
    const [slow, quick] = [reader(), reader()]
    const atSlow = collect(await clock.until(slow.client.subscribe(trade, '005930')))
    const atQuick = collect(await clock.until(quick.client.subscribe(trade, '005930')))
    slow.pipe.stall()
    const started = clock.now()
    await ticks({ server, clock }, 1_000)
    expect(pricesOf(atQuick)).toEqual(Array.from({ length: 1_000 }, (_, index) => index + 1))
    expect(pricesOf(atSlow)).toEqual([])
    const { sent, queued, dropped } = relay.readers[0]?.counters ?? { sent: 0, queued: 0, dropped: 0 }
    expect(queued).toBe(LIMITS.capacity)
    expect(sent + queued + dropped).toBe(1_000)
    expect(slow.pipe.bufferedAmount).toBeLessThan(LIMITS.highWaterBytes * 2)
    expect(relay.readers[1]?.counters).toEqual({ sent: 1_000, queued: 0, dropped: 0 })

    slow.pipe.resume()
    await clock.advance(1_000)
    const inLink = Array.from({ length: sent }, (_, index) => index + 1)
    expect(pricesOf(atSlow)).toEqual([...inLink, 'gap', ...Array.from({ length: 10 }, (_, index) => 991 + index)])
    expect(atSlow[sent]).toEqual({
      gap: {
        from: started + sent,
        to: started + 989,
        reason: 'overflow',
        trId: 'H0STCNT0',
        key: '005930',
      },
    })
    expect(relay.readers[0]?.counters.queued).toBe(0)
    expect(logs.filter((line) => line.includes('too slowly'))).toHaveLength(1)
    await end()
  })

  it('is told of each key that it lost something of, even when nothing of it is left', async () => {
    const { clock, server, reader, end } = rig({ streams: [trade], limits: LIMITS })
    const { client, pipes } = reader()
    const first = collect(await clock.until(client.subscribe(trade, '005930')))
    const second = collect(await clock.until(client.subscribe(trade, '000660')))
    pipes[0]?.stall()
    await ticks({ server, clock }, 20)
    await ticks({ server, clock }, 20, '000660')
    pipes[0]?.resume()
    await clock.advance(100)
    expect(pricesOf(first).filter((item) => item === 'gap')).toHaveLength(1)
    expect(pricesOf(second)).toEqual(['gap', ...Array.from({ length: 10 }, (_, index) => 11 + index)])
    await end()
  })

  it('gets the newest of each key alone where only the present state matters', async () => {
    const { clock, server, relay, reader, end } = rig({
      streams: [trade, orderBook],
      limits: { ...LIMITS, overflow: 'latest' },
    })
    const { client, pipes } = reader()
    const trades = collect(await clock.until(client.subscribe(trade, '005930')))
    const books = collect(await clock.until(client.subscribe(orderBook, '000660')))
    pipes[0]?.stall()
    for (let price = 1; price <= 100; price++) {
      server.session.send(tick(price))
      server.session.send(frame('H0STASP0', bookFields('000660')))
      await clock.advance(1)
    }
    expect(relay.readers[0]?.counters.queued).toBe(2)
    const before = relay.readers[0]?.counters.sent ?? 0
    pipes[0]?.resume()
    await clock.advance(100)
    expect(pricesOf(trades).at(-1)).toBe(100)
    // Chosen, so no gap.
    expect(pricesOf(trades)).not.toContain('gap')
    expect(trades.length + books.length).toBe(before + 2)
    await end()
  })

  it('is disconnected where nothing may be lost unseen', async () => {
    const { clock, server, reader, end } = rig({ streams: [trade], limits: { ...LIMITS, overflow: 'error' } })
    const slow = reader()
    const atSlow = collect(await clock.until(slow.client.subscribe(trade, '005930')))
    const stuck = slow.pipe
    stuck.stall()
    await ticks({ server, clock }, 30)
    expect(stuck.closed?.code).toBe(4003)
    await clock.until(() => atSlow.length > 0)
    expect(atSlow).toMatchObject([{ gap: { reason: 'dropped' } }])
    await end()
  })

  it('loses ticks before it loses a notice, and is disconnected before it loses one', async () => {
    const { clock, server, relay, reader, end } = rig({
      streams: [trade],
      notices: [{ stream: executionNotice, htsId: 'hts-canary', authorize: () => true }],
      limits: LIMITS,
    })
    const slow = reader()
    const notices = collect(await clock.until(slow.client.subscribe(executionNotice, 'me')))
    await clock.until(slow.client.subscribe(trade, '005930'))
    const notice = async (orderNumber: string): Promise<void> => {
      server.session.send(frame('H0STCNI0', noticeFields({ orderNumber })))
      await clock.advance(1)
    }
    slow.pipe.stall()
    await ticks({ server, clock }, 20)
    for (let number = 1; number <= 5; number++) await notice(String(number))
    await ticks({ server, clock }, 50)
    expect(relay.readers[0]?.counters.queued).toBe(10)
    slow.pipe.resume()
    await clock.advance(100)
    expect(notices.map((item) => ('gap' in item ? 'gap' : item.ODER_NO))).toEqual(['1', '2', '3', '4', '5'])

    const stuck = slow.pipe
    stuck.stall()
    for (let number = 6; number <= 30; number++) await notice(String(number))
    expect(stuck.closed?.code).toBe(4003)
    await clock.until(() => slow.pipes.length === 2)
    await end()
  })

  it('gets nothing more of what it has given up meanwhile', async () => {
    const { clock, server, reader, end } = rig({ streams: [trade], limits: LIMITS })
    const { client, pipes } = reader()
    const subscription = await clock.until(client.subscribe(trade, '005930'))
    pipes[0]?.stall()
    await ticks({ server, clock }, 30)
    void subscription.unsubscribe()
    await clock.advance(0)
    const before = pipes[0]?.down.length
    pipes[0]?.resume()
    await clock.advance(1_000)
    expect(pipes[0]?.down.slice(before)).toEqual([])
    expect(pipes[0]?.down.at(-1)).toContain('OPSP0001')
    await end()
  })

  it('gets every notice even where it wants the newest only', async () => {
    const { clock, server, reader, end } = rig({
      notices: [{ stream: executionNotice, htsId: 'hts-canary', authorize: () => true }],
      limits: { ...LIMITS, overflow: 'latest' },
    })
    const slow = reader()
    const notices = collect(await clock.until(slow.client.subscribe(executionNotice, 'me')))
    slow.pipe.stall()
    for (let number = 1; number <= 14; number++) {
      server.session.send(frame('H0STCNI0', noticeFields({ orderNumber: String(number) })))
      await clock.advance(1)
    }
    slow.pipe.resume()
    await clock.advance(100)
    expect(notices).toHaveLength(14)
    await end()
  })

  it('is gone after a minute without a sign of life, and stays while it answers', async () => {
    const { clock, relay, reader, end } = rig({ streams: [trade] })
    const [dead, alive] = [reader(), reader()]
    await clock.until(dead.client.subscribe(trade, '005930'))
    await clock.until(alive.client.subscribe(trade, '005930'))
    const stuck = dead.pipe
    stuck.stall()
    await clock.advance(50_000)
    expect(relay.readers).toHaveLength(2)
    await clock.advance(20_000)
    expect(stuck.closed).toEqual({ code: 4004, reason: 'no heartbeat came back' })
    await clock.advance(3_600_000)
    expect(alive.pipes).toHaveLength(1)
    expect(alive.client.state).toBe('ready')
    expect(alive.pipe.down.at(-1)).toMatch(/^{"header":{"tr_id":"PINGPONG","datetime":"20260102\d{6}"}}$/)
    await end()
    expect(clock.pendingTasks).toBe(0)
  })

  it('cannot fill the memory by asking and not reading', async () => {
    const { clock, relay, connect, end } = rig({ streams: [trade], limits: LIMITS })
    const pipe = connect()
    pipe.stall()
    for (let index = 0; index < 100 && pipe.isOpen; index++) pipe.fromReader('not even JSON')
    expect(pipe.closed?.code).toBe(4003)
    expect(pipe.bufferedAmount).toBeLessThan(LIMITS.highWaterBytes * 5)
    expect(relay.readers).toHaveLength(0)
    await clock.advance(0)
    await end()
  })
})
