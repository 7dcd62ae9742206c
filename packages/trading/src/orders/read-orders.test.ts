import { describe, expect, it } from 'vitest'
import { type Scripted, scriptedRest } from './desks/__fixtures__/scripted-rest.js'
import { createDesk, type OrderableClass } from './desks/create-desk.js'
import { readOrders } from './read-orders.js'

const EMPTY: Scripted = { body: { rt_cd: '0', output: [], output1: [], output2: {} } }
const LISTS = { TTTC0081R: [EMPTY], CTSC0004R: [EMPTY], TTTS3035R: [EMPTY], TTTT3039R: [EMPTY], TTTS3014R: [EMPTY] }
const DAYS = { from: '20261119', to: '20261120' }
const [REGULAR, RESERVED] = [
  { ...DAYS, session: 'regular' },
  { ...DAYS, session: 'reservation' },
] as const

function setUp(assetClass: OrderableClass, env: 'real' | 'paper' = 'real', waitMs = 0) {
  const { rest, clock, sent } = scriptedRest(env, { ...LISTS, VTTC0081R: [EMPTY] }, waitMs)
  return { desk: createDesk(rest, clock, assetClass), clock, sent }
}

describe('the list in which orders stand', () => {
  it('is that of orders, but of reservations for those', async () => {
    const { desk, sent } = setUp('domestic-stock')
    expect(await readOrders(desk, { ...REGULAR, symbol: '005930' })).toMatchObject({ records: [], complete: true })
    expect(await readOrders(desk, RESERVED)).toMatchObject({ records: [], complete: true })
    expect(sent).toMatchObject([
      { trId: 'TTTC0081R', wire: { INQR_STRT_DT: '20261119', INQR_END_DT: '20261120', PDNO: '005930' } },
      // A reservation may be listed under the day of its order, which is to come.
      { trId: 'CTSC0004R', wire: { RSVN_ORD_ORD_DT: '20261119', RSVN_ORD_END_DT: '20261204' } },
    ])
  })

  it('of reservations abroad goes by the day on which they came in', async () => {
    const { desk, sent } = setUp('overseas-stock')
    await readOrders(desk, RESERVED)
    expect(sent.length).toBeGreaterThan(1)
    for (const { wire } of sent) expect(wire).toMatchObject({ INQR_STRT_DT: '20261119', INQR_END_DT: '20261120' })
  })

  it('of a market without reservations is the one of its orders', async () => {
    const { desk } = setUp('bond')
    await expect(readOrders(desk, RESERVED)).rejects.toThrow('No answer is scripted')
  })

  it('of reservations tells nothing for certain in paper trading, which has none', async () => {
    const { desk, sent } = setUp('domestic-stock', 'paper')
    const answer = await readOrders(desk, RESERVED)
    expect(answer).toEqual({ records: [], complete: false })
    expect(answer.raw).toEqual([])
    expect(sent).toEqual([])
    // A list that fails is no list without orders.
    const { desk: broken } = setUp('domestic-stock')
    Object.assign(broken, { reservations: () => Promise.reject(new Error('No route.')) })
    await expect(readOrders(broken, RESERVED)).rejects.toThrow('No route.')
  })

  it.each([REGULAR, RESERVED])('ends with its signal: $session', async (asked) => {
    const { desk, clock, sent } = setUp('domestic-stock', 'real', 1_000)
    const controller = new AbortController()
    clock.schedule(500, () => controller.abort())
    const reading = readOrders(desk, { ...asked, signal: controller.signal })
    await expect(clock.until(reading)).rejects.toMatchObject({ code: 'KIS_ABORT' })
    expect(sent).toEqual([])
  })
})
