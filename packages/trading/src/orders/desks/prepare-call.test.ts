import { KisOrderError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { AssetClass } from '../../instrument/instrument.js'
import {
  APPLE,
  BOND,
  FUTURE,
  POUND,
  SAMSUNG,
  type Scripted,
  scriptedRest,
  termsOf,
} from './__fixtures__/scripted-rest.js'
import { createDesk } from './create-desk.js'

const ACCEPTED = { rt_cd: '0', msg_cd: 'APBK0013', msg1: '주문 전송 완료 되었습니다.' }
const TAKEN = { ...ACCEPTED, output: { KRX_FWDG_ORD_ORGNO: '06010', ODNO: '0001569157', ORD_TMD: '235955' } }
const SHARE = termsOf('buy', SAMSUNG, { quantity: 3, kind: 'limit', price: 150_000 })
const NUMBERLESS = {
  KRX_FWDG_ORD_ORGNO: '06010',
  ORD_ORGNO: '06010',
  ODNO: '   ',
  ORD_TMD: '100000',
  ORD_DT: '20261120',
}

/** The order of a share at home, whose server answers this. */
function setUp(answer: Scripted) {
  const { rest, clock, sent } = scriptedRest('real', { TTTC0012U: [answer] })
  return { call: createDesk(rest, clock, 'domestic-stock').prepareOrder(SHARE), clock, sent }
}
const failureOf = (sending: Promise<unknown>): Promise<KisOrderError> =>
  sending.then(
    () => expect.fail('It was sent.'),
    (error: unknown) => (KisOrderError.isInstance(error) ? (error as KisOrderError) : expect.fail(String(error))),
  )

describe('a prepared call', () => {
  it('tells what it will send, account masked, and is sent as told', async () => {
    const { call, sent } = setUp({ body: TAKEN })
    expect(call).toMatchObject({
      ...{ operation: 'domesticStock.orderCash', trId: 'TTTC0012U' },
      path: '/uapi/domestic-stock/v1/trading/order-cash',
      body: { PDNO: '005930', ORD_QTY: '3', ORD_UNPR: '150000', CANO: expect.stringMatching(/\*/) },
    })
    const receipt = await call.send()
    expect(receipt.raw).toEqual(TAKEN)
    expect(Object.keys(receipt)).not.toContain('raw')
    expect(sent).toEqual([{ trId: 'TTTC0012U', wire: { ...call.body, CANO: '12345678' } }])
  })

  it('is sent once, also when asked twice at the same time', async () => {
    const { call, sent } = setUp({ body: TAKEN })
    const [first, second] = await Promise.allSettled([call.send(), call.send()])
    expect(first).toMatchObject({ status: 'fulfilled', value: { orderNumber: '0001569157' } })
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'KIS_VALIDATION', field: 'send' } })
    expect(sent).toHaveLength(1)
  })

  it('that failed is not sent again either', async () => {
    const { call, sent } = setUp({ body: { rt_cd: '1', msg_cd: 'APBK0952', msg1: '주문가능금액을 초과 했습니다' } })
    expect(await failureOf(call.send())).toMatchObject({ outcome: 'rejected', msgCd: 'APBK0952' })
    await expect(call.send()).rejects.toMatchObject({ field: 'send' })
    expect(sent).toHaveLength(1)
  })

  it('is not sent for a caller who has given up', async () => {
    const { call, sent } = setUp({ body: TAKEN })
    expect(await failureOf(call.send({ signal: AbortSignal.abort() }))).toMatchObject({ outcome: 'rejected' })
    expect(sent).toEqual([])
  })

  it('is not sent at or after its last instant', async () => {
    const { call, clock, sent } = setUp({ body: TAKEN })
    expect(await failureOf(call.send({ sendUntil: clock.now() }))).toMatchObject({ outcome: 'rejected' })
    expect(sent).toEqual([])
  })

  it.each([
    ['Thu, 19 Nov 2026 14:59:58 GMT', '20261119'],
    ['Thu, 19 Nov 2026 15:00:00 GMT', '20261120'],
    [undefined, '20261120'],
  ])('is of the day on which the broker answered: %j is %s', async (date, day) => {
    // Numbers come again each day, and this machine may be a day off.
    const { call } = setUp({ body: TAKEN, headers: date === undefined ? {} : { date } })
    expect(await call.send()).toMatchObject({ date: day })
  })

  it.each([
    [SHARE, 'TTTC0012U'],
    [termsOf('buy', APPLE, { quantity: 1, kind: 'limit', price: 145, venue: 'NASDAQ' }), 'TTTT1002U'],
    [termsOf('buy', BOND, { quantity: 1, kind: 'limit', price: 10_000 }), 'TTTC0952U'],
    [termsOf('buy', FUTURE, { quantity: 1, kind: 'limit', price: 350, venue: 'KRX_DERIV' }), 'TTTO1101U'],
    [termsOf('buy', POUND, { quantity: 1, kind: 'limit', price: 1.2, venue: 'OVERSEAS_DERIV' }), 'OTFM3001U'],
  ])('that succeeds without a number may stand: of $instrument.assetClass', async (terms, trId) => {
    const answer = { body: { ...ACCEPTED, output: NUMBERLESS }, headers: { gt_uid: 'G-7' } }
    const { rest, clock, sent } = scriptedRest('real', { [trId]: [answer] })
    const assetClass: AssetClass = terms.instrument.assetClass
    expect(await failureOf(createDesk(rest, clock, assetClass).prepareOrder(terms).send())).toMatchObject({
      ...{ outcome: 'unknown', trId, msgCd: 'APBK0013', gtUid: 'G-7' },
      kisMessage: '주문 전송 완료 되었습니다.',
      message: expect.stringContaining('do not send it again'),
    })
    expect(sent).toHaveLength(1)
  })
})
