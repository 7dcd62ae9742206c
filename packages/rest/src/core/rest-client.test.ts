import { inspect } from 'node:util'
import {
  KisAbortError,
  KisApiError,
  KisAuthError,
  KisConfigError,
  KisDecodeError,
  KisHttpError,
  KisOrderError,
  KisRateLimitError,
  KisTimeoutError,
  KisUnsupportedInPaperError,
  KisValidationError,
} from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { createRestClient, type EndpointSpec, endpoint, type RestClientOptions } from '../index.js'
import { FakeAuth, json, lost, ok, refusal, ScriptedServer, text } from './__fixtures__/scripted-server.js'

const ACCOUNT = '87654321-01'

const quote = endpoint({
  id: 'test.quote',
  method: 'GET',
  path: '/uapi/test/quote',
  tr: { real: 'QUOTE001R', paper: 'VQUOTE01R' },
  lane: 'quote',
  params: { MARKET: { J: 'KRX' }, SYMBOL: 'text', NOTE: 'text?', FROM: 'date?', ALL: 'flag' },
  output: {
    output: {
      shape: 'one',
      fields: { price: 'int', rate: 'decimal?', halted: 'flag?', sign: 'sign?', kind: { A: 'one' } },
    },
    output2: { shape: 'many', fields: { date: 'date?', close: 'int?' } },
  },
} as const satisfies EndpointSpec)

const order = endpoint({
  id: 'test.order',
  method: 'POST',
  path: '/uapi/test/order',
  tr: {
    by: 'VENUE',
    NASD: {
      by: 'side',
      buy: { real: 'BUYUS001U', paper: 'VBUYUS01U' },
      sell: { real: 'SELLUS01U', paper: 'VTTT1001U' },
    },
    SEHK: { by: 'side', buy: { real: 'BUYHK001U', paper: null }, sell: { real: 'SELLHK01U', paper: null } },
  },
  lane: 'order',
  effect: 'order',
  account: true,
  params: { VENUE: { NASD: '나스닥', SEHK: '홍콩' }, QTY: 'int', PRICE: 'decimal', STOP: 'decimal?' },
  output: { output: { shape: 'one', fields: { ODNO: 'text', AMOUNT: 'int' } } },
} as const satisfies EndpointSpec)

const holidays = endpoint({
  id: 'test.holidays',
  method: 'GET',
  path: '/uapi/test/holidays',
  tr: { real: 'HOLI0001R', paper: null },
  lane: 'quote',
  params: { BASE: 'date' },
  output: {},
} as const satisfies EndpointSpec)

function setUp(server: ScriptedServer, options: Partial<RestClientOptions> = {}) {
  const clock = createVirtualClock()
  const auth = new FakeAuth(options.env ?? 'real')
  const warnings: unknown[] = []
  const sink = (...args: unknown[]) => warnings.push(args)
  const client = createRestClient({
    env: auth.env,
    auth,
    http: server,
    clock,
    account: ACCOUNT,
    random: () => 0.5,
    limits: { callsPerWindow: 1_000, ledgerCallsPerWindow: 1_000 },
    logger: { debug: () => {}, info: () => {}, warn: sink, error: sink },
    ...(options as object),
  })
  /** Lets waits pass until the call has ended. */
  const settle = async <T>(promise: Promise<T>): Promise<T> => {
    promise.catch(() => {})
    await clock.until(
      promise.then(
        () => {},
        () => {},
      ),
      { maxMs: 120_000 },
    )
    return promise
  }
  const failure = async (promise: Promise<unknown>) => {
    const error: unknown = await settle(promise).then(
      () => expect.fail('resolved'),
      (reason: unknown) => reason,
    )
    return error
  }
  return { client, auth, clock, warnings, settle, failure }
}

const QUOTE = ok({
  output: { price: '71900', rate: '-0.14', halted: 'N', sign: '5', kind: 'A' },
  output2: [{ date: '20260102', close: '1' }],
})
const ORDER = ok({ output: { ODNO: '0000012345', AMOUNT: '10' } })
const ask = { SYMBOL: '005930', ALL: true }
const buy = { VENUE: 'NASD', side: 'buy', QTY: 1, PRICE: '190.5' } as const

describe('a request', () => {
  it('carries every declared key in order, headers, and the TR id of the environment', async () => {
    const server = new ScriptedServer(QUOTE)
    const { client, settle } = setUp(server)
    await settle(quote(client, ask))
    const [sent] = server.requests
    expect(sent?.method).toBe('GET')
    expect(sent?.url).toBe(
      'https://openapi.koreainvestment.com:9443/uapi/test/quote?MARKET=J&SYMBOL=005930&NOTE=&FROM=&ALL=Y',
    )
    expect(sent?.headers).toMatchObject({
      authorization: 'Bearer 1',
      appkey: 'key',
      tr_id: 'QUOTE001R',
      tr_cont: '',
      custtype: 'P',
    })
    const paper = new ScriptedServer(QUOTE)
    const other = setUp(paper, { env: 'paper' })
    await other.settle(quote(other.client, ask))
    expect(paper.requests[0]?.url).toMatch(/^https:\/\/openapivts\.koreainvestment\.com:29443\//)
    expect(paper.requests[0]?.headers.tr_id).toBe('VQUOTE01R')
  })

  it('takes the account from the client and the TR id from the table', async () => {
    const server = new ScriptedServer(ORDER)
    const { client, settle } = setUp(server)
    await settle(order(client, buy))
    await settle(order(client, { ...buy, VENUE: 'SEHK', side: 'sell' }))
    await settle(order(client.withAccount('11112222-03'), buy))
    expect(server.requests.map((sent) => sent.headers.tr_id)).toEqual(['BUYUS001U', 'SELLHK01U', 'BUYUS001U'])
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({
      CANO: '87654321',
      ACNT_PRDT_CD: '01',
      VENUE: 'NASD',
      QTY: '1',
      PRICE: '190.5',
      STOP: '',
    })
    expect(JSON.parse(server.requests[2]?.body ?? '')).toMatchObject({ CANO: '11112222', ACNT_PRDT_CD: '03' })
  })

  it('has a hashkey only when asked for', async () => {
    const plain = new ScriptedServer(ORDER)
    await order(setUp(plain).client, buy)
    expect(plain.requests[0]?.headers.hashkey).toBeUndefined()
    const hashed = new ScriptedServer(ORDER)
    await order(setUp(hashed, { useHashkey: true } as never).client, buy)
    expect(hashed.requests[0]?.headers.hashkey).toBe('hash-of-body')
  })
})

describe('bad input', () => {
  const none = new ScriptedServer()

  it.each([
    ['SYMBOL', { ALL: true }],
    ['SYMBOL', { SYMBOL: '  ', ALL: true }],
    ['SYMBOL', { SYMBOL: 5930, ALL: true }],
    ['MARKET', { MARKET: 'X', ...ask }],
    ['FROM', { ...ask, FROM: '20260231' }],
    ['ALL', { ...ask, ALL: 'Y' }],
    ['TYPO', { ...ask, TYPO: '1' }],
    ['toString', { ...ask, toString: '1' }],
    ['CANO', { ...ask, CANO: '12345678' }],
  ])('names %s before anything is sent', async (field, params) => {
    const { client, failure } = setUp(none)
    const error = await failure(quote(client, params as never))
    expect(KisValidationError.isInstance(error) && error.field).toBe(field)
    expect(none.requests).toHaveLength(0)
  })

  it.each([
    ['QTY', { ...buy, QTY: 1.5 }],
    ['QTY', { ...buy, QTY: -1 }],
    ['QTY', { ...buy, QTY: '-1' }],
    ['QTY', { ...buy, QTY: Number.NaN }],
    ['QTY', { ...buy, QTY: '1e3' }],
    ['QTY', { ...buy, QTY: 2 ** 60 }],
    ['PRICE', { ...buy, PRICE: Number.POSITIVE_INFINITY }],
    ['side', { ...buy, side: 'by' }],
    ['side', { ...buy, side: 'constructor' }],
    ['VENUE', { ...buy, VENUE: 'LSE' }],
  ])('refuses an order with a wrong %s', async (field, params) => {
    const error = await setUp(none).failure(order(setUp(none).client, params as never))
    expect(KisValidationError.isInstance(error) && error.field).toBe(field)
  })

  it('keeps real-only endpoints and venues away from paper', async () => {
    const { client, failure } = setUp(none, { env: 'paper' })
    // @ts-expect-error a paper client does not fit
    const first = failure(holidays(client as import('../index.js').RestClient<'paper'>, { BASE: '20260101' }))
    expect(KisUnsupportedInPaperError.isInstance(await first)).toBe(true)
    expect(KisUnsupportedInPaperError.isInstance(await failure(order(client, { ...buy, VENUE: 'SEHK' })))).toBe(true)
    expect(none.requests).toHaveLength(0)
  })

  it('tries a paper id that only older sources name when told to', async () => {
    const unsure = endpoint({
      id: 'test.unsure',
      method: 'GET',
      path: '/uapi/test/unsure',
      tr: { real: 'UNSURE01R', paper: null, unconfirmedPaper: 'VUNSURE1R' },
      lane: 'quote',
      params: {},
      output: {},
    } as const satisfies EndpointSpec)
    const careful = setUp(none, { env: 'paper' })
    const error = await careful.failure(unsure(careful.client))
    expect(KisUnsupportedInPaperError.isInstance(error) && error.message).toContain('unconfirmedPaper')
    const server = new ScriptedServer(ok({}))
    const bold = setUp(server, { env: 'paper', unconfirmedPaper: true } as never)
    await bold.settle(unsure(bold.client))
    expect(server.requests[0]?.headers.tr_id).toBe('VUNSURE1R')
  })

  it('names the option a client lacks', async () => {
    const make = (options: object) => {
      try {
        createRestClient(options as never)
      } catch (error) {
        return KisConfigError.isInstance(error) && error.option
      }
      return undefined
    }
    const auth = new FakeAuth('real')
    expect(make({ auth })).toBe('env')
    expect(make({ env: 'demo', auth })).toBe('env')
    expect(make({ env: 'real' })).toBe('credentials')
    expect(make({ env: 'paper', auth })).toBe('auth')
    expect(make({ env: 'real', auth, account: '1234' })).toBe('account')
    expect(make({ env: 'real', auth, baseUrl: 'ftp://x' })).toBe('baseUrl')
    const { client, failure } = setUp(none, { account: undefined } as never)
    const error = await failure(order(client, buy))
    expect(KisConfigError.isInstance(error) && error.option).toBe('account')
  })
})

describe('an answer', () => {
  it('is typed, and keeps the wire record out of sight', async () => {
    const { client, settle } = setUp(new ScriptedServer(QUOTE))
    const answer = await settle(quote(client, ask))
    expect(answer.output).toEqual({ price: 71_900, rate: -0.14, halted: false, sign: '5', kind: 'A' })
    expect(answer.output2).toEqual([{ date: '20260102', close: 1 }])
    expect(answer.meta).toEqual({
      trId: 'QUOTE001R',
      gtUid: undefined,
      msgCd: 'MCA00000',
      message: '정상처리 되었습니다.',
      hasMore: false,
    })
    expect(answer.raw.output).toMatchObject({ price: '71900' })
    expect(Object.keys(answer)).toEqual(['output', 'output2'])
    expect(inspect(answer)).not.toContain('MCA00000')
  })

  it.each([
    [
      'blanks',
      { output: { price: ' 00100', rate: '', halted: '', sign: '', kind: '' }, output2: [] },
      [100, null, null, null, ''],
    ],
    ['an unknown code', { output: { price: '1', kind: 'Z9' } }, [1, null, null, null, 'Z9']],
    [
      'nan and (null)',
      { output: { price: '-0012.0', rate: '-nan', halted: '(null)', kind: 'A' } },
      [-12, null, null, null, 'A'],
    ],
    ['a list where one record belongs', { output: [{ price: '7', kind: 'A' }] }, [7, null, null, null, 'A']],
    ['a JSON number', { output: { price: 7, kind: 'A' } }, [7, null, null, null, 'A']],
  ])('is read in spite of %s', async (_, body, values) => {
    const { client, settle } = setUp(new ScriptedServer(ok(body)))
    expect(Object.values((await settle(quote(client, ask))).output)).toEqual(values)
  })

  it('wraps a single record where a list belongs', async () => {
    const { client, settle } = setUp(
      new ScriptedServer(ok({ output: { price: '7', kind: 'A' }, output2: { date: '00000000', close: '5' } })),
    )
    expect((await settle(quote(client, ask))).output2).toEqual([{ date: null, close: 5 }])
  })

  it('leaves rows out that hold nothing', async () => {
    const output2 = [{ date: '20260102', close: '5' }, { date: '', close: ' ' }, {}]
    const { client, settle } = setUp(new ScriptedServer(ok({ output: { price: '7', kind: 'A' }, output2 })))
    expect((await settle(quote(client, ask))).output2).toEqual([{ date: '20260102', close: 5 }])
  })

  it.each([
    ['output.price', { output: { price: '' } }],
    ['output.price', { output: { price: '12,3x' } }],
    ['output.price', { output: { price: {} } }],
    ['output.price', {}],
    ['output', { output: 'text' }],
    ['output2[1].close', { output: { price: '1' }, output2: [{ close: '1' }, { close: 'x' }] }],
  ])('names %s when it cannot be read, never a wrong number', async (path, body) => {
    const { client, failure } = setUp(new ScriptedServer(ok(body)))
    const error = await failure(quote(client, ask))
    expect(KisDecodeError.isInstance(error) && [error.path, error.message.includes(path)]).toEqual([path, true])
  })

  it('warns once of a number that no JavaScript number holds', async () => {
    const big = ok({ output: { price: '12345678901234567891', kind: 'A' } })
    const { client, settle, warnings } = setUp(new ScriptedServer(big))
    const answer = await settle(quote(client, ask))
    await settle(quote(client, ask))
    expect((answer.raw.output as { price: string }).price).toBe('12345678901234567891')
    expect(warnings).toHaveLength(1)
  })

  it('counts as success only by rt_cd "0"', async () => {
    const shapes = [
      refusal('APBK0919', '장운영일자가 주문일과 상이합니다', '7', 200),
      refusal('MCA05918', '종목코드 오류입니다.', '1', 200),
      json({ rt_cd: '2', msg_cd: '', msg1: '' }),
      json({ error_code: 'EGW00103', error_description: '유효하지 않은 AppKey입니다.' }, 403),
    ]
    for (const shape of shapes) {
      const { client, failure } = setUp(new ScriptedServer(shape))
      const error = await failure(quote(client, ask))
      expect(KisApiError.isInstance(error) && error.httpStatus).toBe(shape.status)
    }
  })

  it.each([
    ['HTML', text('<html>', 200), 200],
    ['an empty 500', text('', 500), 500],
    ['a bare object', json({}, 200), 200],
  ])('that is %s becomes a KisHttpError', async (_, answer, status) => {
    const { client, failure } = setUp(new ScriptedServer(answer))
    const error = await failure(quote(client, ask))
    expect(KisHttpError.isInstance(error) && error.httpStatus).toBe(status)
  })
})

describe('retries of a read', () => {
  it.each([
    ['a lost connection', lost(true)],
    ['a refused connection', lost(false)],
    ['an empty 500', text('', 500)],
    ['a routing fault', refusal('EGW00202')],
  ])('get over %s', async (_, fault) => {
    const server = new ScriptedServer(fault, fault, QUOTE)
    const { client, settle } = setUp(server)
    expect((await settle(quote(client, ask))).output.price).toBe(71_900)
    expect(server.requests).toHaveLength(3)
  })

  it('end after the third attempt', async () => {
    const server = new ScriptedServer(text('', 500))
    const { client, failure } = setUp(server)
    expect(KisHttpError.isInstance(await failure(quote(client, ask)))).toBe(true)
    expect(server.requests).toHaveLength(3)
  })

  it.each([
    ['a refusal by the ledger', refusal('APBK0919', '', '7', 200)],
    ['a wrong input', refusal('IGW00007')],
    ['an HTML page with status 200', text('<html>', 200)],
  ])('are not made for %s', async (_, fault) => {
    const server = new ScriptedServer(fault)
    const { client, failure } = setUp(server)
    await failure(quote(client, ask))
    expect(server.requests).toHaveLength(1)
  })

  it('are not made after the deadline of a black hole', async () => {
    const server = new ScriptedServer(
      (request) =>
        new Promise((_, reject) => request.signal?.addEventListener('abort', () => reject(request.signal?.reason))),
    )
    const { client, clock, failure } = setUp(server)
    const began = clock.now()
    expect(KisTimeoutError.isInstance(await failure(quote(client, ask)))).toBe(true)
    expect(clock.now() - began).toBe(15_000)
    expect(server.requests).toHaveLength(1)
  })

  it('are not made after an abort, in flight or between attempts', async () => {
    const server = new ScriptedServer(lost(true))
    const { client, failure } = setUp(server)
    const controller = new AbortController()
    const between = failure(quote(client, ask, { signal: controller.signal }))
    await Promise.resolve()
    controller.abort()
    expect(KisAbortError.isInstance(await between)).toBe(true)
    expect(server.requests.length).toBeLessThanOrEqual(1)
    expect(KisAbortError.isInstance(await failure(quote(client, ask, { signal: AbortSignal.abort() })))).toBe(true)
  })

  it('replace a dead token once, whatever the HTTP status', async () => {
    for (const status of [200, 401, 500]) {
      const server = new ScriptedServer(refusal('EGW00123', '', '1', status), QUOTE)
      const { client, auth, settle } = setUp(server)
      await settle(quote(client, ask))
      expect(auth.renewals).toBe(1)
      expect(server.requests.map((sent) => sent.headers.authorization)).toEqual(['Bearer 1', 'Bearer 2'])
    }
    const hopeless = new ScriptedServer(refusal('EGW00121'))
    const { client, failure } = setUp(hopeless)
    expect(KisAuthError.isInstance(await failure(quote(client, ask)))).toBe(true)
    expect(hopeless.requests).toHaveLength(2)
  })

  it('wait out the rate limit, also in its variant without msg_cd, and give up in the end', async () => {
    const variant = json({ rt_cd: '1', msg1: '초당 거래건수를 초과하였습니다.', message: 'EGW00201' }, 500)
    const server = new ScriptedServer(refusal('EGW00201'), variant, refusal('EGW00215'), QUOTE)
    const { client, settle, clock } = setUp(server)
    const began = clock.now()
    await settle(quote(client, ask))
    expect(server.requests).toHaveLength(4)
    expect(clock.now() - began).toBeGreaterThan(1_000)
    const storm = new ScriptedServer(refusal('EGW00201'))
    const other = setUp(storm)
    expect(KisRateLimitError.isInstance(await other.failure(quote(other.client, ask)))).toBe(true)
    expect(storm.requests).toHaveLength(6)
  })
})

describe('an order', () => {
  const outcomeAfter = async (...answers: ConstructorParameters<typeof ScriptedServer>) => {
    const server = new ScriptedServer(...answers)
    const { client, failure } = setUp(server)
    const error = await failure(order(client, buy))
    if (!KisOrderError.isInstance(error)) return expect.fail(String(error))
    return { outcome: error.outcome, sent: server.requests.length, error }
  }

  it.each([
    ['a lost reply', lost(true)],
    ['an empty 500', text('', 500)],
    ['an HTML page', text('<html>', 502)],
    ['a gateway time-out', refusal('EGW00301')],
    ['a routing fault', refusal('EGW00202')],
    ['a 500 with a code nobody knows', refusal('ZZZ99999')],
    ['an accepted order whose answer cannot be read', ok({ output: { ODNO: '1', AMOUNT: 'x' } })],
    ['an accepted order without an answer', ok({})],
  ])('is never sent again after %s, and its outcome is unknown', async (_, answer) => {
    expect(await outcomeAfter(answer, ORDER)).toMatchObject({ outcome: 'unknown', sent: 1 })
  })

  it.each([
    ['a connection that was refused', lost(false)],
    ['a rejection by the ledger', refusal('APBK0952', '주문가능금액을 초과 했습니다', '7', 200)],
    ['a rejection by the mock server', refusal('40580000', '모의투자 장종료 입니다.', '1', 200)],
    ['a malformed body', refusal('IGW00007')],
  ])('is rejected after %s', async (_, answer) => {
    expect(await outcomeAfter(answer, ORDER)).toMatchObject({ outcome: 'rejected', sent: 1 })
  })

  it('ends as unknown when the deadline passes or the caller aborts in flight', async () => {
    const hole = (request: import('@kis/core').HttpRequest) =>
      new Promise<never>((_, reject) => request.signal?.addEventListener('abort', () => reject(request.signal?.reason)))
    const late = await outcomeAfter(hole)
    expect([late.outcome, KisTimeoutError.isInstance(late.error.cause)]).toEqual(['unknown', true])
    const server = new ScriptedServer(hole)
    const { client, failure, clock } = setUp(server)
    const controller = new AbortController()
    const pending = failure(order(client, buy, { signal: controller.signal }))
    await clock.advance(10)
    controller.abort()
    const error = await pending
    expect(KisOrderError.isInstance(error) && error.outcome).toBe('unknown')
  })

  it('is rejected when its token or hashkey fails: it was never sent', async () => {
    const broken = async () => {
      throw lost(true)
    }
    const auth = new FakeAuth('real')
    const cases = [
      { auth: Object.assign(new FakeAuth('real'), { authorize: broken }), answers: [ORDER], sent: 0 },
      { auth: Object.assign(new FakeAuth('real'), { hashkey: broken }), useHashkey: true, answers: [ORDER], sent: 0 },
      { auth: Object.assign(auth, { renew: broken }), answers: [refusal('EGW00123'), ORDER], sent: 1 },
    ]
    for (const { answers, sent, ...options } of cases) {
      const server = new ScriptedServer(...answers)
      const { client, failure } = setUp(server, options as never)
      const error = await failure(order(client, buy))
      expect(KisOrderError.isInstance(error) && error.outcome).toBe('rejected')
      expect(server.requests).toHaveLength(sent)
    }
  })

  it('is rejected when the caller aborts before it is sent', async () => {
    const { client, failure } = setUp(new ScriptedServer(ORDER))
    const error = await failure(order(client, buy, { signal: AbortSignal.abort() }))
    expect(KisOrderError.isInstance(error) && error.outcome).toBe('rejected')
  })

  it('is not sent at or after its last instant, though timers stood still, nor sent again by then', async () => {
    const server = new ScriptedServer(ORDER)
    const { client, failure, clock, settle } = setUp(server)
    const sendUntil = clock.now() + 5_000
    clock.shiftWallClock(4_999)
    expect((await settle(order(client, buy, { sendUntil }))).output.ODNO).toBe('0000012345')
    clock.shiftWallClock(1)
    const error = await failure(order(client, buy, { sendUntil }))
    if (!KisOrderError.isInstance(error)) return expect.fail(String(error))
    expect(error.outcome).toBe('rejected')
    expect(error.message).toContain('was not sent: the time for that was over')
    expect(KisTimeoutError.isInstance(error.cause) && error.cause.timeoutMs).toBe(0)
    expect(server.requests).toHaveLength(1)
    const refusing = new ScriptedServer(() => {
      clock.shiftWallClock(60_000)
      return refusal('EGW00123')
    }, ORDER)
    const later = setUp(refusing, { clock })
    const late = await failure(order(later.client, buy, { sendUntil: clock.now() + 5_000 }))
    expect(KisOrderError.isInstance(late) && [late.outcome, KisTimeoutError.isInstance(late.cause)]).toEqual([
      'rejected',
      true,
    ])
    expect(KisOrderError.isInstance(late) && KisTimeoutError.isInstance(late.cause) && late.cause.timeoutMs).toBe(5_000)
    expect(refusing.requests).toHaveLength(1)
  })

  it('is sent again only where KIS provably refused it first', async () => {
    for (const fault of [refusal('EGW00123'), refusal('EGW00201'), refusal('EGW00215')]) {
      const server = new ScriptedServer(fault, ORDER)
      const { client, settle } = setUp(server)
      expect((await settle(order(client, buy))).output.ODNO).toBe('0000012345')
      expect(server.requests).toHaveLength(2)
    }
  })
})

describe('the escape hatch', () => {
  it('sends any TR with the same keys and rules', async () => {
    const server = new ScriptedServer(ok({ output: { anything: 'goes' } }))
    const { client, settle } = setUp(server)
    const answer = await settle(
      client.raw({ method: 'GET', path: '/uapi/new/thing', trId: 'FHNEW0000001', query: { A: '1' } }),
    )
    expect(answer.raw.output).toEqual({ anything: 'goes' })
    expect(server.requests[0]?.url).toMatch(/\/uapi\/new\/thing\?A=1$/)
    expect(server.requests[0]?.headers.tr_id).toBe('FHNEW0000001')
  })

  it('treats a POST as an order unless told otherwise', async () => {
    const post = { method: 'POST', path: '/uapi/new/order', trId: 'TTNEW0001U', body: { A: '1' } } as const
    const asOrder = new ScriptedServer(lost(true))
    const one = setUp(asOrder)
    expect(KisOrderError.isInstance(await one.failure(one.client.raw(post)))).toBe(true)
    expect(asOrder.requests).toHaveLength(1)
    const asRead = new ScriptedServer(lost(true))
    const two = setUp(asRead)
    await two.failure(two.client.raw({ ...post, effect: 'read' }))
    expect(asRead.requests).toHaveLength(3)
  })

  it.each([
    ['path', { path: 'https://elsewhere.example/uapi/x' }],
    ['path', { path: '/uapi/../oauth2/tokenP' }],
    ['trId', { trId: 'x' }],
    ['body', { body: { A: '1' } }],
    ['method', { method: 'PUT' }],
  ])('refuses a wrong %s', async (field, change) => {
    const { client, failure } = setUp(new ScriptedServer())
    const error = await failure(
      client.raw({ method: 'GET', path: '/uapi/x', trId: 'FHNEW0000001', ...change } as never),
    )
    expect(KisValidationError.isInstance(error) && error.field).toBe(field)
  })
})

describe('observers', () => {
  it('see every attempt, and cannot break a call', async () => {
    const seen: string[] = []
    const hooks = {
      onRequest: (info: { attempt: number }) => void seen.push(`request ${info.attempt}`),
      onResponse: (info: { httpStatus: number }) => void seen.push(`response ${info.httpStatus}`),
      onError: (info: { willRetry: boolean }) => {
        seen.push(`error ${info.willRetry}`)
        throw new Error('from the hook')
      },
    }
    const { client, settle, warnings } = setUp(new ScriptedServer(text('', 500), QUOTE), { hooks } as never)
    await settle(quote(client, ask))
    expect(seen).toEqual(['request 1', 'response 500', 'error true', 'request 2', 'response 200'])
    expect(JSON.stringify(warnings)).toContain('onError threw')
  })

  it('are never told an HTS id that a query carries', async () => {
    const watchlist = endpoint({ ...quote.spec, params: { USER_ID: 'text' } } as never) as never as (
      client: unknown,
      params: object,
    ) => Promise<unknown>
    const { client, failure } = setUp(new ScriptedServer(refusal('OPSQ2001', 'user HTSID999 unknown', '1', 200)))
    const error = await failure(watchlist(client, { USER_ID: 'HTSID999' }))
    expect(`${inspect(error)}${JSON.stringify(error)}`).not.toContain('HTSID999')
  })

  it('are never told the account, whatever the server echoes', async () => {
    const { client, failure } = setUp(
      new ScriptedServer(refusal('APAC0081', 'account 87654321 is wrong (87654321-01)', '7', 200)),
    )
    const error = await failure(order(client, buy))
    const shown = `${inspect(error)} ${JSON.stringify(error)} ${inspect(client, { depth: 9 })} ${JSON.stringify(client)}`
    expect(shown).not.toContain('87654321')
    expect(shown).toContain('******21-01')
  })
})
