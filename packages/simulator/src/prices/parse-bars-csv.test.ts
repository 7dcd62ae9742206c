import { parseKst } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { parseBarsCsv } from './parse-bars-csv.js'

const at = parseKst('2026-09-14 09:01:00')
const bar = { symbol: undefined, at, open: 100, high: 120, low: 90, close: 110, volume: 1000 }

describe('bars in CSV', () => {
  it.each([
    ['in English', 'time,open,high,low,close,volume\n2026-09-14 09:01,100,120,90,110,1000'],
    ['in Korean, with thousands', '일시;시가;고가;저가;종가;거래량\r\n2026-09-14T09:01:00;100;120;90;110;"1,000"\r\n'],
    [
      'as KIS calls them, in another order',
      'stck_bsop_date\tstck_cntg_hour\tcntg_vol\tstck_prpr\tstck_lwpr\tstck_hgpr\tstck_oprc\n20260914\t090100\t1000\t110\t90\t120\t100',
    ],
    ['with a mark and capitals', '\uFEFFDate,Time,Open,High,Low,Close,Vol\n2026/09/14,9:01,100,120.0,90,110,1000\n\n'],
    ['with a zone', 'datetime,o,h,l,c,v\n2026-09-14T00:01:00Z,100,120,90,110,1000'],
  ])('are read %s', (_, text) => {
    expect(parseBarsCsv(text)).toEqual([bar])
  })

  it('have a symbol by a column, or one for all', () => {
    const head = 'code,date,open,high,low,close,volume\n'
    const row = '20260914,100,120,90,110,1000'
    expect(parseBarsCsv(`${head}005930,${row}\n'000660,${row}`).map(({ symbol }) => symbol)).toEqual([
      '005930',
      '000660',
    ])
    expect(parseBarsCsv(`${head},${row}`, { symbol: '035420' })[0]).toMatchObject({
      symbol: '035420',
      at: parseKst('20260914'),
    })
  })

  it.each([
    ['', 'line 1', 'time, open, high, low, close, volume'],
    ['date,open,high,low,close\n', 'line 1', 'volume'],
    ['date,open,high,low,close,volume\n\n', 'line 2', 'no bar'],
    ['date,open,high,low,close,volume\n2026-02-30,1,1,1,1,1', 'line 2', 'time'],
    ['date,open,high,low,close,volume\n2026-09-14,1,1,1,1,1\n2026-09-15,x,1,1,1,1', 'line 3', 'open'],
    ['date,open,high,low,close,volume\n2026-09-14,0,1,0,1,5', 'line 2', 'above 0'],
    ['date,open,high,low,close,volume\n2026-09-14,5,4,3,4,5', 'line 2', 'high'],
    ['date,open,high,low,close,volume\n2026-09-14,5,9,6,7,5', 'line 2', 'low'],
    ['date,open,high,low,close,volume\n2026-09-14,5,9,4,7,1.5', 'line 2', 'volume'],
    ['date,open,high,low,close,volume\n2026-09-14,5,9,4,7,3', 'line 2', 'cannot reach 4 prices'],
    ['date,open,high,low,close,volume\n2026-09-14,5,9,4', 'line 2', 'close'],
  ])('are refused by line and reason: %j', (text, path, reason) => {
    expect(() => parseBarsCsv(text)).toThrow(
      expect.objectContaining({ code: 'KIS_DECODE', path, message: expect.stringContaining(reason) }),
    )
  })
})
