import { createAuth } from '@kis/auth'
import {
  type Clock,
  createHttpTransport,
  type HttpTransport,
  KisError,
  KisOrderError,
  type LogFields,
  type RateLimiter,
  sleep,
} from '@kis/core'
import { createRedisRateLimiter, createRedisStore } from '@kis/redis'
import { createRestClient } from '@kis/rest'
import { inquirePrice } from '@kis/rest/domestic-stock'
import { createScaledClock, type RunningSimulator, startSimulator } from '@kis/simulator'
import { type Account, createAccount } from '@kis/trading'
import { createClient } from 'redis'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startRedis, type TestRedis, whyNoRedis } from '../../redis/src/__fixtures__/redis-server.js'
import { createDice } from './__fixtures__/dice.js'
import { CANARY } from './__fixtures__/virtual-world.js'

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

/** What KIS was sent and what it said, by the number of shares: each name orders another number. */
interface Wire {
  readonly http: HttpTransport
  readonly sent: Map<number, number>
  readonly accepted: Map<number, string[]>
  /** Told before an order is sent. */
  beforeOrder: (quantity: number) => Promise<void>
  /** Told when an order is written down and asks for its call. */
  beforeCall: () => Promise<void>
}

function createWire(): Wire {
  const inner = createHttpTransport()
  const sent = new Map<number, number>()
  const accepted = new Map<number, string[]>()
  cleanUps.push(() => inner.close())
  const wire: Wire = {
    sent,
    accepted,
    beforeOrder: async () => undefined,
    beforeCall: async () => undefined,
    http: {
      async request(request) {
        if (!request.url.endsWith('/order-cash')) return inner.request(request)
        const quantity = Number(JSON.parse(request.body ?? '').ORD_QTY)
        await wire.beforeOrder(quantity)
        sent.set(quantity, (sent.get(quantity) ?? 0) + 1)
        const response = await inner.request(request)
        const { rt_cd: code, output } = JSON.parse(new TextDecoder().decode(response.body))
        if (code === '0') accepted.set(quantity, [...(accepted.get(quantity) ?? []), output.ODNO])
        return response
      },
      close: async () => {},
    },
  }
  return wire
}

type Ending = { readonly number: string } | { readonly error: KisError }

describe.skipIf(whyNoRedis())('when Redis is killed while orders are placed', () => {
  // What takes half a minute takes less than a second.
  const clock: Clock = createScaledClock({ speed: 40 })
  let simulator: RunningSimulator
  let redis: TestRedis
  let log: (readonly [string, string, LogFields | undefined])[]
  beforeEach(async () => {
    log = []
    simulator = await startSimulator({
      ...{ env: 'paper', session: 'open', tick: 3_600_000, clock },
      limits: { callsPerSecond: 1_000_000, ledgerCallsPerSecond: 1_000_000, tokenIntervalMs: 0 },
    })
    cleanUps.push(() => simulator.close())
  })

  async function join(wire: Wire): Promise<{ account: Account; price: number }> {
    const client = createClient({ url: redis.url, socket: { reconnectStrategy: 20 } })
    client.on('error', () => undefined)
    await client.connect()
    cleanUps.push(() => client.destroy())
    const { appKey, appSecret, account: number } = CANARY
    const at = (level: string) => (message: string, fields?: LogFields) => void log.push([level, message, fields])
    const logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
    const store = createRedisStore({ client, timeoutMs: 400 })
    const shared = createRedisRateLimiter({
      ...{ client, env: 'paper', appKey, timeoutMs: 400 },
      limits: { callsPerWindow: 50_000, ledgerCallsPerWindow: 50_000 },
    })
    const { restUrl: baseUrl } = simulator
    const acquire: RateLimiter['acquire'] = async (lane, options) => {
      if (lane === 'order') await wire.beforeCall()
      await shared.acquire(lane, options)
    }
    const common = { env: 'paper', baseUrl, http: wire.http, clock, logger, timeoutMs: 400_000 } as const
    const auth = createAuth({ ...common, credentials: { appKey, appSecret }, store })
    cleanUps.push(() => auth.close())
    const rest = createRestClient({ ...common, auth, account: number, limiter: { ...shared, acquire } })
    const question = { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' } as const
    const { output } = await inquirePrice(rest, question)
    const account = createAccount({
      ...{ rest, store, clock, logger },
      skipChecks: ['session'],
      risk: { maxOrdersPerMinute: null, maxNotional: null },
      realtime: () => expect.fail('Nothing is watched here.'),
    })
    return { account, price: output.stck_llam ?? 0 }
  }

  const place = ({ account, price }: { account: Account; price: number }, quantity: number): Promise<Ending> =>
    account.orders.buy({ symbol: '005930', quantity, kind: 'limit', price, clientOrderId: `signal-${quantity}` }).then(
      ({ orderNumber }): Ending => ({ number: orderNumber }),
      (error: unknown): Ending => {
        if (!KisError.isInstance(error)) throw error
        return { error: error as KisError }
      },
    )

  it('and comes back with what it wrote: no name is sent twice, and nothing that stands is unreported', {
    timeout: 120_000,
  }, async () => {
    redis = await startRedis({ isDurable: true })
    cleanUps.push(() => redis.stop())
    const wire = createWire()
    const dice = createDice(11)
    const members = [await join(wire), await join(wire), await join(wire)]
    const quantities = Array.from({ length: 24 }, (_, index) => index + 1)
    const endings = new Map<number, Ending[]>(quantities.map((quantity) => [quantity, []]))
    let isOver = false
    const killer = (async () => {
      for (let round = 0; round < 6; round++) {
        await new Promise((resolve) => setTimeout(resolve, 60 + dice.int(0, 250)))
        await redis.kill()
        await new Promise((resolve) => setTimeout(resolve, dice.int(0, 150)))
        await redis.restart()
      }
      isOver = true
    })()
    // All get the same signals, some at the same time, and try again while Redis comes and goes.
    await Promise.all(
      members.map(async (member) => {
        do {
          for (const quantity of quantities) endings.get(quantity)?.push(await place(member, quantity))
        } while (!isOver)
      }),
    )
    await killer
    for (const quantity of quantities)
      for (const member of members) endings.get(quantity)?.push(await place(member, quantity))

    const stored = members[0]?.account.orders
    let failures = 0
    for (const quantity of quantities) {
      const numbers = wire.accepted.get(quantity) ?? []
      expect([quantity, wire.sent.get(quantity) ?? 0]).toEqual([quantity, Math.min(1, wire.sent.get(quantity) ?? 0)])
      expect(numbers.length).toBeLessThanOrEqual(1)
      const all = endings.get(quantity) ?? []
      const told = new Set(all.flatMap((ending) => ('number' in ending ? [ending.number] : [])))
      // Whoever was given a number was given the one there is; whoever was refused was told so.
      expect([...told].every((number) => numbers.includes(number))).toBe(true)
      if (numbers.length > 0) {
        const found = await stored?.find(`signal-${quantity}`)
        const isKnown = told.size > 0 || found?.order?.orderNumber === numbers[0]
        const isInDoubt = all.some(
          (ending) => 'error' in ending && KisOrderError.isInstance(ending.error) && ending.error.outcome === 'unknown',
        )
        expect([quantity, isKnown || isInDoubt]).toEqual([quantity, true])
      }
      failures += all.filter((ending) => 'error' in ending).length
    }
    expect(simulator.state().orders.accepted).toBe([...wire.accepted.values()].flat().length)
    expect(wire.accepted.size).toBeGreaterThan(quantities.length / 2)
    // Redis was missed: otherwise this test would show nothing.
    expect(failures).toBeGreaterThan(0)
  })

  it('and comes back empty: what was sent is not sent again, and nothing new is', { timeout: 60_000 }, async () => {
    redis = await startRedis()
    cleanUps.push(() => redis.stop())
    const wire = createWire()
    const members = [await join(wire), await join(wire)]
    for (const member of members) expect(await place(member, 1)).toHaveProperty('number')
    await place(members[0] as (typeof members)[0], 2)
    await redis.kill()
    await redis.restart()
    for (const member of members) {
      for (const quantity of [1, 2, 3]) {
        let ending = await place(member, quantity)
        // The connection may take a moment.
        while ('error' in ending && ending.error.code === 'KIS_STORE') ending = await place(member, quantity)
        expect('error' in ending && ending.error).toMatchObject({ code: 'KIS_ORDER', outcome: 'rejected' })
        expect('error' in ending && ending.error.message).toMatch(/has lost what it held.*Nothing was sent/)
      }
    }
    expect([...wire.sent]).toEqual([
      [1, 1],
      [2, 1],
    ])
    // What stands can still be cancelled.
    const { orders } = await (members[1] as (typeof members)[0]).account.orders.open()
    expect(orders).toHaveLength(2)
    await orders[0]?.cancel()
    expect(simulator.state().orders.cancelled).toBe(1)
    // A program that starts anew begins a new record.
    const fresh = await join(wire)
    expect(await place(fresh, 3)).toHaveProperty('number')
  })

  it('between the record and the sending: the order is reported as not sent', { timeout: 60_000 }, async () => {
    redis = await startRedis({ isDurable: true })
    cleanUps.push(() => redis.stop())
    const wire = createWire()
    const member = await join(wire)
    await place(member, 1)
    await redis.kill()
    const ending = await place(member, 2)
    expect('error' in ending && ending.error).toMatchObject({ isRetryable: true })
    expect(wire.sent.has(2)).toBe(false)
    await redis.restart()
    let again = await place(member, 2)
    while ('error' in again && again.error.code === 'KIS_STORE') again = await place(member, 2)
    // Either it was never written down and goes now, or it was, and then it is not sent at all.
    expect(wire.sent.get(2) ?? 0).toBe('number' in again ? 1 : 0)
  })

  it('when the order is written down but has no call yet: it is refused, and never sent later', {
    timeout: 60_000,
  }, async () => {
    redis = await startRedis({ isDurable: true })
    cleanUps.push(() => redis.stop())
    const wire = createWire()
    const member = await join(wire)
    wire.beforeCall = () => redis.kill()
    const ending = await place(member, 1)
    expect('error' in ending && ending.error).toMatchObject({ code: 'KIS_ORDER', outcome: 'rejected' })
    wire.beforeCall = async () => undefined
    await redis.restart()
    const fresh = await join(wire)
    let again = await place(fresh, 1)
    // For as long as it could still arrive, nobody can say that it does not stand.
    while ('error' in again && KisOrderError.isInstance(again.error) && again.error.outcome === 'unknown') {
      await sleep(clock, 10_000)
      again = await place(fresh, 1)
    }
    expect('error' in again && again.error).toMatchObject({ code: 'KIS_ORDER', outcome: 'rejected' })
    expect(wire.sent.size).toBe(0)
    expect(simulator.state().orders.accepted).toBe(0)
  })

  it('while an order is on its way: the order stands, and that its fate is not written down is told', {
    timeout: 60_000,
  }, async () => {
    redis = await startRedis({ isDurable: true })
    cleanUps.push(() => redis.stop())
    const wire = createWire()
    const member = await join(wire)
    wire.beforeOrder = () => redis.kill()
    expect(await place(member, 1)).toEqual({ number: wire.accepted.get(1)?.[0] })
    expect(log.some(([level, message]) => level === 'error' && message.includes('could not be written down'))).toBe(
      true,
    )
    wire.beforeOrder = async () => undefined
    await redis.restart()
    const fresh = await join(wire)
    // The name is still known: it is looked for at the broker, and not sent again.
    expect(await place(fresh, 1)).toEqual({ number: wire.accepted.get(1)?.[0] })
    expect(wire.sent.get(1)).toBe(1)
  })
})
