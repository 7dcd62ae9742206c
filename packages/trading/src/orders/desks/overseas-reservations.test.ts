import { describe, expect, it } from 'vitest'
import { type Scripted, scriptedRest } from './__fixtures__/scripted-rest.js'
import { createDesk } from './create-desk.js'

describe('a reservation in the list of those abroad', () => {
  const reservation = {
    ...{ cncl_yn: 'N', rsvn_ord_rcit_dt: '20261119', ovrs_rsvn_odno: '0031111234', odno: '', sll_buy_dvsn_cd: '01' },
    ...{ pdno: '00700', prdt_name: '텐센트', ord_rcit_tmd: '161928', ovrs_excg_cd: 'SEHK', ft_ord_qty: '100' },
    ...{ ft_ord_unpr3: '300.50000000', ft_ccld_qty: '40', ft_ccld_unpr3: '300.25000000', nprc_rson_text: '' },
  }
  const record = {
    ...{ assetClass: 'overseas-stock', venue: 'HKEX', session: 'reservation', symbol: '00700', name: '텐센트' },
    ...{ currency: 'HKD', side: 'sell', date: '20261119', time: '161928', orderNumber: '0031111234', action: 'new' },
    ...{ originalOrderNumber: null, orgNumber: '', kindCode: null, quantity: 100, price: 300.5, filledQuantity: 40 },
    ...{ averageFillPrice: 300.25, remainingQuantity: 60, cancelledQuantity: 0, rejectedQuantity: 0 },
    ...{ rejectionReason: null, state: 'waiting', sentOrderNumber: null, receivedOn: '20261119' },
    ...{ reservedUntil: null, loanDate: null },
  }
  it.each<[object, object]>([
    [{}, {}],
    [{ cncl_yn: 'Y' }, { state: 'cancelled', remainingQuantity: 0, cancelledQuantity: 60 }],
    [
      { nprc_rson_text: '증거금 부족' },
      { state: 'rejected', remainingQuantity: 0, rejectedQuantity: 60, rejectionReason: '증거금 부족' },
    ],
    [{ odno: '0000004336' }, { state: 'sent', remainingQuantity: 0, sentOrderNumber: '0000004336' }],
    // Rows that name no exchange are of the one that was asked, which here is the first of Asia.
    [
      { ovrs_excg_cd: '', prdt_name: '', ft_ccld_qty: '', ft_ccld_unpr3: '0' },
      { name: '', filledQuantity: 0, averageFillPrice: null, remainingQuantity: 100 },
    ],
  ])('is told whole: %j', async (wire, differences) => {
    const none: Scripted = { body: { rt_cd: '0', output: [] } }
    const listed: Scripted = { body: { rt_cd: '0', output: [{ ...reservation, ...wire }] } }
    const { rest, clock } = scriptedRest('real', { TTTT3039R: [none], TTTS3014R: [listed, none] })
    const { records } = await createDesk(rest, clock, 'overseas-stock').reservations({
      from: '20261119',
      to: '20261120',
    })
    expect(records).toEqual([{ ...record, ...differences }])
  })
})
