import { describe, expect, it } from 'vitest'
import type { Instrument } from '../instrument/instrument.js'
import { scriptedContext } from '../stock/__fixtures__/scripted-context.js'
import { askPrices, batchSize } from './ask-prices.js'

const { signal } = new AbortController()
const stock = (symbol: string): Instrument => ({
  ...{ assetClass: 'domestic-stock', venue: 'KRX', symbol, currency: 'KRW', kind: 'stock' },
})
const SAMSUNG = stock('005930')
const HYNIX = stock('000660')
const APPLE: Instrument = { ...SAMSUNG, assetClass: 'overseas-stock', venue: 'NASDAQ', symbol: 'AAPL', currency: 'USD' }

describe('prices that are asked for', () => {
  it('come thirty at once of domestic shares with a real account, else one by one', () => {
    expect(batchSize(scriptedContext('real').context.rest, SAMSUNG)).toBe(30)
    expect(batchSize(scriptedContext('paper').context.rest, SAMSUNG)).toBe(1)
    expect(batchSize(scriptedContext('real').context.rest, APPLE)).toBe(1)
  })

  it('are those of the venue, without what has none', async () => {
    const rows = [
      { inter_shrn_iscd: '000660', inter2_prpr: '200000' },
      { inter_shrn_iscd: '005930', inter2_prpr: '0' },
    ]
    const { context, sent } = scriptedContext('real', { FHKST11300006: [{ output: rows }] })
    const prices = await askPrices(context, 'NXT')([SAMSUNG, HYNIX, stock('999999')], signal)
    expect([...prices]).toEqual([[HYNIX, 200_000]])
    expect(sent[0]?.wire).toMatchObject({
      ...{ FID_COND_MRKT_DIV_CODE_1: 'NX', FID_INPUT_ISCD_1: '005930' },
      ...{ FID_COND_MRKT_DIV_CODE_3: 'NX', FID_INPUT_ISCD_3: '999999' },
    })
  })

  it('of one are its quote, and none where nothing is asked for', async () => {
    const quote = { stck_prpr: '71000', stck_sdpr: '70000', acml_vol: '10', stck_shrn_iscd: '005930' }
    const { context, sent } = scriptedContext('real', { FHKST01010100: [{ output: quote }] })
    expect([...(await askPrices(context, 'SOR')([SAMSUNG], signal))]).toEqual([[SAMSUNG, 71_000]])
    expect(sent[0]?.wire).toMatchObject({ FID_COND_MRKT_DIV_CODE: 'UN' })
    expect((await askPrices(context, 'KRX')([], signal)).size).toBe(0)
    expect(sent).toHaveLength(1)
  })

  it('are none where the broker answers blanks, and an error where it does not answer', async () => {
    const { context } = scriptedContext('real', { FHKST01010100: [{ output: { stck_prpr: 'x' } }] })
    expect((await askPrices(context, 'KRX')([SAMSUNG], signal)).size).toBe(0)
    const refused = scriptedContext('real', { FHKST01010100: [{ rt_cd: '1', msg_cd: 'OPSQ2001', msg1: 'ERROR' }] })
    await expect(askPrices(refused.context, 'KRX')([SAMSUNG], signal)).rejects.toMatchObject({ code: 'KIS_API' })
  })
})
