import { KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { scriptedClient } from './__fixtures__/scripted-client.js'
import {
  chkHoliday,
  type InquireDailyCcldParams,
  type InquirePriceParams,
  type InquirePriceResult,
  inquireBalance,
  inquirePrice,
  inquirePsblRvsecncl,
  type OrderCashParams,
  orderCash,
  orderRvsecncl,
} from './domestic-stock/index.js'
import { type OrderParams, order, type PriceResult, price } from './overseas-stock/index.js'

// The compiler checks the lines marked with @ts-expect-error; the run shows that JavaScript users get an error too.
describe('what does not compile, and throws before any network call', () => {
  const real = scriptedClient('real', {})
  const paper = scriptedClient('paper', {})

  it('an endpoint that paper trading lacks, with a paper client', async () => {
    // @ts-expect-error chkHoliday takes a client of the real environment only
    await expect(chkHoliday(paper.client, { BASS_DT: '20260302' })).rejects.toThrow(KisUnsupportedInPaperError)
    // @ts-expect-error so does inquirePsblRvsecncl
    const pending = inquirePsblRvsecncl(paper.client, { INQR_DVSN_1: '0', INQR_DVSN_2: '0' })
    await expect(pending).rejects.toThrow(KisUnsupportedInPaperError)
  })

  it('a code that the table does not know', async () => {
    // @ts-expect-error 'K' is no market
    const market = inquirePrice(real.client, { FID_COND_MRKT_DIV_CODE: 'K', FID_INPUT_ISCD: '005930' })
    await expect(market).rejects.toThrow(KisValidationError)
    const buy: OrderCashParams = { side: 'buy', PDNO: '005930', ORD_DVSN: '11', ORD_QTY: 1, ORD_UNPR: 70_000 }
    // @ts-expect-error there is no order type 99
    await expect(orderCash(real.client, { ...buy, ORD_DVSN: '99' })).rejects.toThrow(KisValidationError)
    // @ts-expect-error there is no third side
    await expect(orderCash(real.client, { ...buy, side: 'short' })).rejects.toThrow(KisValidationError)
  })

  it('a missing parameter', async () => {
    // @ts-expect-error the code of the stock is missing
    await expect(inquirePrice(real.client, { FID_COND_MRKT_DIV_CODE: 'J' })).rejects.toThrow(KisValidationError)
    // @ts-expect-error parameters are needed
    await expect(inquirePrice(real.client)).rejects.toThrow(KisValidationError)
    // @ts-expect-error the side is missing, and nothing is guessed
    const order = orderCash(real.client, { PDNO: '005930', ORD_DVSN: '00', ORD_QTY: 1, ORD_UNPR: 70_000 })
    await expect(order).rejects.toThrow(KisValidationError)
    // @ts-expect-error a cancellation must say whether it takes all
    const cancel = orderRvsecncl(real.client, {
      ORGN_ODNO: '1',
      ORD_DVSN: '00',
      RVSE_CNCL_DVSN_CD: '02',
      ORD_QTY: 0,
      ORD_UNPR: 0,
    })
    await expect(cancel).rejects.toThrow(KisValidationError)
  })

  it('a parameter that does not exist, or that is the client’s', async () => {
    const known = { AFHR_FLPR_YN: 'N', INQR_DVSN: '02', FUND_STTL_ICLD_YN: false, PRCS_DVSN: '00' } as const
    // @ts-expect-error the account belongs to the client
    await expect(inquireBalance(real.client, { ...known, CANO: '87654321' })).rejects.toThrow(KisValidationError)
    // @ts-expect-error upper case on the wire
    await expect(inquireBalance(real.client, { ...known, inqr_dvsn: '02' })).rejects.toThrow(KisValidationError)
  })

  it('no such call has reached the network', () => {
    expect(real.requests.concat(paper.requests)).toEqual([])
  })
})

describe('what the types say', () => {
  it('parameters: codes as unions, optional where blank is allowed', () => {
    expectTypeOf<keyof InquirePriceParams>().toEqualTypeOf<'FID_COND_MRKT_DIV_CODE' | 'FID_INPUT_ISCD'>()
    expectTypeOf<InquirePriceParams['FID_COND_MRKT_DIV_CODE']>().toEqualTypeOf<'J' | 'NX' | 'UN'>()
    expectTypeOf<InquirePriceParams['FID_INPUT_ISCD']>().toEqualTypeOf<string>()
    expectTypeOf<'11'>().toExtend<OrderCashParams['ORD_DVSN']>()
    expectTypeOf<OrderCashParams['CNDT_PRIC']>().toEqualTypeOf<number | string | undefined>()
    expectTypeOf<OrderCashParams['side']>().toEqualTypeOf<'buy' | 'sell'>()
    expectTypeOf<OrderParams['ORD_SVR_DVSN_CD']>().toEqualTypeOf<'0' | undefined>()
    expectTypeOf<InquireDailyCcldParams['period']>().toEqualTypeOf<'within3Months' | 'before3Months'>()
  })

  it('answers: numbers, and null where a field may be blank', () => {
    expectTypeOf<InquirePriceResult['output']['stck_prpr']>().toEqualTypeOf<number>()
    expectTypeOf<InquirePriceResult['output']['prdy_ctrt']>().toEqualTypeOf<number | null>()
    expectTypeOf<InquirePriceResult['output']['temp_stop_yn']>().toEqualTypeOf<boolean | null>()
    expectTypeOf<PriceResult['output']['last']>().toEqualTypeOf<number | null>()
    expectTypeOf(inquireBalance).returns.resolves.toHaveProperty('output1')
    expectTypeOf(price).returns.resolves.toEqualTypeOf<PriceResult>()
    expectTypeOf(order).returns.resolves.toHaveProperty('output')
  })
})
