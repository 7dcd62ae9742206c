import { KisConfigError } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, createRawClient, PATHS } from '../__fixtures__/raw-client.js'
import type { SimulatorOptions } from '../options.js'
import { createSimulator } from '../simulator.js'

const LIMITS = { upper: ['028300'], lower: ['035900'] }

async function setUp(options: Partial<SimulatorOptions> = {}) {
  const clock = createVirtualClock({ now: Date.UTC(2026, 0, 5, 2) })
  const simulator = createSimulator({
    env: 'real',
    clock,
    limits: { callsPerSecond: 10_000 },
    limitStocks: LIMITS,
    ...options,
  })
  const client = createRawClient(simulator)
  await client.token()
  const query = (code: string) => ({ FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: code })
  return {
    clock,
    simulator,
    client,
    quote: async (code: string) => (await client.get('FHKST01010100', PATHS.price, query(code))).json.output ?? {},
    book: async (code: string) => (await client.get('FHKST01010200', PATHS.book, query(code))).json.output1 ?? {},
  }
}

describe('stocks at a price limit', () => {
  it('trade at it, with nobody on the other side, and their volume grows', async () => {
    const { clock, quote, book } = await setUp()
    for (let round = 0; round < 20; round++) {
      const [up, down] = [await quote('028300'), await quote('035900')]
      expect([up.stck_prpr, up.prdy_vrss_sign]).toEqual([up.stck_mxpr, '1'])
      expect([down.stck_prpr, down.prdy_vrss_sign]).toEqual([down.stck_llam, '4'])
      const [above, below] = [await book('028300'), await book('035900')]
      expect([above.askp1, above.total_askp_rsqn, above.bidp1]).toEqual(['0', '0', up.stck_mxpr])
      expect([below.bidp1, below.total_bidp_rsqn, below.askp1]).toEqual(['0', '0', down.stck_llam])
      expect(Number(above.bidp2)).toBeLessThan(Number(above.bidp1))
      expect(Number(below.askp2)).toBeGreaterThan(Number(below.askp1))
      await clock.advance(7_000)
      expect(Number((await quote('028300')).acml_vol)).toBeGreaterThan(Number(up.acml_vol))
    }
  })

  it('got there in the morning', async () => {
    const { quote } = await setUp()
    const up = await quote('028300')
    expect(Number(up.stck_oprc)).toBeLessThan(Number(up.stck_sdpr) * 1.05)
    expect(up.stck_hgpr).toBe(up.stck_mxpr)
    expect(Number((await quote('035900')).stck_oprc)).toBeGreaterThan(Number((await quote('035900')).stck_sdpr) * 0.95)
  })

  it('leave the others as they are', async () => {
    const [withLimits, without] = [await setUp(), await setUp({ limitStocks: undefined })]
    for (const code of ['005930', '000660', '041510'])
      expect(await withLimits.quote(code)).toEqual(await without.quote(code))
    expect((await without.quote('028300')).prdy_vrss_sign).not.toBe('1')
  })

  it('let an order to buy wait, and one to sell trade at once', async () => {
    const { client, quote, simulator } = await setUp({ limitStocks: { upper: ['005930'] }, holdings: 41 })
    const order = async (trId: string) => {
      const terms = { PDNO: '005930', ORD_DVSN: '00', ORD_QTY: '1', ORD_UNPR: '336500' }
      expect((await client.order(trId, PATHS.order, { ...ACCOUNT, ...terms })).json.rt_cd).toBe('0')
      const { open, fills } = simulator.state().orders
      return { open, fills }
    }
    expect((await quote('005930')).stck_mxpr).toBe('336500')
    expect(await order('TTTC0011U')).toEqual({ open: 0, fills: 1 })
    expect(await order('TTTC0012U')).toEqual({ open: 1, fills: 1 })
  })

  it('go on from limit to limit on the next day', async () => {
    const { clock, quote, client } = await setUp()
    const today = await quote('028300')
    await clock.advance(86_400_000)
    await client.token()
    const tomorrow = await quote('028300')
    expect(tomorrow.stck_sdpr).toBe(today.stck_mxpr)
    expect(tomorrow.stck_prpr).toBe(tomorrow.stck_mxpr)
  })

  it('open at the limit in the sessions of the calendar, too', async () => {
    const { clock, quote, client } = await setUp({ session: 'calendar' })
    await clock.advance(Date.UTC(2026, 0, 6, 0, 30) - clock.now())
    await client.token()
    const up = await quote('028300')
    expect([up.stck_prpr, up.prdy_vrss_sign]).toEqual([up.stck_mxpr, '1'])
  })

  it.each([
    ['limitStocks.upper', { upper: ['999999'] }],
    ['limitStocks.lower', { upper: ['005930'], lower: ['005930'] }],
  ])('are refused when not listed or on both sides: %s', (option, limitStocks) => {
    expect(() => createSimulator({ env: 'real', limitStocks })).toThrow(KisConfigError)
    try {
      createSimulator({ env: 'real', limitStocks })
    } catch (error) {
      expect(KisConfigError.isInstance(error) && error.option).toBe(option)
    }
  })
})
