import { describe, expect, it } from 'vitest'
import { BUY, setUp } from './__fixtures__/scripted-account.js'
import { SAMSUNG, scriptedRest, termsOf } from './desks/__fixtures__/scripted-rest.js'
import { createDesk } from './desks/create-desk.js'
import { previewOf } from './preview.js'

describe('the preview of an order', () => {
  it('is the request that it would be, each check, and what it may cost, and sends nothing', async () => {
    const { orders, settle, sent } = setUp()
    const preview = await settle(orders.preview({ ...BUY, side: 'buy' }))
    expect(preview).toMatchObject({
      terms: { side: 'buy', quantity: 10, kind: 'limit', price: 70_000 },
      ...{ isAllowed: true, notional: 700_000 },
      request: {
        ...{
          operation: 'domesticStock.orderCash',
          trId: 'TTTC0012U',
          path: '/uapi/domestic-stock/v1/trading/order-cash',
        },
        body: { PDNO: '005930', ORD_DVSN: '00', ORD_QTY: '10', ORD_UNPR: '70000', EXCG_ID_DVSN_CD: 'KRX' },
      },
    })
    expect(Object.keys(preview.request ?? {})).toEqual(['operation', 'trId', 'path', 'body'])
    expect(preview.checks.length).toBeGreaterThan(5)
    expect(JSON.stringify(preview)).not.toContain('12345678')
    expect(sent).toEqual([])
  })

  it('tells what would refuse it, with the request all the same', async () => {
    const { orders, settle } = setUp({}, { risk: { priceCollar: null, maxQuantity: 9 } })
    const preview = await settle(orders.preview({ ...BUY, side: 'buy' }))
    expect([preview.isAllowed, preview.request?.body.ORD_QTY]).toEqual([false, '10'])
    expect(preview.checks.filter(({ outcome }) => outcome === 'failed')).toMatchObject([{ field: 'risk.maxQuantity' }])
  })

  it('has no sum where nobody knows a price, and none of a request that cannot be written', () => {
    const { rest, clock } = scriptedRest('paper')
    const options = { desk: createDesk(rest, clock, 'domestic-stock'), reference: undefined }
    const market = termsOf('buy', SAMSUNG, { quantity: 1, kind: 'market' })
    expect(previewOf(market, [], options).notional).toBeNull()
    // Paper trading has no reservations: a check that failed says so, and without one it is a fault of the program.
    const reserved = termsOf('buy', SAMSUNG, { quantity: 1, kind: 'limit', price: 70_000, session: 'reservation' })
    const failed = { name: 'kind', outcome: 'failed', field: 'kind', message: 'none there' } as const
    expect(previewOf(reserved, [failed as never], options)).toMatchObject({ isAllowed: false, request: null })
    expect(() => previewOf(reserved, [], options)).toThrow(
      expect.objectContaining({ code: 'KIS_UNSUPPORTED_IN_PAPER' }),
    )
  })

  it('hides no fault of the program', () => {
    const desk = {
      prepareOrder() {
        throw new RangeError('a bug')
      },
    }
    const terms = termsOf('buy', SAMSUNG, { quantity: 1, kind: 'market' })
    const failed = { name: 'kind', outcome: 'failed', field: 'kind', message: 'none there' } as const
    const options = { desk: desk as never, reference: undefined }
    expect(() => previewOf(terms, [failed as never], options)).toThrow(RangeError)
  })
})
