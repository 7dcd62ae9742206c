import { KisDecodeError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { bookFields, frame, tradeFields } from '../../__fixtures__/frames.js'
import { columnsOf, type DecodeEvent, Decoder, parseFrame, type RealOnlyStream } from '../../index.js'
import * as elw from '../elw/index.js'
import {
  afterHoursOrderBook,
  brokers,
  expectedTrade,
  expectedTradeNxt,
  indexExpectedTrade,
  indexTrade,
  marketStatus,
  marketStatusNxt,
  marketStatusUnified,
  orderBookNxt,
  orderBookUnified,
  programTrade,
  tradeNxt,
  tradeUnified,
} from './index.js'

function attempt(stream: RealOnlyStream<unknown>, text: string): readonly unknown[] | DecodeEvent {
  const head = parseFrame(text)
  if (!head) throw new Error('no frame')
  return new Decoder(stream.spec, head.trId).decode(head.payload, head.count)
}

function read<R>(stream: RealOnlyStream<R>, text: string): readonly R[] {
  const result = attempt(stream, text)
  if (!Array.isArray(result)) throw new Error(`refused: ${(result as DecodeEvent).message}`)
  return result as readonly R[]
}

function only<R>(stream: RealOnlyStream<R>, text: string): R {
  const [record, ...others] = read(stream, text)
  if (record === undefined || others.length > 0) throw new Error('not one record')
  return record
}

const venueBook = (...more: string[]) => [...bookFields('005930', 62), '71800', '35', '1', ...more]

describe('the state of the market', () => {
  it('reads what comes of the unified stream: the symbol first, and no exchange, whatever its document lists', () => {
    const event = only(marketStatusUnified, '0|H0UNMKO0|001|005930^N^(null)^AB1^311^^^55^Y^')
    expect(event.toJSON()).toEqual({
      MKSC_SHRN_ISCD: '005930',
      TRHT_YN: false,
      TR_SUSP_REAS_CNTT: null,
      MKOP_CLS_CODE: 'AB1',
      ANTC_MKOP_CLS_CODE: '311',
      MRKT_TRTM_CLS_CODE: '',
      DIVI_APP_CLS_CODE: null,
      ISCD_STAT_CLS_CODE: '55',
      VI_CLS_CODE: 'Y',
      OVTM_VI_CLS_CODE: '',
      EXCH_CLS_CODE: null,
    })
  })

  it('tells why a stock is halted, and the exchange where it comes', () => {
    const text = '0|H0NXMKO0|001|005930^Y^매매거래정지^174^^^13^58^N^N^2'
    expect(only(marketStatusNxt, text)).toMatchObject({
      TRHT_YN: true,
      TR_SUSP_REAS_CNTT: '매매거래정지',
      MKOP_CLS_CODE: '174',
      DIVI_APP_CLS_CODE: '13',
      ISCD_STAT_CLS_CODE: '58',
      EXCH_CLS_CODE: '2',
    })
  })

  it.each([
    ['the order of the document, which has no key', marketStatusUnified, 'N^(null)^112^^^^55^N^N^1', 'key'],
    ['a column more', marketStatus, '005930^N^(null)^112^^^^55^N^N^1^X', 'width'],
  ])('is not guessed in %s', (_, stream, payload, reason) => {
    const event = attempt(stream, `0|${stream.spec.tr.real}|001|${payload}`)
    expect(event).toMatchObject({ reason, raw: payload.split('^') })
  })
})

describe('trades of NXT and of both venues', () => {
  it('read 46 fields, and 47 of which the last has no name', () => {
    const wide = frame('H0UNCNT0', tradeFields('005930', '71900'), tradeFields('000660', '200500'))
    const [first, second] = read(tradeUnified, wide)
    expect(first).toMatchObject({
      MKSC_SHRN_ISCD: '005930',
      STCK_PRPR: 71_900,
      CNTG_CLS_CODE: '1',
      VI_STND_PRC: 72_100,
    })
    expect(second).toMatchObject({ MKSC_SHRN_ISCD: '000660', STCK_PRPR: 200_500, VI_STND_PRC: 72_100 })
    expect(second?.layout).toMatchObject({ width: 47, isKnown: true })
    expect(second?.layout.columns).toHaveLength(46)
    expect(second?.raw[46]).toBe('2')
    expect(only(tradeUnified, frame('H0UNCNT0', tradeFields('005930', '71900', 46))).STCK_PRPR).toBe(71_900)
    expect(only(tradeNxt, frame('H0NXCNT0', tradeFields('005930', '71900', 46))).CNTG_VOL).toBe(3)
  })

  it('name only what is certain where a width is new', () => {
    const record = only(tradeNxt, frame('H0NXCNT0', tradeFields()))
    expect(record.layout.isKnown).toBe(false)
    expect(record).toMatchObject({ STCK_PRPR: 71_900, CNTG_VOL: 3, ACML_VOL: 3_052_507, TRHT_YN: false })
    expect(() => record.HOUR_CLS_CODE).toThrow(KisDecodeError)
  })
})

describe('books of NXT and of both venues', () => {
  it('carry the mid prices of both', () => {
    for (const [stream, trId] of [
      [orderBookNxt, 'H0NXASP0'],
      [orderBookUnified, 'H0UNASP0'],
    ] as const) {
      expect(only<object>(stream, frame(trId, venueBook()))).toMatchObject({
        ASKP1: 71_900,
        BIDP10: 70_900,
        ANTC_CNTG_PRDY_CTRT: -100,
        KMID_PRC: 71_850,
        KMID_TOTAL_RSQN: 4_927,
        KMID_CLS_CODE: '2',
        NMID_PRC: 71_800,
        NMID_TOTAL_RSQN: 35,
        NMID_CLS_CODE: '1',
      })
    }
  })

  it('keep prices and sizes where columns were added', () => {
    const record = only(orderBookNxt, frame('H0NXASP0', venueBook('2')))
    expect([record.ASKP1, record.BIDP1, record.BIDP_RSQN10]).toEqual([71_900, 71_800, 2_009])
    expect(() => record.NMID_PRC).toThrow(KisDecodeError)
  })
})

describe('the book after hours', () => {
  const levels = (count: number, first: number, step: number) =>
    Array.from({ length: count }, (_, index) => String(first + index * step))
  const record = (count: 9 | 10) => [
    ...['005930', '164128', 'D'],
    ...levels(count, 77_800, 100),
    ...levels(count, 77_700, -100),
    ...levels(count, 1, 1),
    ...levels(count, 101, 1),
    ...['24644', '30955', '0', '37426', '77700', '82', '82', '100', '2', '0.13', '13069425', '-1', '0', '0', '0'],
  ]

  it.each([9, 10] as const)('with %i levels has each column in its place', (count) => {
    expect(only(afterHoursOrderBook, frame('H0STOAA0', record(count)))).toMatchObject({
      ASKP9: 78_600,
      ASKP10: count === 10 ? 78_700 : null,
      BIDP1: 77_700,
      BIDP10: count === 10 ? 76_800 : null,
      ASKP_RSQN1: 1,
      BIDP_RSQN1: 101,
      BIDP_RSQN10: count === 10 ? 110 : null,
      TOTAL_ASKP_RSQN: 24_644,
      ANTC_CNTG_PRDY_CTRT: 0.13,
      OVTM_TOTAL_BIDP_ICDC: 0,
    })
  })

  it.each([55, 59])('is not guessed with %i fields', (width) => {
    const fields = [...record(10), '0'].slice(0, width)
    expect(attempt(afterHoursOrderBook, frame('H0STOAA0', fields))).toMatchObject({ reason: 'width', width })
  })
})

describe('indices', () => {
  const wide =
    '0001^085910^2607.71^2^15.85^5424^192338^439^10335^0.61^2615.72^2624.82^2610.00^23.86^2^32.96^2^18.14^2^0.92^1.27^0.70^1^439^202^251^3^4^5^-19'.split(
      '^',
    )
  const narrow = [...wide.slice(0, 10), ...wide.slice(22, 27)]

  it('have their counts in place in the short and in the long estimate', () => {
    const counts = { UPLM_ISSU_CNT: 1, ASCN_ISSU_CNT: 439, STNR_ISSU_CNT: 202, DOWN_ISSU_CNT: 251, LSLM_ISSU_CNT: 3 }
    expect(only(indexExpectedTrade, frame('H0UPANC0', narrow))).toMatchObject({ ...counts, OPRC_NMIX: null })
    expect(only(indexExpectedTrade, frame('H0UPANC0', wide))).toMatchObject({
      ...counts,
      OPRC_NMIX: 2_615.72,
      TICK_VRSS: -19,
    })
    expect(attempt(indexExpectedTrade, frame('H0UPANC0', wide.slice(0, 20)))).toMatchObject({ reason: 'width' })
  })

  it('read the same columns in small letters when they trade', () => {
    expect(only(indexTrade, frame('H0UPCNT0', wide))).toMatchObject({
      prpr_nmix: 2_607.71,
      ascn_issu_cnt: 439,
      tick_vrss: -19,
    })
  })
})

describe('brokers', () => {
  it('are null where fewer than five trade', () => {
    const blank = (count: number) => Array.from({ length: count }, () => '')
    const side = (first: string) => [first, ...blank(4)]
    const fields = [
      '005930',
      ...[...side('씨티그룹'), ...side('BNK증권'), ...side('100'), ...side('90'), ...side('Y'), ...side('N')],
      ...[...side('00037'), ...side('00086'), ...side('52.63'), ...side('47.37'), ...side('10'), ...side('0')],
      ...['100', '0', '10', '0', '-100', '52.63', '0.00'],
      ...blank(10),
    ]
    expect(only(brokers, frame('H0STMBC0', fields))).toMatchObject({
      SELN2_MBCR_NAME1: '씨티그룹',
      SELN2_MBCR_NAME2: null,
      TOTAL_SELN_QTY1: 100,
      TOTAL_SELN_QTY2: null,
      SELN_MBCR_GLOB_YN_1: true,
      SELN_MBCR_GLOB_YN_2: null,
      SHNU_MBCR_RLIM1: 47.37,
      SHNU_MBCR_RLIM5: null,
      GLOB_NTBY_QTY: -100,
      GLOB_SHNU_RLIM: 0,
    })
  })
})

describe('estimates of an auction', () => {
  it('are the same on every venue, but for the state of a volatility interruption', () => {
    const fields =
      '005930^084945^77600^2^1300^1.70^0.00^0^0^0^77600^77500^64^221986^17226113600^0^0^0^0.00^0^0^1^0.01^0.00^000000^3^0^000000^3^0^000000^3^0^20260102^00^N^11591^2878^41034^6265^0.00^0^0.00^B^'.split(
        '^',
      )
    const krx = only(expectedTrade, frame('H0STANC0', fields))
    const nxt = only(expectedTradeNxt, frame('H0NXANC0', [...fields, '76300']))
    expect(nxt.toJSON()).toEqual({ ...krx.toJSON(), VI_STND_PRC: 76_300 })
    expect(only(expectedTradeNxt, frame('H0NXANC0', [...fields, ''])).VI_STND_PRC).toBeNull()
  })
})

describe('program trading', () => {
  it('is signed, and not guessed in a wider record', () => {
    const fields = '005930^100201^120^8520000^100^7100000^-20^-1420000^0^30^30'.split('^')
    expect(only(programTrade, frame('H0STPGM0', fields))).toMatchObject({ NTBY_CNQN: -20, NTBY_TR_PBMN: -1_420_000 })
    expect(attempt(programTrade, frame('H0STPGM0', [...fields, '0']))).toMatchObject({ reason: 'width' })
  })
})

describe('the book of an ELW', () => {
  it('has the sizes of the liquidity provider where they are listed, asks and bids mixed', () => {
    const [layout] = elw.orderBook.spec.layouts
    const names = layout ? columnsOf(elw.orderBook.spec, layout) : []
    expect(names).toHaveLength(73)
    // Every column holds its own place.
    const fields = names.map((name, place) => {
      if (name === 'MKSC_SHRN_ISCD') return '57LA24'
      return name === 'ANTC_CNTG_PRDY_CTRT' ? `${place}.00` : name === 'BSOP_HOUR' ? '100201' : String(place)
    })
    expect(only(elw.orderBook, frame('H0EWASP0', fields))).toMatchObject({
      LP_ASKP_RSQN1: 50,
      LP_ASKP_RSQN3: 52,
      LP_BIDP_RSQN4: 53,
      LP_ASKP_RSQN8: 61,
      LP_BIDP_RSQN10: 66,
      LP_BIDP_RSQN1: 67,
      LP_TOTAL_ASKP_RSQN: 68,
      LP_BIDP_RSQN2: 69,
      LP_TOTAL_BIDP_RSQN: 70,
      LP_BIDP_RSQN3: 71,
      ANTC_VOL: 72,
    })
  })
})
