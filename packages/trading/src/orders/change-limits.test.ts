import { KisMasterError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { BUY, CHANGE, FACTS, listed, numbered, REF, REFUSED, rowOf, setUp } from './__fixtures__/scripted-account.js'
import { SAMSUNG, type Scripted } from './desks/__fixtures__/scripted-rest.js'

describe('the limits of an amendment', () => {
  it('are those of what stands afterwards', async () => {
    const { orders, settle, changes } = setUp(
      { [CHANGE]: [numbered('0000000101')] },
      { risk: { priceCollar: null, maxNotional: { KRW: 800_000 } } },
    )
    const order = await settle(orders.buy(BUY))
    await expect(settle(order.amend({ price: 80_100 }))).rejects.toMatchObject({
      ...{ code: 'KIS_VALIDATION', field: 'risk.maxNotional', message: expect.stringContaining('801000 KRW') },
    })
    expect(changes()).toEqual([])
    await settle(order.amend({ price: 90_000, quantity: 8 }))
    expect(changes()).toHaveLength(1)
  })

  it('count it as an order of the minute, before it is sent', async () => {
    const { orders, settle, changes, clock } = setUp(
      { [CHANGE]: [numbered('0000000101'), numbered('0000000102')] },
      { risk: { priceCollar: null, maxOrdersPerMinute: 2 } },
    )
    const order = await settle(orders.buy(BUY))
    await settle(order.amend({ price: 71_000 }))
    await expect(settle(order.amend({ price: 72_000 }))).rejects.toMatchObject({ field: 'risk.maxOrdersPerMinute' })
    expect(changes()).toHaveLength(1)
    await clock.advance(60_000)
    await settle(order.amend({ price: 72_000 }))
    expect(changes()).toHaveLength(2)
  })

  it('hold for credit as for the order itself', async () => {
    const { orders, settle } = setUp(
      { TTTC0052U: [numbered('0000000100')], [CHANGE]: [numbered('0000000101')] },
      { risk: { priceCollar: null, allowCredit: true } },
    )
    const order = await settle(orders.buy({ ...BUY, credit: { type: 'own-loan', action: 'open' } }))
    expect((await settle(order.amend({ price: 71_000 }))).price).toBe(71_000)
  })

  it('hold for credit that another process was allowed', async () => {
    const { orders, settle, changes, join } = setUp(
      { TTTC0052U: [numbered('0000000100')] },
      { risk: { priceCollar: null, allowCredit: true } },
    )
    await settle(orders.buy({ ...BUY, clientOrderId: 'one', credit: { type: 'own-loan', action: 'open' } }))
    const other = join({ risk: { priceCollar: null } })
    const found = await settle(other.orders.find('one'))
    await expect(settle(found?.order?.amend({ price: 71_000 }) ?? expect.fail('lost'))).rejects.toMatchObject({
      field: 'risk.allowCredit',
    })
    expect(changes()).toEqual([])
  })

  it('measure a sale from below and a purchase from above, by the quote of this moment, which a caller can give up', async () => {
    const quote: Scripted = {
      body: {
        rt_cd: '0',
        output: { stck_prpr: '70000', stck_sdpr: '70000', acml_vol: '10', stck_mxpr: '91000', stck_llam: '49000' },
      },
    }
    const answers = { TTTC0011U: [numbered('0000000100')], FHKST01010100: [quote] }
    const { orders, settle, changes } = setUp(answers, { risk: { priceCollar: 0.1 } })
    const order = await settle(orders.sell(BUY))
    await expect(settle(order.amend({ price: 62_900 }))).rejects.toMatchObject({ field: 'risk.priceCollar' })
    expect(changes()).toEqual([])
    // And so for orders that were placed elsewhere.
    for (const [side, price] of [
      ['sell', 62_900],
      ['buy', 77_100],
    ] as const) {
      const other = setUp({ ...answers, TTTC0081R: [listed(rowOf())] }, { risk: { priceCollar: 0.1 } })
      await expect(other.settle(other.orders.amend({ ...REF, side }, { price }))).rejects.toMatchObject({
        field: 'risk.priceCollar',
      })
      expect(other.changes()).toEqual([])
    }
    const slow = setUp(answers, { risk: { priceCollar: 0.1 } }, 1_000)
    const resting = await slow.settle(slow.orders.sell(BUY))
    await slow.clock.advance(60_000)
    const asked = slow.sentOf('FHKST01010100').length
    const controller = new AbortController()
    slow.clock.schedule(500, () => controller.abort())
    await expect(slow.settle(resting.amend({ price: 69_000, signal: controller.signal }))).rejects.toMatchObject({
      code: 'KIS_ABORT',
    })
    expect(slow.sentOf('FHKST01010100')).toHaveLength(asked)
  })

  it('hold for the session that the order is of', async () => {
    const { orders, settle, changes } = setUp(
      { TTTC0081R: [listed(rowOf({ ord_dvsn_cd: '41' }))] },
      { skipChecks: ['limits'] },
    )
    const evening = { ...REF, session: 'after-market' } as const
    await expect(settle(orders.amend(evening, { price: 71_000 }))).rejects.toMatchObject({
      ...{ field: 'session', message: expect.stringMatching(/after-market.*Nothing was sent/) },
    })
    expect(changes()).toEqual([])
  })

  it('are those of a limit order where the order had no price, for as one it goes on', async () => {
    const { orders, settle, changes, clock } = setUp(
      { TTTC0012U: ['1', '2', '3'].map((one) => numbered(one)), [CHANGE]: [numbered('7'), numbered('8')] },
      { skipChecks: ['limits'], risk: { priceCollar: null, maxNotional: null } },
    )
    const { symbol, quantity } = BUY
    const best = await settle(orders.buy({ symbol, quantity, kind: 'best', timeInForce: 'ioc' }))
    const conditional = await settle(orders.buy({ ...BUY, kind: 'conditional' }))
    const atOnce = await settle(orders.buy({ ...BUY, timeInForce: 'ioc' }))
    // The closing auction takes limit orders, and none of kind 'best'.
    await clock.advanceTo(Date.parse('2026-11-20T15:25:00+09:00'))
    await settle(best.amend({ price: 71_000 }))
    await settle(conditional.amend({ price: 71_000 }))
    await expect(settle(atOnce.amend({ price: 71_000 }))).rejects.toMatchObject({ field: 'session' })
    expect(changes()).toMatchObject([
      { ORD_DVSN: '00', ORD_UNPR: '71000' },
      { ORD_DVSN: '02', ORD_UNPR: '71000' },
    ])
    await clock.advanceTo(Date.parse('2026-11-20T15:31:00+09:00'))
    await expect(settle(best.amend({ price: 72_000 }))).rejects.toMatchObject({ field: 'session' })
  })

  it('are those of its own kind where it had a price', async () => {
    const konex = { ...SAMSUNG, facts: { ...FACTS, market: 'konex', product: 'stock' } } as const
    const { orders, settle, changes, join } = setUp(
      {},
      { instruments: { find: async () => konex }, skipChecks: ['session', 'limits', 'kind'] },
    )
    await settle(orders.buy({ ...BUY, kind: 'conditional', clientOrderId: 'one' }))
    const found = await settle(join({ skipChecks: ['session', 'limits'] }).orders.find('one'))
    await expect(settle(found?.order?.amend({ price: 71_000 }) ?? expect.fail('lost'))).rejects.toMatchObject({
      ...{ field: 'kind', message: expect.stringContaining('It takes: limit, market') },
    })
    expect(changes()).toEqual([])
  })

  it('are those of all of it where nothing is known to remain', async () => {
    const { orders, settle, changes } = setUp(
      { TTTC0081R: [listed(rowOf({ tot_ccld_qty: '10', rmn_qty: '0' }))], [CHANGE]: [REFUSED] },
      { risk: { priceCollar: null, maxNotional: { KRW: 800_000 } } },
    )
    await expect(settle(orders.amend(REF, { price: 80_100 }))).rejects.toMatchObject({ field: 'risk.maxNotional' })
    expect(changes()).toEqual([])
    await expect(settle(orders.amend(REF, { price: 71_000 }))).rejects.toMatchObject({ outcome: 'rejected' })
    expect(changes()).toHaveLength(1)
  })

  it('know the facts of the master, and go on without them where they cannot be had', async () => {
    const warnings: string[] = []
    const logger = { debug() {}, info() {}, warn: (text: string) => void warnings.push(text), error() {} }
    const halted = { ...SAMSUNG, facts: { ...FACTS, isHalted: true } }
    const answers = { TTTC0081R: [listed(rowOf())], [CHANGE]: [numbered('0000000101')] }
    const seen: unknown[] = []
    const known = setUp(answers, {
      instruments: {
        async find(_, options) {
          seen.push(options?.signal)
          return halted
        },
      },
    })
    const { signal } = new AbortController()
    await expect(known.settle(known.orders.amend(REF, { price: 71_000, signal }))).rejects.toMatchObject({
      message: expect.stringContaining('Nothing was sent'),
    })
    expect([known.changes(), seen]).toEqual([[], [signal]])
    const find = () => Promise.reject(new KisMasterError({ message: 'no route' } as never))
    const unknown = setUp(answers, { logger, instruments: { find } })
    await unknown.settle(unknown.orders.amend(REF, { price: 71_000 }))
    expect(unknown.changes()).toHaveLength(1)
    expect(warnings).toEqual([expect.stringContaining('without its facts')])
  })

  it('ask the master once: an order knows its instrument', async () => {
    let asked = 0
    const { orders, settle } = setUp(
      { [CHANGE]: [numbered('0000000101')] },
      {
        instruments: {
          async find() {
            asked += 1
            return SAMSUNG
          },
        },
      },
    )
    await settle((await settle(orders.buy(BUY))).amend({ price: 71_000 }))
    expect(asked).toBe(1)
  })

  it('need the second switch before real money moves, as cancellations do', async () => {
    const { orders, settle, sent } = setUp({}, { allowRealOrders: false })
    const refusal = { code: 'KIS_CONFIG', option: 'allowRealOrders' }
    await expect(settle(orders.amend(REF, { price: 71_000 }))).rejects.toMatchObject(refusal)
    await expect(settle(orders.cancel(REF))).rejects.toMatchObject(refusal)
    expect(sent).toEqual([])
  })

  it('keep orders of others away', async () => {
    const { orders, settle, sent } = setUp()
    for (const foreign of [{ account: '12345678-02' }, { env: 'paper' }] as const) {
      const ref = { ...REF, ...foreign }
      await expect(settle(orders.amend(ref, { price: 71_000 }))).rejects.toMatchObject({ field: 'order' })
      await expect(settle(orders.cancel(ref))).rejects.toMatchObject({ field: 'order' })
    }
    expect(sent).toEqual([])
  })
})
