import { KisDecodeError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { encryptedFrame, frame } from '../../__fixtures__/frames.js'
import {
  futuresNoticeFields,
  futuresTradeFields,
  nightFuturesBookFields,
  nightFuturesTradeFields,
  nightOptionsTradeFields,
} from '../../__fixtures__/futures-options-frames.js'
import { collect, setup } from '../../__fixtures__/setup.js'
import { type DecodeEvent, Decoder, parseFrame, type Stream, type StreamRecord } from '../../index.js'
import {
  type ExecutionNoticeRecord,
  executionNotice,
  indexFuturesTrade,
  nightFuturesExecutionNotice,
  nightFuturesOrderBook,
  nightFuturesTrade,
  nightOptionsExecutionNotice,
  nightOptionsTrade,
} from './index.js'

const HTS_ID = 'hts-canary'

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

function refusal(stream: Stream<StreamRecord, never>, text: string): DecodeEvent {
  const result = attempt(stream, text)
  if (!('reason' in result)) throw new Error('was decoded')
  return result
}

describe('a futures trade', () => {
  it('reads every record of a frame', () => {
    const ticks = read(
      indexFuturesTrade,
      frame('H0IFCNT0', futuresTradeFields(), futuresTradeFields('A01612', '1050.30')),
    )
    expect(ticks.map((tick) => tick.FUTS_PRPR)).toEqual([1050.25, 1050.3])
    expect(ticks[0]).toMatchObject({
      FUTS_SHRN_ISCD: 'A01612',
      BSOP_HOUR: '134501',
      FUTS_PRDY_VRSS: -2.1,
      PRDY_VRSS_SIGN: '5',
      LAST_CNQN: 3,
      ACML_TR_PBMN: 10_561_234_567,
      HTS_OTST_STPL_QTY: 251_004,
      OTST_STPL_QTY_ICDC: -812,
      SHNU_RATE: 0.51,
      FUTS_ASKP1: 1050.3,
      FUTS_BIDP1: 1050.2,
      DYNM_MXPR: 1092.4,
      DYNM_LLAM: 1010.85,
      DYNM_PRC_LIMT_YN: '2',
    })
  })

  it('of the night has the dynamic price limit in the wide layout only', () => {
    const [wide] = read(nightFuturesTrade, frame('H0MFCNT0', nightFuturesTradeFields(49)))
    const [narrow] = read(nightFuturesTrade, frame('H0MFCNT0', nightFuturesTradeFields(46)))
    expect(wide).toMatchObject({ FUTS_PRPR: 1050.25, DYNM_MXPR: 1092.4, DYNM_LLAM: 1010.85, DYNM_PRC_LIMT_YN: '2' })
    expect(narrow).toMatchObject({ FUTS_PRPR: 1050.25, DYNM_MXPR: null, DYNM_LLAM: null, DYNM_PRC_LIMT_YN: null })
  })

  it('of the night that came with the block volume of the day is refused, not read one column off', () => {
    expect(refusal(nightFuturesTrade, frame('H0MFCNT0', futuresTradeFields()))).toMatchObject({
      reason: 'columns',
      width: 50,
    })
  })
})

describe('a futures book of the night', () => {
  it('keeps the named columns of the wide layout, and the rest in raw', () => {
    const fields = nightFuturesBookFields()
    const [book] = read(nightFuturesOrderBook, frame('H0MFASP0', fields))
    expect(book?.layout).toMatchObject({ width: 46, isKnown: true })
    expect(book).toMatchObject({
      FUTS_ASKP1: 1050.3,
      FUTS_BIDP5: 1050,
      ASKP_RSQN1: 11,
      BIDP_RSQN5: 25,
      TOTAL_ASKP_RSQN: 0,
      TOTAL_ASKP_RSQN_ICDC: null,
    })
    expect(book?.raw).toEqual(fields)
    expect(read(nightFuturesOrderBook, frame('H0MFASP0', fields.slice(0, 38)))[0]?.layout.isKnown).toBe(true)
  })
})

describe('an options trade of the night', () => {
  it('has null, and never NaN, where the server could not compute', () => {
    const [tick] = read(nightOptionsTrade, frame('H0EUCNT0', nightOptionsTradeFields()))
    expect(tick).toMatchObject({ OPTN_PRPR: 4.12, DELTA: null, THETA: null, HTS_THPR: null, HTS_INTS_VLTL: 21.3 })
    const values = Object.values(tick?.toJSON() ?? {})
    expect(values.filter((value) => Number.isNaN(value))).toEqual([])
    expect(tick?.raw[28]).toBe('-nan')
  })

  it('has the class of the price limit between its bounds', () => {
    const [tick] = read(nightOptionsTrade, frame('H0EUCNT0', nightOptionsTradeFields(56)))
    expect(tick).toMatchObject({ DYNM_MXPR: 6.05, DYNM_PRC_LIMT_YN: '2', DYNM_LLAM: 2.19 })
  })

  it('is read in a wider record too although greeks are missing', () => {
    const [tick] = read(nightOptionsTrade, frame('H0EUCNT0', [...nightOptionsTradeFields(56), 'new']))
    expect(tick?.layout).toMatchObject({ width: 57, isKnown: false })
    expect(tick).toMatchObject({ OPTN_PRPR: 4.12, LAST_CNQN: 2, DELTA: null })
    // The last columns look alike: had one been put in among them, nothing would show it.
    expect(tick?.TOTAL_BIDP_RSQN).toBe(40)
    expect(() => tick?.PRDY_VOL_VRSS_ACML_VOL_RATE).toThrow(KisDecodeError)
  })
})

describe('a futures notice', () => {
  it.each([
    ['real', 'H0IFCNI0'],
    ['paper', 'H0IFCNI9'],
  ] as const)('of a %s account is decrypted, and tells an acceptance from a fill', async (env, trId) => {
    const { clock, server, client } = setup({ env }, 'everything')
    const seen = collect(await clock.until(client.subscribe(executionNotice, HTS_ID)))
    server.session.send(await encryptedFrame(trId, [futuresNoticeFields()]))
    server.session.send(await encryptedFrame(trId, [futuresNoticeFields({ isFill: true, quantity: '0000000002' })]))
    await clock.until(() => seen.length === 2)
    const [accepted, filled] = seen as ExecutionNoticeRecord[]
    // The quantity of an acceptance is that of the order: nothing was filled.
    expect(accepted).toMatchObject({ CNTG_YN: '1', ODER_KIND2: 'L', CNTG_QTY: 5, ODER_QTY: 5, ORDER_PRC: null })
    expect(filled).toMatchObject({ CNTG_YN: '2', ODER_KIND2: '0', CNTG_QTY: 2, ODER_QTY: 5, ORD_GRPSEQ: null })
    expect(filled).toMatchObject({ ODER_NO: '0000000417', STCK_SHRN_ISCD: 'A01612', RFUS_YN: '0', SELN_BYOV_CLS: '02' })
    expect(filled?.ACNT_NO).toBe('5099999903')
    expect(JSON.stringify(seen)).not.toMatch(/hts-canary|50999999|홍길동/)
  })

  it.each([
    [executionNotice, 'H0IFCNI0', 22],
    [nightFuturesExecutionNotice, 'H0MFCNI0', 19],
    [nightOptionsExecutionNotice, 'H0EUCNI0', 19],
  ] as const)('is never guessed at in another width: %#', (stream, trId, width) => {
    const fields = futuresNoticeFields({ width })
    expect(read<StreamRecord>(stream, frame(trId, fields))[0]).toMatchObject({ CNTG_YN: '1', CNTG_QTY: 5 })
    for (const other of [fields.slice(0, -1), [...fields, '']]) {
      expect(refusal(stream, frame(trId, other))).toMatchObject({ reason: 'width', raw: other })
    }
  })
})
