import { parseKst } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { createRawClient, type Loose, PATHS, QUOTE } from '../__fixtures__/raw-client.js'
import { createSimulator, type PriceSource } from '../index.js'

const START = parseKst('2026-09-14 10:00:00') ?? 0

async function simulate(prices: PriceSource) {
  const clock = createVirtualClock({ now: START, settle: 'promises' })
  const failures: unknown[] = []
  const onInternalError = (error: unknown): void => void failures.push(error)
  const simulator = createSimulator({ env: 'real', clock, prices, onInternalError, limits: { callsPerSecond: 1e6 } })
  const client = createRawClient(simulator)
  await client.token()
  const look = async (code = '005930') => {
    const asked = { ...QUOTE, FID_INPUT_ISCD: code }
    const { json, status } = await client.get('FHKST01010100', PATHS.price, asked)
    const book = (await client.get('FHKST01010200', PATHS.book, asked)).json.output1
    return { status, quote: json.output, bid: Number(book?.bidp1), ask: Number(book?.askp1) }
  }
  return { clock, simulator, client, look, failures }
}

describe('a callback', () => {
  it('is followed by book and trades, and is told symbol and time', async () => {
    const asked: [string, number][] = []
    let price: number | undefined = 260_000
    const { clock, look, simulator } = await simulate({
      kind: 'callback',
      price(symbol, at) {
        if (symbol === '005930') asked.push([symbol, at])
        return symbol === '005930' ? price : undefined
      },
    })
    expect(await look()).toMatchObject({ bid: 260_000, ask: 260_500 })
    for (const next of [265_000, 250_000, 250_249]) {
      price = next
      await clock.advance(2_000)
      const { bid, ask, quote } = await look()
      expect([bid, ask]).toEqual([Math.round(next / 500) * 500, Math.round(next / 500) * 500 + 500])
      expect([bid, ask]).toContain(Number(quote?.stck_prpr))
    }
    price = undefined
    await clock.advance(2_000)
    expect((await look()).bid).toBe(250_000)
    expect(asked[0]?.[1]).toBe(START)
    expect(asked.at(-1)?.[1]).toBe(START + 8_000)
    simulator.close()
  })

  it('steers one symbol while the others walk', async () => {
    const prices = { '005930': { kind: 'callback', price: () => 270_000 } } as const
    const walking = await simulate({ kind: 'walk' })
    const { clock, look, simulator } = await simulate(prices)
    await clock.advance(3_000)
    await walking.clock.advance(3_000)
    expect((await look()).bid).toBe(270_000)
    expect(await look('000660')).toEqual(await walking.look('000660'))
    simulator.close()
    walking.simulator.close()
  })

  it('makes its first price yesterday’s close where the day could not reach it, and stays inside the limits', async () => {
    let price = 100_000
    const { clock, look, simulator } = await simulate({ kind: 'callback', price: () => price })
    expect((await look()).quote).toMatchObject({ stck_sdpr: '100000', stck_mxpr: '130000' })
    price = 900_000
    await clock.advance(2_000)
    expect((await look()).bid).toBe(130_000)
    simulator.close()
  })

  it('has days behind it that end where it begins', async () => {
    const { client, simulator } = await simulate({ kind: 'callback', price: () => 280_000 })
    const { json } = await client.get('FHKST01010400', '/uapi/domestic-stock/v1/quotations/inquire-daily-price', {
      ...{ ...QUOTE, FID_PERIOD_DIV_CODE: 'D', FID_ORG_ADJ_PRC: '0' },
    })
    const [, before] = json.output as unknown as readonly Loose[]
    expect(before?.stck_clpr).toBe('280000')
    simulator.close()
  })

  it('steers shares abroad in their currency', async () => {
    const { clock, client, simulator } = await simulate({ 'NAS/AAPL': { kind: 'callback', price: () => 201.25 } })
    const asked = { AUTH: '', EXCD: 'NAS', SYMB: 'AAPL' }
    const last = async () =>
      Number(((await client.get('HHDFS00000300', PATHS.overseasPrice, asked)).json.output as Loose).last)
    await last()
    await clock.advance(5_000)
    expect(Math.abs((await last()) - 201.25)).toBeLessThanOrEqual(0.01)
    simulator.close()
  })

  it('that returns no price is named', async () => {
    const { look, failures, simulator } = await simulate({ kind: 'callback', price: () => Number.NaN })
    expect((await look()).status).toBe(500)
    expect(failures[0]).toMatchObject({ code: 'KIS_CONFIG', message: expect.stringContaining('NaN for 005930') })
    simulator.close()
  })
})
