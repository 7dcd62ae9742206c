import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { encryptedFrame, frame } from '../../__fixtures__/frames.js'
import {
  overseasFillFields,
  overseasFuturesBookFields,
  overseasFuturesTradeFields,
  overseasOrderNoticeFields,
} from '../../__fixtures__/overseas-frames.js'
import { collect, setup } from '../../__fixtures__/setup.js'
import { type DecodeEvent, Decoder, parseFrame, type Stream } from '../../index.js'
import { executionNotice, orderBook, orderNotice, trade } from './index.js'

function attempt<R>(stream: Stream<R, never>, text: string): readonly R[] | DecodeEvent {
  const head = parseFrame(text)
  if (!head) throw new Error('no frame')
  return new Decoder(stream.spec, head.trId).decode(head.payload, head.count) as readonly R[] | DecodeEvent
}

function read<R>(stream: Stream<R, never>, text: string): readonly R[] {
  const result = attempt(stream, text)
  if ('reason' in result) throw new Error(`refused: ${result.message}`)
  return result
}

describe('a trade of an overseas future', () => {
  it('reads numbers padded with blanks, and keeps the fraction of the second', () => {
    const [first, second] = read(
      trade,
      frame('HDFFF020', overseasFuturesTradeFields(), overseasFuturesTradeFields('OGXX26 C19500')),
    )
    expect(first).toMatchObject({
      SERIES_CD: '6AM26',
      MRKT_CLOSE_TIME: '060000',
      LAST_PRICE: 6_443.5,
      LAST_QNTT: 2,
      PREV_DIFF_PRICE: 15,
      PREV_DIFF_RATE: 0.23,
      VOL: 27_383,
      PREV_SIGN: '2',
      QUOTSIGN: '2',
      RECV_TIME2: '0417',
      PSTTL_DIFF_RATE: 0.2,
    })
    expect(second?.SERIES_CD).toBe('OGXX26 C19500')
  })
})

describe('a book of an overseas future', () => {
  it('has five levels', () => {
    expect(read(orderBook, frame('HDFFF010', overseasFuturesBookFields()))[0]).toMatchObject({
      RECV_TIME: '160201123',
      PREV_PRICE: 6_428.5,
      BID_QNTT_1: 31,
      BID_NUM_1: 11,
      BID_PRICE_1: 6_443,
      ASK_PRICE_1: 6_443.5,
      BID_PRICE_5: 6_441,
      ASK_QNTT_5: 25,
      ASK_PRICE_5: 6_445.5,
      STTL_PRICE: 6_430.5,
    })
  })
})

describe('notices of overseas futures', () => {
  it('tell how far an order has got', () => {
    expect(read(orderNotice, frame('HDFFF1C0', overseasOrderNoticeFields()))[0]).toMatchObject({
      USER_ID: 'hts-canary',
      ODNO: '00362398',
      ORGN_ORD_DT: null,
      SLL_BUY_DVSN_CD: '02',
      PRCE_TP: '1',
      FM_EXCG_RCIT_DVSN_CD: '02',
      ORD_QTY: 3,
      FM_LMT_PRIC: 0.64435,
      TOT_CCLD_QTY: 1,
      ORD_REMQ: 2,
      CRCY_CD: 'USD',
      LQD_YN: false,
      FUOP_ITEM_DVSN_CD: '01',
      AUTO_ORD_DVSN_CD: '',
    })
  })

  it('tell each fill and the sum of its order', () => {
    expect(read(executionNotice, frame('HDFFF2C0', overseasFillFields()))[0]).toMatchObject({
      ORD_QTY: 3,
      TOT_CCLD_QTY: 1,
      CCLD_DT: '20260512',
      CCNO: '00012345678',
      CCLD_QTY: 1,
      FM_CCLD_PRIC: 0.6443,
      TRST_FEE: 2.5,
      ORD_MDIA_ONLINE_YN: true,
      FM_CCLD_AMT: 64_430,
    })
  })

  const streams = [
    ['HDFFF1C0', orderNotice, overseasOrderNoticeFields()],
    ['HDFFF2C0', executionNotice, overseasFillFields()],
  ] as const

  it.each(streams)('of %s without the user id are read where the account comes first', (trId, stream, fields) => {
    const [narrow] = read<object>(stream, frame(trId, fields.slice(1)))
    const [wide] = read<object>(stream, frame(trId, fields))
    expect(narrow).toMatchObject({ USER_ID: null, ACCT_NO: '5099999908', ODNO: '00362398', ORD_QTY: 3, CRCY_CD: 'USD' })
    const { USER_ID: _, ...rest } = JSON.parse(JSON.stringify(wide)) as { USER_ID: string }
    expect(narrow).toMatchObject({ layout: { width: 32, isKnown: true } })
    expect(JSON.parse(JSON.stringify(narrow))).toMatchObject(rest)
  })

  it.each(streams)('of %s of 32 fields that lack another column are refused', (trId, stream, fields) => {
    for (let gone = 1; gone < fields.length; gone++) {
      const result = attempt<object>(stream, frame(trId, fields.toSpliced(gone, 1)))
      expect('reason' in result && result.reason).toBe('key')
    }
  })

  it.each(streams)('of %s of another width are never guessed at', (trId, stream, fields) => {
    for (const changed of [fields.slice(0, 31), [...fields, ''], fields.slice(2)]) {
      const result = attempt<object>(stream, frame(trId, changed))
      expect('reason' in result && result.reason).toBe('width')
    }
  })

  it('are decrypted, and show neither id, account nor who ordered', async () => {
    const { clock, server, client } = setup({}, 'everything')
    const seen = collect(await clock.until(client.subscribe(executionNotice, 'hts-canary')))
    server.session.send(await encryptedFrame('HDFFF2C0', [overseasFillFields()]))
    await clock.until(() => seen.length === 1)
    expect(seen[0]).toMatchObject({ ACCT_NO: '5099999908' })
    for (const shown of [inspect(seen[0]), JSON.stringify(seen[0])]) {
      expect(shown).toContain('00362398')
      expect(shown).not.toMatch(/5099999908|hts-canary|canary-e/)
    }
    await clock.until(client.close())
  })
})
