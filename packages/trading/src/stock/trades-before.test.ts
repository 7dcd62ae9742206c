import { describe, expect, it } from 'vitest'
import { scriptedContext } from './__fixtures__/scripted-context.js'
import { createStock } from './create-stock.js'
import type { PastTrade } from './past-trade.js'

describe('trades back from a time', () => {
  const row = (time: string, volume: number, quantity = 1) => ({
    stck_cntg_hour: time,
    stck_prpr: '100',
    acml_vol: String(volume),
    cnqn: String(quantity),
  })
  const read = async (trades: AsyncIterable<PastTrade>) => {
    const seen: PastTrade[] = []
    for await (const trade of trades) seen.push(trade)
    return seen
  }

  it('come each once, over pages that meet within a second', async () => {
    const { context, sent } = scriptedContext('paper', {
      FHPST01060000: [
        { output2: [row('100003', 6), row('100002', 5), row('100001', 4)] },
        { output2: [row('100001', 4), row('100001', 3), row('100000', 2)] },
        { output2: [row('100000', 2), row('095959', 1)] },
      ],
    })
    const trades = createStock(context, '005930').tradesAt({ before: '100003' })
    expect((await read(trades)).map(({ volume }) => volume)).toEqual([6, 5, 4, 3, 2, 1])
    expect(trades.complete).toBe(true)
    expect(sent.map(({ wire }) => wire.FID_INPUT_HOUR_1)).toEqual(['100003', '100001', '100000'])
  })

  it('step over a second that fills the screen, and tell that some are missing', async () => {
    const { context, sent } = scriptedContext('paper', {
      FHPST01060000: [
        { output2: [row('100000', 9), row('100000', 8)] },
        { output2: [row('095959', 3), row('095958', 2)] },
        { output2: [] },
      ],
    })
    const trades = createStock(context, '005930').tradesAt({ before: '100000' })
    expect((await read(trades)).map(({ volume }) => volume)).toEqual([9, 8, 3, 2])
    expect(trades.complete).toBe(false)
    expect(sent.map(({ wire }) => wire.FID_INPUT_HOUR_1)).toEqual(['100000', '095959', '095958'])
  })

  it('end when the server does not heed the time', async () => {
    const { context, sent } = scriptedContext('paper', {
      FHPST01060000: [{ output2: [row('150000', 9), row('145959', 8)] }],
    })
    const trades = createStock(context, '005930').tradesAt({ before: '093000' })
    await read(trades)
    expect([trades.complete, sent.length]).toEqual([false, 1])
  })

  it('ask no more than is read', async () => {
    const { context, sent } = scriptedContext('paper', {
      FHPST01060000: [{ output2: [row('100003', 6), row('100002', 5)] }],
    })
    for await (const trade of createStock(context, '005930').tradesAt()) {
      expect(trade.volume).toBe(6)
      break
    }
    expect(sent).toHaveLength(1)
  })
})
