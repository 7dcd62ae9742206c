import type { SocketFactory, Subscription } from '@kis/realtime'
import { type ExecutionNoticeRecord, trade } from '@kis/realtime/domestic-stock'
import { afterEach, describe, expect, it } from 'vitest'
import { frame, tradeFields } from '../../realtime/src/__fixtures__/frames.js'
import { manySymbols } from './__fixtures__/many-symbols.js'
import { createWorld, type World } from './__fixtures__/virtual-world.js'
import type { OrderNotice } from './index.js'

// Faults of an earlier library that this one must not have: the realtime connection. The numbers are those of its list.

const SYMBOL = '005930'
const MAX_REGISTRATIONS = 41
const NOTICES = 'H0STCNI9'
let world: World
const setUp = (options: Parameters<typeof createWorld>[0] = {}) => {
  world = createWorld(options)
  return { ...world, stock: world.kis.stock(SYMBOL), account: world.kis.account() }
}
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

const symbolsOf = (count: number): string[] => manySymbols(count).instruments.map(({ code }) => code)

/** What a client sends. */
interface Message {
  readonly header: { readonly tr_type: string }
  readonly body?: { readonly input: { readonly tr_id: string; readonly tr_key: string } }
}

/** A server that confirms whatever is asked before `send` has returned. */
function promptServer() {
  let say: (text: string) => void = () => {}
  const socket: SocketFactory = (_url, handlers) => {
    handlers.onOpen()
    say = handlers.onMessage
    return {
      send(text) {
        const { body } = JSON.parse(text) as Message
        if (!body) return
        const header = { ...body.input, encrypt: 'N' }
        handlers.onMessage(JSON.stringify({ header, body: { rt_cd: '0', msg_cd: 'OPSP0000', msg1: 'OK' } }))
      },
      close: () => handlers.onClose({ code: 1000, reason: '' }),
    }
  }
  return { socket, say: (text: string) => say(text) }
}

describe('frames', () => {
  it('#5 count > 1: every record of a frame is delivered, in order', async () => {
    const server = promptServer()
    const { stock, settle, clock } = setUp({ kis: { socket: server.socket } })
    const view = await settle(stock.watchTrades())
    const prices: number[] = []
    view.on('data', ({ price }) => prices.push(price))
    server.say(frame('H0STCNT0', ...['71900', '72000', '72100'].map((price) => tradeFields(SYMBOL, price, 46))))
    await clock.advance(10)
    expect(prices).toEqual([71_900, 72_000, 72_100])
  })

  it('#8 answer before the wait for it has begun: it counts, and nobody waits for a time-out', async () => {
    const { stock, settle, clock } = setUp({ kis: { socket: promptServer().socket } })
    await settle(world.kis.auth.approvalKey())
    const began = clock.now()
    await settle(stock.watchTrades())
    expect(clock.now() - began).toBeLessThan(1_000)
  })

  it.each([23, 26] as const)(
    '#24 fill notice of %i columns: price, name and credit stay what they are',
    async (notice) => {
      const { account, stock, settle, clock } = setUp({ simulator: { layouts: { notice } } })
      const view = await settle(account.watchFills())
      const notices: OrderNotice[] = []
      view.on('data', (item) => notices.push(item))
      const { lowerLimit, price } = await settle(stock.quote())
      const limit = lowerLimit ?? 0
      await settle(account.orders.buy({ symbol: SYMBOL, quantity: 2, kind: 'limit', price: limit }))
      await settle(account.orders.buy({ symbol: SYMBOL, quantity: 3, kind: 'market' }))
      await clock.advance(2_000)
      const [accepted] = notices
      expect(accepted).toMatchObject({ kind: 'accepted', symbol: SYMBOL, name: '삼성전자', quantity: 2, price: limit })
      expect(accepted?.raw).toMatchObject({ CRDT_CLS: expect.stringMatching(/^(00|10)?$/), CRDT_LOAN_DATE: null })
      expect([null, 0, limit]).toContain((accepted?.raw as ExecutionNoticeRecord | null)?.ODER_PRC)
      if (notice === 26) expect(accepted?.raw).toMatchObject({ ORD_EXG_GB: '1' })
      const fills = notices.filter(({ kind }) => kind === 'filled')
      expect(fills.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(3)
      for (const fill of fills) {
        expect(Math.abs((fill.price ?? 0) - price)).toBeLessThan(price * 0.05)
        expect(fill.name).toBe('삼성전자')
      }
    },
  )
})

describe('registrations', () => {
  it('#6 OPSP0001: what is unsubscribed frees its slot, however long the session', async () => {
    const masters = manySymbols(3 * MAX_REGISTRATIONS)
    const { kis, settle, simulator } = setUp({ simulator: { masters } })
    for (const symbol of symbolsOf(3 * MAX_REGISTRATIONS)) {
      const view = await settle(kis.stock(symbol).watchTrades())
      await settle(view.stop())
    }
    expect(kis.realtime.subscriptions).toEqual([])
    expect(simulator.state().registrations).toEqual([])
    expect(simulator.state().sockets.accepted).toBe(1)
  })

  it('#7 removing while one goes through them: none is left out', async () => {
    const masters = manySymbols(20)
    const { kis, settle, simulator } = setUp({ simulator: { masters } })
    const open = new Map<string, Subscription<unknown>>()
    for (const symbol of symbolsOf(20)) open.set(symbol, await settle(kis.realtime.subscribe(trade, symbol)))
    expect(simulator.state().registrations).toHaveLength(20)
    await settle(Promise.all(kis.realtime.subscriptions.map(({ key }) => open.get(key)?.unsubscribe())))
    expect(kis.realtime.subscriptions).toEqual([])
    expect(simulator.state().registrations).toEqual([])
  })

  it('#9 approval key: one request for all messages of a session, and for the next one', async () => {
    const masters = manySymbols(MAX_REGISTRATIONS)
    const { kis, clock, settle, simulator } = setUp({ simulator: { masters } })
    const views = await settle(
      Promise.all(symbolsOf(MAX_REGISTRATIONS).map((symbol) => kis.stock(symbol).watchTrades())),
    )
    simulator.faults.killSockets()
    await clock.advance(30_000)
    expect(simulator.state().registrations).toHaveLength(MAX_REGISTRATIONS)
    await settle(Promise.all(views.map((view) => view.stop())))
    expect(simulator.state().approvalRequests).toBe(1)
  })

  it('#26 OPSP0002 without key and iv: given up and asked for again, and notices can be read', async () => {
    const asked: string[] = []
    let isFirst = true
    const withoutKey = (text: string): string => {
      if (!isFirst || !text.includes('"OPSP0000"') || !text.includes(NOTICES)) return text
      isFirst = false
      const { header } = JSON.parse(text) as { header: object }
      return JSON.stringify({ header, body: { rt_cd: '1', msg_cd: 'OPSP0002', msg1: 'ALREADY IN SUBSCRIBE' } })
    }
    const socket: SocketFactory = (url, handlers, options) => {
      const onMessage = (text: string) => handlers.onMessage(withoutKey(text))
      const server = world.simulator.socketFactory()(
        url,
        {
          onOpen: () => handlers.onOpen(),
          onMessage,
          onClose: (info) => handlers.onClose(info),
          onError: (error) => handlers.onError(error),
        },
        options,
      )
      return {
        send(text) {
          const { header, body } = JSON.parse(text) as Message
          if (body?.input.tr_id === NOTICES) asked.push(header.tr_type)
          server.send(text)
        },
        close: () => server.close(),
      }
    }
    const { account, clock, settle, simulator } = setUp({ kis: { socket } })
    const view = await settle(account.watchFills())
    expect(asked).toEqual(['1', '2', '1'])
    const kinds: string[] = []
    view.on('data', ({ kind }) => kinds.push(kind))
    await settle(account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' }))
    await clock.advance(2_000)
    expect(kinds).toEqual(['accepted', 'filled'])
    expect(simulator.state().sockets.accepted).toBe(1)
  })
})

describe('listeners', () => {
  it('#18 a listener that throws: the others hear everything, and the error is told as what it is', async () => {
    const { stock, clock, settle, log } = setUp()
    const view = await settle(stock.watchTrades())
    const heard = Array.from({ length: 10 }, () => 0)
    const errors: unknown[] = []
    view.on('error', (error) => errors.push(error))
    const mistake = new Error('a mistake of the caller')
    for (const index of heard.keys()) {
      view.on('data', () => {
        heard[index] = (heard[index] ?? 0) + 1
        if (index === 4) throw mistake
      })
    }
    await clock.advance(10_000)
    expect(heard[0]).toBeGreaterThan(5)
    expect(new Set(heard).size).toBe(1)
    expect(errors).toContain(mistake)
    expect(log.some(([, text]) => /pars|decod/i.test(text))).toBe(false)
  })
})
