import { describe, expect, it } from 'vitest'
import { type Scripted, scriptedRest } from './__fixtures__/scripted-rest.js'
import { createDesk, type OrderableClass } from './create-desk.js'

describe('the lists of paper trading', () => {
  const FIRST = { ctx_area_fk100: 'A', ctx_area_nk100: 'A', ctx_area_fk200: 'A', ctx_area_nk200: 'A' }
  const endless: Scripted = { body: { rt_cd: '0', output: [], output1: [], output2: {}, ...FIRST }, hasMore: true }

  it.each<[OrderableClass, string]>([
    ['domestic-stock', 'VTTC0081R'],
    ['overseas-stock', 'VTTS3035R'],
    ['domestic-derivative', 'VTTO5201R'],
  ])('of %s are not whole where KIS repeats a page, and keep the answers', async (assetClass, trId) => {
    const { rest, clock, sent } = scriptedRest('paper', { [trId]: [endless] })
    const { complete, raw } = await createDesk(rest, clock, assetClass).open({})
    expect({ complete, answers: raw.length }).toEqual({ complete: false, answers: sent.length })
    expect(sent.length).toBeGreaterThan(0)
  })

  it.each<[OrderableClass, string]>([
    ['domestic-stock', 'VTTC0081R'],
    ['overseas-stock', 'VTTS3035R'],
    ['domestic-derivative', 'VTTO5201R'],
  ])('of %s end with their signal', async (assetClass, trId) => {
    const { rest, clock, sent } = scriptedRest('paper', { [trId]: [endless] }, 1_000)
    const controller = new AbortController()
    clock.schedule(500, () => controller.abort())
    const reading = createDesk(rest, clock, assetClass).open({ signal: controller.signal })
    await expect(clock.until(reading)).rejects.toMatchObject({ code: 'KIS_ABORT' })
    expect(sent).toEqual([])
  })

  it('tell an order abroad of which KIS names no day', async () => {
    const row = {
      ...{ ord_dt: '', ord_gno_brno: '01790', odno: '1', pdno: 'AAPL', sll_buy_dvsn_cd: '02', rvse_cncl_dvsn: '00' },
      ...{ ft_ord_qty: '5', nccs_qty: '5', ovrs_excg_cd: 'NASD', tr_crcy_cd: 'USD' },
    }
    const { rest, clock } = scriptedRest('paper', { VTTS3035R: [{ body: { rt_cd: '0', output: [row] } }] })
    expect((await createDesk(rest, clock, 'overseas-stock').open({})).records).toMatchObject([
      { orderNumber: '1', date: null },
    ])
  })
})
