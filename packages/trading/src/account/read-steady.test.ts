import { KisApiError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { balanceOf, symbolsOf } from './__fixtures__/balance-of.js'
import { stockPage, stockRow } from './__fixtures__/scripted-account.js'

const changed = { body: { rt_cd: '1', msg_cd: 'SYDB0050', msg1: '조회 중 자료가 변경되었습니다.' } }

describe('a list that changes while it is read', () => {
  const row = (pdno: string, quantity = 10) => stockRow({ pdno, hldg_qty: String(quantity) })

  it('is read again when KIS says so (SYDB0050)', async () => {
    const { balance, sent } = await balanceOf('real', {
      TTTC8434R: (wire, turn) => {
        if (turn === 1) return changed
        return wire.CTX_AREA_NK100 === '' ? stockPage([row('000001')], 'P2') : stockPage([row('000002')])
      },
    })
    expect([symbolsOf(balance), balance.complete, sent.length]).toEqual([['000001', '000002'], true, 4])
  })

  it('fails when KIS never stops to say so', async () => {
    await expect(
      balanceOf('real', { TTTC8434R: (_wire, turn) => (turn % 2 ? changed : stockPage([row('000001')], 'P2')) }),
    ).rejects.toThrow(KisApiError)
  })

  it('is read again when the sums of its pages differ, though KIS says nothing', async () => {
    // Between the first two pages one stock is sold, the list moves up, and 000002 would be missed.
    const { balance, sent } = await balanceOf('real', {
      TTTC8434R: (wire, turn) => {
        const sums = { thdt_sll_amt: turn === 0 ? '0' : '70000' }
        if (wire.CTX_AREA_NK100 === 'P2') return stockPage([row('000003')], '', sums)
        return turn === 0 ? stockPage([row('000001')], 'P2', sums) : stockPage([row('000002')], 'P2', sums)
      },
    })
    expect([symbolsOf(balance), balance.complete, sent.length]).toEqual([['000002', '000003'], true, 4])
  })

  it('counts a row once that moved to the next page, as it was told last', async () => {
    const { balance } = await balanceOf('real', {
      TTTC8434R: (wire, turn) => {
        if (wire.CTX_AREA_NK100 !== 'P2') return stockPage([row('000001'), row('000002', turn === 0 ? 10 : 12)], 'P2')
        return turn === 1 ? stockPage([row('000002', 12), row('000003')]) : stockPage([row('000003')])
      },
    })
    expect(balance.positions.map(({ symbol, executedQuantity }) => [symbol, executedQuantity])).toEqual([
      ['000001', 10],
      ['000002', 12],
      ['000003', 10],
    ])
    expect(balance.complete).toBe(true)
  })

  it('that never stands still is not complete', async () => {
    const { balance, sent } = await balanceOf('real', {
      TTTC8434R: (wire, turn) =>
        stockPage(
          [row(wire.CTX_AREA_NK100 === 'P2' ? '000002' : '000001', turn + 1)],
          wire.CTX_AREA_NK100 === '' ? 'P2' : '',
          {
            thdt_buy_amt: String(turn),
          },
        ),
    })
    expect([symbolsOf(balance), balance.complete, sent.length]).toEqual([['000001', '000002'], false, 8])
  })

  it('of a server that always repeats a row is complete, and has it once', async () => {
    const { balance, sent } = await balanceOf('real', {
      TTTC8434R: (wire) =>
        wire.CTX_AREA_NK100 === '' ? stockPage([row('000001'), row('000002')], 'P2') : stockPage([row('000002')]),
    })
    expect([symbolsOf(balance), balance.complete, sent.length]).toEqual([['000001', '000002'], true, 4])
  })

  it.each([50, 100])('that ends exactly with a page, after %i rows, ends there', async (count) => {
    const rows = Array.from({ length: count }, (_, index) => row(String(100_000 + index)))
    const { balance, sent } = await balanceOf('real', {
      TTTC8434R: (wire) => {
        const start = Number(wire.CTX_AREA_NK100 || '0')
        // KIS announces more, and then has none: the last page is empty.
        return stockPage(rows.slice(start, start + 50), start < count ? String(start + 50) : '')
      },
    })
    expect([balance.positions.length, balance.complete, sent.length]).toEqual([count, true, count / 50 + 1])
  })

  it('that repeats its cursor ends, and is not complete', async () => {
    const { balance } = await balanceOf('real', { TTTC8434R: () => stockPage([row('000001')], 'P2') })
    expect([symbolsOf(balance), balance.complete]).toEqual([['000001'], false])
  })
})
