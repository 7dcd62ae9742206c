import { type Clock, KisValidationError, sleep } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { createDice, type Dice } from './__fixtures__/dice.js'
import { createTwoEnvironments, keysOf, type Seat, type Seen } from './__fixtures__/two-environments.js'

const SCHEDULES = 10_000
/** Schedules on one pair of environments; the store then begins anew. */
const BATCH = 100

const HOSTS = { real: 'openapi.koreainvestment.com:9443', paper: 'openapivts.koreainvestment.com:29443' } as const

/** What one call must have sent, whatever else was under way. */
type Expected = readonly [trId: string, symbol: string]

describe('two accounts in two environments', () => {
  it(`never cross over in ${SCHEDULES} random schedules (P07)`, { timeout: 300_000 }, async () => {
    let [calls, refusals] = [0, 0]
    for (let seed = 0; seed < SCHEDULES; seed += BATCH) {
      const dice = createDice(seed)
      const { clock, seats, seen } = await createTwoEnvironments(dice.fork())
      for (let schedule = seed; schedule < seed + BATCH; schedule += 1) {
        const from = seen.length
        const asked = new Map<Seat, Expected[]>(seats.map((seat) => [seat, []]))
        const running = Array.from({ length: dice.int(2, 6) }, async () => {
          const seat = dice.pick(seats)
          const sent = asked.get(seat) ?? []
          await sleep(clock, dice.int(0, 30))
          return use({ seat, others: seats.filter((one) => one !== seat), clock, dice, sent, schedule })
        })
        const settled = await clock.until(Promise.all(running))
        refusals += settled.reduce((sum, one) => sum + one, 0)
        for (const [seat, expected] of asked) {
          const own = seen.slice(from).filter((one) => one.number === seat.number && one.host === HOSTS[seat.env])
          expect(own.map(({ trId, symbol }) => `${trId} ${symbol ?? ''}`).sort()).toEqual(
            expected.map(([trId, symbol]) => `${trId} ${symbol}`).sort(),
          )
          for (const one of own) expectOwn(one, seat)
          calls += own.length
        }
        expect(seen.length - from).toBe([...asked.values()].reduce((sum, { length }) => sum + length, 0))
      }
    }
    expect(calls).toBeGreaterThan(SCHEDULES * 3)
    expect(refusals).toBeGreaterThan(SCHEDULES / 20)
  })
})

/** Keys, token and TR are those of the environment whose host was asked. */
function expectOwn({ trId, appKey, authorization }: Seen, { env }: Seat): void {
  const { appKey: key } = keysOf(env)
  if (appKey === key && authorization === `Bearer token-of-${key}` && trId.startsWith(env === 'real' ? 'T' : 'V'))
    return
  throw new Error(`${trId} with ${appKey} and "${authorization}" was sent to ${env}.`)
}

interface Use {
  readonly seat: Seat
  readonly others: readonly Seat[]
  readonly clock: Clock
  readonly dice: Dice
  readonly sent: Expected[]
  readonly schedule: number
}

/** One random call of a client, and whether what came back is its own. Tells how many attempts on others' orders were refused. */
async function use({ seat, others, clock, dice, sent, schedule }: Use): Promise<number> {
  const { account, env, mark, number } = seat
  const tr = (rest: string): string => `${env === 'real' ? 'T' : 'V'}${rest}`
  const what = dice.int(0, 3)
  if (what === 0) {
    sent.push([tr('TTC8434R'), ''])
    expect((await account.balance()).cash.d0).toBe(mark)
    return 0
  }
  if (what === 1) {
    sent.push([tr('TTC8908R'), '005930'])
    expect((await account.buyingPower({ symbol: '005930' })).cash).toBe(mark)
    return 0
  }
  const side = dice.pick(['buy', 'sell'] as const)
  // All four use the same names: each is one order in each.
  const clientOrderId = `order-${schedule}-${sent.length}`
  sent.push([tr(side === 'buy' ? 'TTC0012U' : 'TTC0011U'), '005930'])
  const request = { symbol: '005930', quantity: dice.int(1, 9), kind: 'limit', price: 70_000, clientOrderId } as const
  const order = await (side === 'buy' ? account.orders.buy(request) : account.orders.sell(request))
  expect([order.ref.env, order.ref.account, order.ref.orderNumber.slice(0, 4)]).toEqual([env, number, String(mark)])
  if (what === 2) return 0
  await sleep(clock, dice.int(0, 20))
  const other = dice.pick(others)
  await expect(other.account.orders.cancel(order.ref)).rejects.toThrow(KisValidationError)
  sent.push([tr('TTC0013U'), ''])
  const { orderNumber } = await account.orders.cancel(order)
  expect(orderNumber.slice(0, 4)).toBe(String(mark))
  return 1
}
