import { inspect } from 'node:util'
import { KisDecodeError } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookFields, frame, noticeFields, tradeFields } from '../__fixtures__/frames.js'
import { stockFuturesExpectedTrade } from '../groups/domestic-futures-options/index.js'
import {
  type ExecutionNoticeRecord,
  executionNotice,
  type OrderBookRecord,
  orderBook,
  type TradeRecord,
  trade,
} from '../groups/domestic-stock/index.js'
import { type DecodeEvent, Decoder, parseFrame, type RealOnlyStream, type Stream } from '../index.js'

function read<R>(stream: RealOnlyStream<R>, text: string): readonly R[] {
  const result = attempt(stream, text)
  if (!Array.isArray(result)) throw new Error(`refused: ${(result as DecodeEvent).reason}`)
  return result as readonly R[]
}

function attempt(stream: RealOnlyStream<unknown>, text: string): readonly unknown[] | DecodeEvent {
  const head = parseFrame(text)
  if (!head) throw new Error('no frame')
  return new Decoder(stream.spec, head.trId).decode(head.payload, head.count)
}

function refusal(stream: Stream<unknown>, text: string): DecodeEvent {
  const result = attempt(stream, text)
  if (Array.isArray(result)) throw new Error('was decoded')
  return result as DecodeEvent
}

describe('a trade', () => {
  it('reads 46 and 47 fields, with null for the column that only the wide one has', () => {
    const [narrow] = read<TradeRecord>(trade, frame('H0STCNT0', tradeFields('005930', '71900', 46)))
    const [wide] = read<TradeRecord>(trade, frame('H0STCNT0', tradeFields()))
    expect(narrow?.MARKET_CLS_CODE).toBeNull()
    expect(wide?.MARKET_CLS_CODE).toBe('2')
    for (const record of [narrow, wide]) {
      expect(record).toMatchObject({
        MKSC_SHRN_ISCD: '005930',
        STCK_CNTG_HOUR: '093354',
        STCK_PRPR: 71_900,
        PRDY_VRSS_SIGN: '5',
        PRDY_VRSS: -100,
        PRDY_CTRT: -0.14,
        WGHN_AVRG_STCK_PRC: 72_023.83,
        CNTG_VOL: 3,
        ACML_TR_PBMN: 219_853_241_700,
        CCLD_DVSN: '1',
        BSOP_DATE: '20260102',
        TRHT_YN: false,
        MRKT_TRTM_CLS_CODE: null,
        VI_STND_PRC: 72_100,
      })
    }
  })

  it('keeps the known columns of a wider record, and says that it is not known', () => {
    const [record] = read<TradeRecord>(trade, frame('H0STCNT0', [...tradeFields(), 'new', '1']))
    expect(record?.layout).toMatchObject({ width: 49, isKnown: false })
    expect(record?.STCK_PRPR).toBe(71_900)
    expect(record?.ACML_VOL).toBe(3_052_507)
    expect(record?.raw.slice(47)).toEqual(['new', '1'])
  })

  it('names no column of a wider record whose place is in doubt', () => {
    // The last columns look alike: had one been put in among them, nothing would show it.
    const [record] = read<TradeRecord>(trade, frame('H0STCNT0', [...tradeFields(), 'new']))
    expect(record?.MARKET_CLS_CODE).toBeNull()
    expect(record?.VI_STND_PRC).toBeNull()
    expect(() => record?.HOUR_CLS_CODE).toThrow(KisDecodeError)
    expect(record?.toJSON()).toMatchObject({ HOUR_CLS_CODE: null, STCK_PRPR: 71_900 })
  })

  it('refuses a record narrower than any known', () => {
    const event = refusal(trade, frame('H0STCNT0', tradeFields().slice(0, 45)))
    expect(event).toMatchObject({ reason: 'width', trId: 'H0STCNT0', width: 45, count: 1 })
    expect(event.raw).toHaveLength(45)
  })

  it('does not take two records under a count of one for a wide one', () => {
    const text = frame('H0STCNT0', [...tradeFields(), ...tradeFields('000660')])
    expect(refusal(trade, text).reason).toBe('width')
  })

  it('never takes a blank for a number', () => {
    const fields = tradeFields()
    fields[2] = ''
    fields[45] = ' '
    const [record] = read<TradeRecord>(trade, frame('H0STCNT0', fields))
    expect(() => record?.STCK_PRPR).toThrow(KisDecodeError)
    expect(record?.VI_STND_PRC).toBeNull()
    expect(record?.toJSON().STCK_PRPR).toBeNull()
  })

  it('keeps the text of an unknown code', () => {
    const fields = tradeFields()
    fields[21] = '9'
    expect(read<TradeRecord>(trade, frame('H0STCNT0', fields))[0]?.CCLD_DVSN).toBe('9')
  })

  it('shows its columns to a person and to JSON, and nothing else', () => {
    const [record] = read<TradeRecord>(trade, frame('H0STCNT0', tradeFields()))
    expect(inspect(record)).toMatch(/STCK_PRPR"?: ?71900/)
    const json = JSON.parse(JSON.stringify(record)) as Record<string, unknown>
    expect(Object.keys(json)).toEqual([...Object.keys(trade.spec.columns), 'MARKET_CLS_CODE'])
    expect(json.PRDY_CTRT).toBe(-0.14)
    expect(Object.keys(record ?? {})).toEqual([])
  })
})

describe('an order book', () => {
  it.each([59, 62, 63] as const)('reads %i fields', (width) => {
    const [book] = read<OrderBookRecord>(orderBook, frame('H0STASP0', bookFields('005930', width)))
    expect(book).toMatchObject({
      ASKP1: 71_900,
      ASKP10: 72_800,
      BIDP1: 71_800,
      BIDP10: 70_900,
      ASKP_RSQN1: 1_000,
      BIDP_RSQN10: 2_009,
      TOTAL_ASKP_RSQN: 10_045,
      ANTC_CNTG_VRSS_SIGN: '5',
      ANTC_CNTG_PRDY_CTRT: -100,
      ACML_VOL: 3_159_115,
      KMID_PRC: width === 59 ? null : 71_850,
      layout: { width, isKnown: true },
    })
    expect(book?.raw).toHaveLength(width)
  })
})

describe('an execution notice', () => {
  it('tells an acceptance, which carries the order quantity, from a fill', () => {
    const [accepted, filled] = read<ExecutionNoticeRecord>(
      executionNotice,
      frame('H0STCNI9', noticeFields(), noticeFields({ isFill: true, quantity: '0000000003' })),
    )
    expect(accepted).toMatchObject({
      CNTG_YN: '1',
      ACPT_YN: '1',
      CNTG_QTY: 10,
      ODER_QTY: 10,
      ODER_PRC: null,
      OODER_NO: '',
    })
    expect(filled).toMatchObject({
      CNTG_YN: '2',
      ACPT_YN: '2',
      CNTG_QTY: 3,
      ODER_QTY: 10,
      CNTG_UNPR: 2_200,
      ODER_PRC: 2_200,
    })
    expect(filled?.trId).toBe('H0STCNI9')
  })

  it.each([
    ['1Y', { ORD_EXG_GB: '1', POPUP_YN: true, ORD_COND_PRC: null, CNTG_ISNM: null }],
    ['0000650003N', { ORD_EXG_GB: '3', POPUP_YN: false, ORD_COND_PRC: 65_000, CNTG_ISNM: null }],
    ['    650002Y   ', { ORD_EXG_GB: '2', POPUP_YN: true, ORD_COND_PRC: 65_000, CNTG_ISNM: null }],
    ['롯데관광개발', { ORD_EXG_GB: null, POPUP_YN: null, ORD_COND_PRC: null, CNTG_ISNM: '롯데관광개발' }],
    ['', { ORD_EXG_GB: null, POPUP_YN: null, ORD_COND_PRC: null, CNTG_ISNM: null }],
  ])('takes the packed area %j of the narrow layout apart', (packed, expected) => {
    const [notice] = read<ExecutionNoticeRecord>(executionNotice, frame('H0STCNI0', noticeFields({ packed })))
    expect(notice).toMatchObject({ ...expected, CRDT_CLS: '10', CNTG_ISNM40: '아주IB투자' })
  })

  it('reads the wide layout by its own columns', () => {
    const fields = noticeFields({ isFill: true })
    fields.splice(18, 1, '000065000', '2', 'N', '')
    const [notice] = read<ExecutionNoticeRecord>(executionNotice, frame('H0STCNI0', fields))
    expect(notice).toMatchObject({
      ORD_COND_PRC: 65_000,
      ORD_EXG_GB: '2',
      POPUP_YN: false,
      PACKED_18: null,
      CRDT_CLS: '10',
      CNTG_ISNM40: '아주IB투자',
      ODER_PRC: 2_200,
      layout: { width: 26, isKnown: true },
    })
  })

  it.each([22, 24, 25, 27])('never guesses at %i fields', (width) => {
    const fields = [...noticeFields(), ...noticeFields()].slice(0, width)
    const event = refusal(executionNotice, frame('H0STCNI0', fields))
    expect(event).toMatchObject({ reason: 'width', width })
    expect(event.raw).toEqual(fields)
    expect(JSON.stringify(event)).not.toContain('5099999901')
  })

  it('masks id, account and name wherever it is shown, not where they are read', () => {
    const [notice] = read<ExecutionNoticeRecord>(executionNotice, frame('H0STCNI0', noticeFields()))
    expect(notice?.ACNT_NO).toBe('5099999901')
    for (const shown of [inspect(notice), JSON.stringify(notice)]) {
      expect(shown).not.toMatch(/5099999901|hts-canary|홍길동/)
      expect(shown).toContain('0000001562')
    }
  })
})

describe('a frame', () => {
  it('yields as many records as it declares, in order, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.constantFrom(46 as const, 47 as const), (count, width) => {
        const records = Array.from({ length: count }, (_, index) => tradeFields('005930', String(1_000 + index), width))
        const ticks = read<TradeRecord>(trade, frame('H0STCNT0', ...records))
        expect(ticks.map((tick) => tick.STCK_PRPR)).toEqual(records.map((fields) => Number(fields[2])))
        expect(ticks.map((tick) => tick.raw)).toEqual(records)
      }),
      { numRuns: 60 },
    )
  })

  it('is refused as a whole when its fields do not divide by its count', () => {
    const text = frame('H0STCNT0', tradeFields(), tradeFields().slice(1))
    expect(refusal(trade, text)).toMatchObject({ reason: 'stride', count: 2, width: undefined })
    expect(refusal(trade, `0|H0STCNT0|000|${tradeFields().join('^')}`).reason).toBe('stride')
  })

  it('is refused as a whole when a record in it does not begin with a symbol', () => {
    // Two fields too many in the first, two too few in the second: the division comes out even.
    const shifted = [...tradeFields(), '1', '2', ...tradeFields().slice(2)]
    expect(refusal(trade, `0|H0STCNT0|002|${shifted.join('^')}`).reason).toBe('key')
  })

  it.each([
    '',
    'x',
    '0',
    '0|',
    '0|H0STCNT0',
    '0|H0STCNT0|001',
    '0||001|a',
    '2|H0STCNT0|001|a',
    '0|H0STCNT0|1x|a',
    '{"a":1}',
  ])('is not made of %j', (text) => expect(parseFrame(text)).toBeUndefined())

  it('keeps bars inside its payload', () => {
    expect(parseFrame('1|H0STCNI0|001|ab|c')).toEqual({
      isEncrypted: true,
      trId: 'H0STCNI0',
      count: 1,
      payload: 'ab|c',
    })
  })
})

describe('columns added or removed by KIS without notice', () => {
  const cases = [
    { stream: trade, trId: 'H0STCNT0', fields: tradeFields() },
    { stream: orderBook, trId: 'H0STASP0', fields: bookFields('005930', 63) },
    { stream: executionNotice, trId: 'H0STCNI0', fields: noticeFields() },
  ] as const
  const inserted = fc.array(fc.constantFrom('', '7', '123456', 'Y', '12.5', '20260102', 'ABC'), {
    minLength: 1,
    maxLength: 5,
  })

  it.each(cases)('never put a wrong value under a name of $trId', ({ stream, trId, fields }) => {
    const [truth] = read(stream as Stream<{ toJSON(): Record<string, unknown> }>, frame(trId, fields))
    const expected = truth?.toJSON() ?? {}
    const check = (changed: string[]): void => {
      // A known width is read as such: what it holds otherwise cannot be told.
      if (stream.spec.layouts.some(({ width }) => width === changed.length)) return
      const result = attempt(stream, frame(trId, changed))
      if (!Array.isArray(result)) return
      for (const [name, value] of Object.entries(result[0].toJSON()))
        if (value !== null) expect([name, value]).toEqual([name, expected[name]])
    }
    fc.assert(
      fc.property(fc.nat(fields.length), inserted, (at, added) =>
        check([...fields.slice(0, at), ...added, ...fields.slice(at)]),
      ),
      { numRuns: 1_000 },
    )
    fc.assert(
      fc.property(fc.nat(fields.length), fc.integer({ min: 1, max: 5 }), (at, removed) =>
        check([...fields.slice(0, at), ...fields.slice(at + removed)]),
      ),
      { numRuns: 1_000 },
    )
  })

  it.each([
    ['H0STCNT0', trade, tradeFields()],
    ['H0STASP0', orderBook, bookFields('005930', 63)],
  ] as const)('leave most of %s readable when they are appended', (trId, stream, fields) => {
    for (let more = 1; more <= 5; more++) {
      const [record] = read(
        stream as Stream<{ layout: { columns: readonly string[] } }>,
        frame(trId, [...fields, ...'1'.repeat(more)]),
      )
      // All prices and sizes of the book are among the first 43.
      expect(record?.layout.columns.length).toBeGreaterThanOrEqual(Math.min(43, fields.length * 0.8))
    }
  })

  it('are not taken for those of a wider layout when more were put into a narrower one', () => {
    const narrow = ['111W07', '093000', '100', '5', '2', '1.5', 'A']
    const [record] = read(
      stockFuturesExpectedTrade,
      frame('H0ZFANC0', [...narrow.slice(0, 5), '12.5', '', '', ...narrow.slice(5)]),
    )
    expect(record?.layout.columns).toEqual(['FUTS_SHRN_ISCD', 'BSOP_HOUR', 'ANTC_CNPR'])
    expect(() => record?.ANTC_CNTG_PRDY_CTRT).toThrow(KisDecodeError)
  })
})
