import { inspect } from 'node:util'
import { KisDecodeError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { encryptedFrame, frame } from '../../__fixtures__/frames.js'
import { overseasBookFields, overseasNoticeFields, overseasTradeFields } from '../../__fixtures__/overseas-frames.js'
import { collect, setup } from '../../__fixtures__/setup.js'
import { type AnyStream, type DecodeEvent, Decoder, parseFrame, type Stream } from '../../index.js'
import { delayedOrderBook, executionNotice, orderBook, trade } from './index.js'

function attempt<R>(stream: Stream<R, never, never>, text: string): readonly R[] | DecodeEvent {
  const head = parseFrame(text)
  if (!head) throw new Error('no frame')
  return new Decoder(stream.spec, head.trId).decode(head.payload, head.count) as readonly R[] | DecodeEvent
}

function read<R>(stream: Stream<R, never, never>, text: string): readonly R[] {
  const result = attempt(stream, text)
  if ('reason' in result) throw new Error(`refused: ${result.message}`)
  return result
}

function reasonOf(stream: AnyStream<never>, text: string): string {
  const result = attempt(stream, text)
  return 'reason' in result ? result.reason : 'decoded'
}

describe('an overseas trade', () => {
  it('reads every record of a frame', () => {
    const text = frame('HDFSCNT0', overseasTradeFields(), overseasTradeFields('RBAQAAPL', '0.9785'))
    const [first, second] = read(trade, text)
    expect(first).toMatchObject({
      RSYM: 'DNASAAPL',
      SYMB: 'AAPL',
      ZDIV: 4,
      TYMD: '20260512',
      KHMS: '231530',
      LAST: 211.45,
      SIGN: '2',
      DIFF: 1.45,
      RATE: 0.69,
      EVOL: 15,
      TVOL: 8_123_456,
      TAMT: 1_716_543_210,
      STRN: 102.46,
      MTYP: '1',
    })
    expect(second).toMatchObject({ RSYM: 'RBAQAAPL', LAST: 0.9785 })
  })

  it('refuses records that do not begin with the key: the list of the official sample has 25 columns without it', () => {
    expect(reasonOf(trade, frame('HDFSCNT0', overseasTradeFields().slice(1)))).toBe('width')
    expect(reasonOf(trade, frame('HDFSCNT0', [...overseasTradeFields().slice(1), '1']))).toBe('key')
  })

  it('reads the certain columns of a wider record', () => {
    const [record] = read(trade, frame('HDFSCNT0', [...overseasTradeFields(), '7']))
    expect(record?.layout.isKnown).toBe(false)
    expect(record?.LAST).toBe(211.45)
    expect(() => record?.MTYP).toThrow(KisDecodeError)
  })
})

describe('an overseas book', () => {
  it('has ten levels', () => {
    const [book] = read(orderBook, frame('HDFSASP0', overseasBookFields()))
    expect(book).toMatchObject({
      RSYM: 'DNASAAPL',
      BVOL: 5_500,
      AVOL: 5_600,
      BDVL: -12,
      PBID1: 211.44,
      PASK1: 211.46,
      VBID1: 100,
      VASK1: 200,
      DASK1: -3,
      PBID3: 211.42,
      PBID10: 211.35,
      PASK10: 211.55,
      VBID10: 109,
      VASK10: 209,
    })
  })

  it('of Asia that comes late has one', () => {
    const [book] = read(delayedOrderBook, frame('HDFSASP1', overseasBookFields('DHKS00003', 1)))
    expect(book).toMatchObject({ RSYM: 'DHKS00003', SYMB: '00003', PBID1: 211.44, VASK1: 200, DASK1: -3 })
  })

  it('is not read by a level printed twice in the reference', () => {
    const fields = overseasBookFields()
    const twice = [...fields.slice(0, 29), ...fields.slice(23, 29), ...fields.slice(29)]
    expect(twice).toHaveLength(77)
    const [book] = read(orderBook, frame('HDFSASP0', twice))
    // Six columns more look like a level more wherever they were put in: no level is certain.
    expect(book?.KHMS).toBe('231530')
    expect(() => book?.PBID1).toThrow(KisDecodeError)
    expect(() => book?.PBID4).toThrow(KisDecodeError)
  })
})

describe('a notice of overseas orders', () => {
  it.each([true, false])('tells an acceptance from a fill, wide layout: %s', (isWide) => {
    const [accepted, filled] = read(
      executionNotice,
      frame('H0GSCNI9', overseasNoticeFields({ isWide }), overseasNoticeFields({ isWide, isFill: true })),
    )
    expect(accepted).toMatchObject({
      CNTG_YN: '1',
      CNTG_QTY: 10,
      ODER_QTY: null,
      STCK_CNTG_HOUR: null,
      ODER_NO: '3567',
      ODER_COND: '6',
      CNTG_UNPR12: null,
    })
    expect(filled).toMatchObject({ CNTG_YN: '2', CNTG_QTY: 4, ODER_QTY: 10, STCK_CNTG_HOUR: '231530' })
  })

  it('gives prices without their point, as they come', () => {
    const [notice] = read(executionNotice, frame('H0GSCNI0', overseasNoticeFields({ price: '001480100' })))
    expect(notice?.CNTG_UNPR).toBe(1_480_100)
  })

  it('keeps the price of the wide layout', () => {
    const fields = overseasNoticeFields({ isFill: true })
    fields[24] = '000211.4500'
    expect(read(executionNotice, frame('H0GSCNI0', fields))[0]?.CNTG_UNPR12).toBe(211.45)
  })

  it.each([23, 26])('of %i fields is never guessed at', (width) => {
    const fields = [...overseasNoticeFields(), ''].slice(0, width)
    expect(reasonOf(executionNotice, frame('H0GSCNI0', fields))).toBe('width')
  })

  it('is decrypted, and shows neither id, account nor name', async () => {
    const { clock, server, client } = setup({ env: 'paper' }, 'everything')
    const seen = collect(await clock.until(client.subscribe(executionNotice, 'hts-canary')))
    expect(server.requests.map(({ trId }) => trId)).toEqual(['H0GSCNI9'])
    server.session.send(await encryptedFrame('H0GSCNI9', [overseasNoticeFields({ isFill: true })]))
    await clock.until(() => seen.length === 1)
    const [notice] = seen
    expect(notice).toMatchObject({ CNTG_YN: '2', ACNT_NO: '50999999' })
    for (const shown of [inspect(notice), JSON.stringify(notice)]) {
      expect(shown).toContain('3567')
      expect(shown).not.toMatch(/50999999|hts-canary|홍길동/)
    }
    await clock.until(client.close())
  })
})
