import { KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { setup } from '../__fixtures__/setup.js'
import * as domesticStock from '../groups/domestic-stock/index.js'
import * as overseasFuturesOptions from '../groups/overseas-futures-options/index.js'
import { delayedOrderBook, executionNotice, orderBook, trade } from '../groups/overseas-stock/index.js'
import { type AnyStream, keyOf, OVERSEAS_EXCHANGES, type Stream, type StreamKeyKind, stream } from '../index.js'

/** A stream of no columns, for the key alone. */
function keyedBy(key: StreamKeyKind): AnyStream {
  const made: Stream<unknown> = stream({
    id: `test.${key}`,
    tr: { real: 'T', paper: 'T' },
    key,
    columns: {},
    layouts: [],
    wider: 'reject',
  })
  return made
}

/** As JavaScript would ask. */
function refusal(asked: AnyStream<never>, key: unknown): string {
  try {
    keyOf(asked, key as never)
  } catch (error) {
    if (KisValidationError.isInstance(error) && error.field === 'key') return error.message
    throw error
  }
  throw new Error('was taken')
}

describe('a key of an overseas stock', () => {
  it.each([
    [{ exchange: 'NAS', symbol: 'AAPL' }, 'DNASAAPL'],
    [{ exchange: 'NYS', symbol: 'BRK/B', session: 'regular', feed: 'free' }, 'DNYSBRK/B'],
    [{ exchange: 'AMS', symbol: 'SPY', feed: 'paid' }, 'RAMSSPY'],
    [{ exchange: 'NAS', symbol: 'AAPL', session: 'daytime' }, 'RBAQAAPL'],
    [{ exchange: 'NYS', symbol: 'IBM', session: 'daytime' }, 'RBAYIBM'],
    [{ exchange: 'AMS', symbol: 'BTG', session: 'daytime' }, 'RBAABTG'],
    [{ exchange: 'HKS', symbol: '00003' }, 'DHKS00003'],
    [{ exchange: 'TSE', symbol: '7203', feed: 'paid' }, 'RTSE7203'],
    ['DNASAAPL', 'DNASAAPL'],
    ['RHSXCACB2401', 'RHSXCACB2401'],
  ] as const)('of trades: %j is %s', (input, text) => expect(keyOf(trade, input)).toBe(text))

  it('takes every exchange that it names', () => {
    for (const exchange of Object.keys(OVERSEAS_EXCHANGES) as (keyof typeof OVERSEAS_EXCHANGES)[])
      expect(keyOf(trade, { exchange, symbol: '1' })).toBe(`D${exchange}1`)
  })

  it.each([
    [orderBook, { exchange: 'NAS', symbol: 'AAPL' }, 'DNASAAPL'],
    [orderBook, { exchange: 'NAS', symbol: 'AAPL', session: 'daytime' }, 'RBAQAAPL'],
    [orderBook, { exchange: 'HKS', symbol: '00003', feed: 'paid' }, 'RHKS00003'],
    [delayedOrderBook, { exchange: 'HKS', symbol: '00003' }, 'DHKS00003'],
  ] as const)('of books, number %#', (book, input, text) => {
    const any: AnyStream<never> = book
    expect(keyOf(any, input as never)).toBe(text)
  })

  it.each([
    [trade, 'DPARMC', /does not have DPARMC. It takes D with NAS NYS AMS .* or R with NAS .* BAQ/],
    [trade, 'DBAQAAPL', /does not have DBAQAAPL/],
    [orderBook, 'RNASAAPL', /"overseasStock.orderBook" does not have RNASAAPL. It takes D with NAS NYS AMS, or R with/],
    [orderBook, { exchange: 'HKS', symbol: '00003' }, /does not have DHKS00003. It takes .* or R with .* HKS/],
    [orderBook, { exchange: 'NAS', symbol: 'AAPL', feed: 'paid' }, /does not have RNASAAPL/],
    [delayedOrderBook, 'DNASAAPL', /It takes D with HKS SHS SZS TSE HNX HSX, then the symbol/],
    [delayedOrderBook, 'RHKS00003', /does not have RHKS00003/],
    [delayedOrderBook, { exchange: 'NAS', symbol: 'AAPL' }, /does not have DNASAAPL/],
    [trade, { exchange: 'NASDAQ', symbol: 'AAPL' }, /"exchange" must be one of NAS 나스닥, NYS 뉴욕/],
    [trade, { exchange: 'toString', symbol: 'AAPL' }, /"exchange" must be one of/],
    [trade, { symbol: 'AAPL' }, /"exchange" must be one of/],
    [trade, { exchange: 'NAS' }, /"symbol" must be a text such as AAPL/],
    [trade, { exchange: 'NAS', symbol: 5930 }, /"symbol" must be a text/],
    [trade, { exchange: 'NAS', symbol: 'aapl' }, /capital letters/],
    [trade, { exchange: 'NAS', symbol: 'A^PL' }, /capital letters/],
    [trade, { exchange: 'NAS', symbol: 'AAPL', session: 'night' }, /"session" must be 'regular' or 'daytime'/],
    [trade, { exchange: 'NAS', symbol: 'AAPL', feed: 'real' }, /"feed" must be 'free' or 'paid'/],
    [trade, { exchange: 'HKS', symbol: '00003', session: 'daytime' }, /주간거래.* at HKS, only in the US/],
    [trade, { exchange: 'NAS', symbol: 'AAPL', session: 'daytime', feed: 'paid' }, /which has one feed/],
    [trade, 'AAPL', /실시간종목코드.* such as DNASAAPL: D or R, three letters/],
    [trade, '005930', /such as DNASAAPL/],
    [trade, undefined, /as a text, not a value of type undefined/],
    [trade, null, /as a text, not null/],
    [trade, ['DNASAAPL'], /"exchange" must be one of/],
  ] as const)('is refused where the stream does not have it, number %#', (asked, key, message) => {
    expect(refusal(asked, key)).toMatch(message)
  })
})

describe('a key of another kind', () => {
  it.each([
    ['symbol', ['005930', 'Q500001', '57LA24', '0000D0', 'F70100022', 'J0036221D']],
    ['index', ['0001', '1001', '2001']],
    ['bond', ['KR103502GA34', 'KR6095572D81']],
    ['bondIndex', ['KBPR01', 'KR103502GA34']],
    ['futuresOptions', ['101W09', 'A01603', '165W09', '201W08427', '101W9000', '301V06362']],
    ['overseasFutures', ['SPIU25', '1OZQ25', '6AM24', 'OGXX24 C19500']],
    ['htsId', ['myid', '$12345678', 'My.Id-1']],
  ] as const)('%s is taken as KIS writes it', (kind, keys) => {
    for (const key of keys) expect(keyOf(keyedBy(kind), key)).toBe(key)
  })

  it.each([
    ['symbol', ['5930', '005930 ', 'samsung', 'DNASAAPL', 'DHKS00003', '', 5930], /종목코드 .* such as 005930/],
    ['index', ['1', '00001', '코스피', 1], /업종코드 .* such as 0001/],
    ['bond', ['005930', 'kr103502ga34', '103502GA34KR', {}], /표준종목코드 .* such as KR103502GA34/],
    ['bondIndex', ['KB', 'kbpr01', true], /채권지수코드 .* such as KBPR01/],
    ['futuresOptions', ['101', '101w09', 'A|B^CD', Symbol.iterator], /선물옵션 종목코드 .* such as 101W09/],
    ['overseasFutures', ['SP', 'spiu25', ' SPIU25', 'SPIU25\n', null], /해외선물옵션 종목코드 .* such as SPIU25/],
    ['htsId', ['', 'my id', 'a|b', 'x'.repeat(41), undefined], /HTS 로그인 아이디/],
    ['htsId', ['12345678', '1234567801', '12345678-01'], /looks like an account number/],
  ] as const)('%s is refused in another form', (kind, keys, message) => {
    for (const key of keys) expect(refusal(keyedBy(kind), key)).toMatch(message)
  })

  it('is not made of parts', () => {
    expect(refusal(domesticStock.trade, { exchange: 'NAS', symbol: 'AAPL' })).toMatch(
      /as a text, not a value of type obj/,
    )
  })

  it('is never repeated when refused: it may be a secret in the wrong place', () => {
    for (const asked of [domesticStock.trade, trade, executionNotice, overseasFuturesOptions.orderNotice] as const)
      for (const secret of ['my secret id', '99887766 01']) expect(refusal(asked, secret)).not.toMatch(/secret|9988/)
  })
})

describe('subscribe', () => {
  it('registers the text made of the parts, and shares it with the same text', async () => {
    const { clock, server, client } = setup()
    const parts = await clock.until(client.subscribe(trade, { exchange: 'NAS', symbol: 'AAPL', session: 'daytime' }))
    const text = await clock.until(client.subscribe(trade, 'RBAQAAPL'))
    expect(server.requests.map(({ trId, key }) => [trId, key])).toEqual([['HDFSCNT0', 'RBAQAAPL']])
    expect([parts.key, text.key]).toEqual(['RBAQAAPL', 'RBAQAAPL'])
    expect(client.subscriptions).toMatchObject([{ stream: 'overseasStock.trade', key: 'RBAQAAPL', readers: 2 }])
    await clock.until(client.close())
  })

  it('opens nothing for a key that the stream does not have', async () => {
    const { server, client } = setup()
    const refused = client.subscribe(delayedOrderBook, 'DNASAAPL')
    await expect(refused).rejects.toThrow(KisValidationError)
    expect(server.sessions).toEqual([])
    expect(client.state).toBe('idle')
  })

  it('refuses overseas streams in 모의투자 before any network call', async () => {
    const { server, client } = setup({ env: 'paper' })
    const untyped = client as unknown as { subscribe(stream: unknown, key: string): Promise<unknown> }
    await expect(untyped.subscribe(trade, 'DNASAAPL')).rejects.toMatchObject({ name: 'KisUnsupportedInPaperError' })
    expect(server.sessions).toEqual([])
  })
})
