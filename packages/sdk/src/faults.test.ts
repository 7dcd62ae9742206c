import { inspect } from 'node:util'
import { createMemoryStore } from '@kis/core'
import { afterEach, describe, expect, it } from 'vitest'
import { CANARY, createWorld, type World } from './__fixtures__/virtual-world.js'
import {
  createKis,
  KisAbortError,
  KisAuthError,
  KisConfigError,
  KisHttpError,
  KisOrderError,
  KisRateLimitError,
  KisTimeoutError,
  KisTransportError,
} from './index.js'

const SYMBOL = '005930'
let world: World
const setUp = (options: Parameters<typeof createWorld>[0] = {}) => {
  world = createWorld(options)
  return { ...world, stock: world.kis.stock(SYMBOL) }
}
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

describe('a token that died', () => {
  it('is replaced once for 50 parallel calls, and all succeed', async () => {
    const { kis, clock, simulator, settle } = setUp()
    await settle(kis.account().balance())
    await clock.advance(120_000)
    simulator.faults.revokeTokens()
    const before = simulator.state().tokenRequests
    const calls = Array.from({ length: 50 }, (_, index) =>
      index % 10 === 0
        ? kis.account().orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' })
        : kis.stock(SYMBOL).quote(),
    )
    const results = await settle(Promise.all(calls))
    expect(results).toHaveLength(50)
    expect(simulator.state().tokenRequests - before).toBe(1)
    expect(simulator.state().orders.accepted).toBe(5)
  })

  it('is waited for when it died within its first minute', async () => {
    const { stock, clock, simulator, settle } = setUp()
    await settle(stock.quote())
    simulator.faults.revokeTokens()
    const began = clock.now()
    await settle(stock.quote())
    expect(clock.now() - began).toBeGreaterThan(50_000)
    expect(simulator.state().tokenRequests).toBe(2)
  })
})

describe('a fault of the server', () => {
  it.each([
    ['an HTML page', (one: World) => one.simulator.faults.html({ times: 3 }), KisHttpError],
    ['an empty 500', (one: World) => one.simulator.faults.http500Empty({ times: 3 }), KisHttpError],
    ['a black hole', (one: World) => one.simulator.faults.blackHole(), KisTimeoutError],
    ['lost replies', (one: World) => one.simulator.faults.dropReply({ after: 'accept', times: 3 }), KisTransportError],
    ['a server that is down', (one: World) => one.simulator.faults.refuseConnections(), KisTransportError],
    ['a storm of rate limits', (one: World) => one.simulator.faults.rateLimitStorm({ times: 20 }), KisRateLimitError],
  ] as const)('becomes a typed error: %s', async (_, fault, type) => {
    const { stock, settle, failure } = setUp()
    await settle(stock.quote())
    fault(world)
    const error = await failure(stock.quote())
    expect((type as typeof KisTransportError).isInstance(error)).toBe(true)
    world.simulator.faults.clear()
    expect((await settle(stock.quote())).price).toBeGreaterThan(0)
  })

  it('during the first token is told as what it is', async () => {
    const { stock, simulator, settle, failure } = setUp()
    simulator.faults.html({ trId: 'tokenP' })
    expect(KisHttpError.isInstance(await failure(stock.quote()))).toBe(true)
    expect((await settle(stock.quote())).price).toBeGreaterThan(0)
  })

  it('can be left by an AbortSignal', async () => {
    const { stock, simulator, settle, failure, clock } = setUp()
    await settle(stock.quote())
    simulator.faults.blackHole()
    const controller = new AbortController()
    const pending = failure(stock.quote({ signal: controller.signal }))
    await clock.advance(100)
    controller.abort()
    expect(KisAbortError.isInstance(await pending)).toBe(true)
  })
})

describe('wrong options', () => {
  const optionOf = (options: object): string | undefined => {
    try {
      createKis(options as never)
    } catch (error) {
      return KisConfigError.isInstance(error) ? error.option : String(error)
    }
    return undefined
  }
  const credentials = { appKey: CANARY.appKey, appSecret: CANARY.appSecret }

  it.each([
    ['env', { credentials }],
    ['env', { env: 'PAPER', credentials }],
    ['credentials', { env: 'paper' }],
    ['credentials.appKey', { env: 'paper', credentials: { appSecret: CANARY.appSecret } }],
    ['credentials.appSecret', { env: 'paper', credentials: { ...credentials, appSecret: 'x' } }],
    ['account', { env: 'paper', credentials, account: '1234-01' }],
    ['baseUrl', { env: 'paper', credentials, baseUrl: 'localhost:80' }],
    ['socketUrl', { env: 'paper', credentials, socketUrl: 'http://localhost' }],
    ['masterUrl', { env: 'paper', credentials, masterUrl: '' }],
  ])('are named: %s', (option, options) => {
    setUp()
    expect(optionOf(options)).toBe(option)
  })

  it('like a wrong secret end in a KisAuthError', async () => {
    const { settle, stock } = setUp()
    await settle(stock.quote())
    const other = createKis({
      env: 'paper',
      credentials: { appKey: CANARY.appKey, appSecret: 'x'.repeat(180) },
      http: world.simulator.transport(),
      clock: world.clock,
      store: createMemoryStore(),
    })
    const error = await world.failure(other.stock(SYMBOL).quote())
    expect(KisAuthError.isInstance(error) && error.msgCd).toBe('EGW00105')
  })
})

describe('secrets', () => {
  it('never reach a log, an error, inspect or JSON, whatever goes wrong', async () => {
    const { kis, stock, clock, simulator, settle, failure, log } = setUp({ simulator: { holdings: 2 } })
    const account = kis.account()
    const shown: unknown[] = [kis, kis.auth, kis.rest.client, account, stock]
    const keep = async <T>(promise: Promise<T>) => {
      shown.push(await settle(promise).catch((error: unknown) => error))
    }
    await keep(account.balance())
    await keep(account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' }))
    await keep(account.orders.history())
    await keep(account.orders.open())
    const fills = await settle(account.watchFills())
    const trades = await settle(stock.watchTrades())
    shown.push(fills, trades, kis.realtime)
    fills.on('data', (notice) => shown.push(notice, notice.raw))
    await keep(account.orders.sell({ symbol: SYMBOL, quantity: 1, kind: 'market' }))
    await clock.advance(3_000)
    for (const fault of ['html', 'http500Empty', 'blackHole', 'rateLimitStorm'] as const) {
      simulator.faults[fault]({ times: 10 })
      await keep(account.balance())
      await keep(account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' }))
      simulator.faults.clear()
    }
    simulator.faults.revokeTokens()
    await keep(account.balance())
    simulator.faults.killSockets()
    await clock.advance(30_000)
    await keep(account.orders.cancel({ ...(await anyOrder()).ref, orderNumber: '1' }))
    await keep(failure(kis.account('11112222-01').orders.sell({ symbol: SYMBOL, quantity: 1, kind: 'market' })))

    async function anyOrder() {
      return settle(account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' }))
    }

    const token = (await settle(kis.auth.authorize())).headers().authorization?.slice(7) ?? ''
    const approvalKey = await settle(kis.auth.approvalKey())
    const text = [...shown, log]
      .map(
        (value) =>
          `${inspect(value, { depth: 12 })}\n${json(value)}\n${String(value)}\n${value instanceof Error ? value.stack : ''}`,
      )
      .join('\n')
    const secrets = { ...CANARY, cano: CANARY.account.slice(0, 8), token, approvalKey }
    for (const [name, secret] of Object.entries(secrets)) expect(text.includes(secret), `${name} leaked`).toBe(false)
    expect(log.length).toBeGreaterThan(20)
    expect(shown.some((value) => KisOrderError.isInstance(value))).toBe(true)
  })

  function json(value: unknown): string {
    try {
      return JSON.stringify(value) ?? ''
    } catch {
      return ''
    }
  }
})
