import { describe, expect, it } from 'vitest'
import { listsFor } from './instrument-lists.js'

describe('a symbol', () => {
  it.each([
    ['005930', 'KRX', ['kospi', 'kosdaq', 'konex', 'elw']],
    ['600519', undefined, ['kospi', 'kosdaq', 'konex', 'elw']],
    ['600519', 'SSE', ['shanghai', 'shanghaiIndex']],
    ['KR6449111CB8', undefined, ['bond']],
    ['0001', 'KRX', ['sector']],
    ['0001', undefined, ['sector', 'tokyo']],
    ['00700', undefined, ['hongKong']],
    ['BRK.B', undefined, ['nasdaq', 'nyse', 'amex', 'overseasIndex']],
    ['VNM', undefined, ['nasdaq', 'nyse', 'amex', 'hoChiMinh', 'hanoi', 'overseasIndex']],
    ['.DJI', undefined, ['overseasIndex']],
    ['005930', 'NXT', ['kospi', 'kosdaq']],
    ['OESU24 C5500', 'OVERSEAS_DERIV', ['overseasOptions', 'overseasStockOptions', 'overseasFutures']],
  ] as const)('named %s of %s can stand in %j', (symbol, venue, lists) => {
    expect(listsFor(symbol, venue)).toEqual(lists)
  })
})
