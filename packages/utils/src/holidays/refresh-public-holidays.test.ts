import {
  createMemoryStore,
  type HttpRequest,
  type HttpResponse,
  type HttpTransport,
  KisConfigError,
  KisDecodeError,
  KisError,
  KisHttpError,
  KisTransportError,
  KisValidationError,
} from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { createCalendar } from '@kis/utils/calendar'
import { describe, expect, it } from 'vitest'
import { type RefreshPublicHolidaysOptions, refreshPublicHolidays } from './index.js'

const KEY = 'sEcRet+key/of==the=portal'
const NOON = Date.parse('2026-11-23T12:00:00+09:00')

interface Item {
  readonly locdate: number | string
  readonly dateName: string
  readonly isHoliday: string
}
const item = (locdate: number, dateName: string, isHoliday = 'Y'): Item => ({ locdate, dateName, isHoliday })

function answer(items: unknown, totalCount: number): HttpResponse {
  const body = { items, numOfRows: 100, pageNo: 1, totalCount }
  return text(JSON.stringify({ response: { header: { resultCode: '00', resultMsg: 'NORMAL SERVICE.' }, body } }))
}

function text(body: string, status = 200): HttpResponse {
  return { status, headers: {}, body: new TextEncoder().encode(body) }
}

const refusal = (reason: string, code: string): HttpResponse =>
  text(
    `<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>${reason}</returnAuthMsg><returnReasonCode>${code}</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>`,
  )

function portal(answerOf: (year: string) => HttpResponse | Promise<HttpResponse>) {
  const requests: HttpRequest[] = []
  const clock = createVirtualClock({ now: NOON })
  const http: HttpTransport = {
    async request(request) {
      requests.push(request)
      return answerOf(new URL(request.url).searchParams.get('solYear') ?? '')
    },
    async close() {},
  }
  const store = createMemoryStore({ clock })
  const refresh = (calendar = createCalendar(), options: Partial<RefreshPublicHolidaysOptions> = {}) =>
    clock.until(refreshPublicHolidays(calendar, { serviceKey: KEY, store, clock, http, ...options }))
  return { requests, clock, refresh }
}

const LIST = answer(
  { item: [item(20270101, '1월1일'), item(20270303, '임시공휴일'), item(20270717, '제헌절', 'N')] },
  3,
)

describe('refreshPublicHolidays', () => {
  it('closes the days that the portal lists, and says what the table does not know', async () => {
    const { refresh, requests } = portal((year) => (year === '2027' ? LIST : answer('', 0)))
    const calendar = createCalendar()
    const report = await refresh(calendar)
    expect(report).toMatchObject({ asked: true, askedOn: '20261123' })
    expect(report.holidays).toEqual([
      { date: '20270101', name: '1월1일' },
      { date: '20270303', name: '임시공휴일' },
    ])
    expect(report.differences).toEqual([{ date: '20270303', isTradingDay: false, expected: false }])
    expect(report.unlisted).toContain('20270503')
    expect(report.unlisted).not.toContain('20271231')
    expect(calendar.isHoliday('20270303', 'NXT')).toMatchObject({
      ko: '임시공휴일',
      source: 'public-data',
      provisional: false,
    })
    expect(calendar.isHoliday('20270101')).toMatchObject({ ko: '신정', source: 'public-data', provisional: false })
    // What is not listed stays closed.
    expect(calendar.isHoliday('20270503')).toMatchObject({ source: 'table', provisional: true })
    expect(requests.map(({ url }) => new URL(url).searchParams.get('solYear'))).toEqual(['2026', '2027'])
    expect(new URL(requests[0]?.url ?? '').searchParams.get('ServiceKey')).toBe(KEY)
  })

  it.each<[string, HttpResponse, string[]]>([
    ['none, an empty text', answer('', 0), []],
    ['none, nothing at all', answer(undefined, 0), []],
    ['one, without a list', answer({ item: item(20270303, '임시공휴일') }, 1), ['20270303']],
    ['one, in a list', answer({ item: [item(20270303, '임시공휴일')] }, 1), ['20270303']],
    ['dates as text', answer({ item: { ...item(0, '임시공휴일'), locdate: '20270303' } }, 1), ['20270303']],
  ])('reads %s', async (_, response, dates) => {
    const { refresh } = portal(() => response)
    const { holidays } = await refresh(createCalendar(), { years: [2027] })
    expect(holidays.map(({ date }) => date)).toEqual(dates)
  })

  it('asks once a day for each year', async () => {
    const { refresh, requests, clock } = portal(() => LIST)
    await refresh(createCalendar(), { years: [2027] })
    const calendar = createCalendar()
    expect(await refresh(calendar, { years: [2027] })).toMatchObject({ asked: false })
    expect(calendar.isTradingDay('20270303')).toBe(false)
    expect(requests).toHaveLength(1)
    await clock.advance(86_400_000)
    expect(await refresh(calendar, { years: [2027] })).toMatchObject({ asked: true, askedOn: '20261124' })
    expect(requests).toHaveLength(2)
  })

  it('takes the key in both forms that the portal shows', async () => {
    const { refresh, requests } = portal(() => LIST)
    await refresh(createCalendar(), { years: [2027], serviceKey: encodeURIComponent(KEY) })
    expect(new URL(requests[0]?.url ?? '').searchParams.get('ServiceKey')).toBe(KEY)
  })

  it.each<[string, HttpResponse, { isInstance(value: unknown): boolean }, RegExp]>([
    [
      'an unknown key',
      refusal('SERVICE_KEY_IS_NOT_REGISTERED_ERROR', '30'),
      KisConfigError,
      /SERVICE_KEY_IS_NOT_REGISTERED_ERROR \(30\)/,
    ],
    ['a forbidden key', text('Forbidden', 403), KisConfigError, /HTTP 403/],
    ['too many calls', refusal('LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR', '22'), KisHttpError, /\(22\)/],
    [
      'a refusal in JSON',
      text('{"response":{"header":{"resultCode":"99","resultMsg":"UNKNOWN ERROR"}}}'),
      KisHttpError,
      /UNKNOWN ERROR \(99\)/,
    ],
    ['a page', text('<html>점검</html>', 503), KisHttpError, /cannot be read \(HTTP 503\)/],
    ['no JSON object', text('null'), KisHttpError, /cannot be read/],
    ['a part of the rows', answer({ item: [item(20270101, '1월1일')] }, 2), KisDecodeError, /1 of 2/],
    ['a row without a date', answer({ item: { dateName: '1월1일', isHoliday: 'Y' } }, 1), KisDecodeError, /locdate/],
  ])('names %s', async (_, response, type, message) => {
    const { refresh } = portal(() => response)
    const error = await refresh(createCalendar(), { years: [2027] }).catch((thrown: unknown) => thrown)
    expect(type.isInstance(error)).toBe(true)
    expect((error as Error).message).toMatch(message)
  })

  it.each(['', ' ', '%', undefined, 5])('refuses %j as a key, without a call', async (serviceKey) => {
    const { refresh, requests } = portal(() => LIST)
    const error = await refresh(createCalendar(), { serviceKey: serviceKey as string }).catch(
      (thrown: unknown) => thrown,
    )
    expect(KisConfigError.isInstance(error) && error.option).toBe('serviceKey')
    expect(requests).toEqual([])
  })

  it.each([[[2027.5]], [['2027']], [2027], [[1066]]])('refuses %j as years', async (years) => {
    const { refresh } = portal(() => LIST)
    const error = await refresh(createCalendar(), { years: years as number[] }).catch((thrown: unknown) => thrown)
    expect(KisValidationError.isInstance(error) && error.field).toBe('years')
  })

  it.each([
    ['in its message', (url: string) => new Error(`fetch failed: ${url}`)],
    ['decoded', () => new Error(`bad key ${KEY}`)],
    [
      'in its cause',
      (url: string) =>
        new KisTransportError({ message: 'failed', requestSent: true, cause: new TypeError(`error sending ${url}`) }),
    ],
  ])('never shows the key, even when a transport has it %s', async (_, failure) => {
    let url = ''
    const { refresh, requests } = portal(() => {
      url = requests[0]?.url ?? ''
      throw failure(url)
    })
    const error = await refresh(createCalendar(), { years: [2027] }).catch((thrown: unknown) => thrown)
    expect(KisError.isInstance(error)).toBe(true)
    const shown: string[] = []
    for (let cause = error; cause instanceof Error; cause = cause.cause) {
      shown.push(cause.message, cause.stack ?? '', JSON.stringify(cause))
    }
    for (const secret of [KEY, encodeURIComponent(KEY), new URL(url).search])
      expect(shown.join('\n')).not.toContain(secret)
  })

  it('keeps nothing of the key in the store', async () => {
    const kept: string[] = []
    const clock = createVirtualClock({ now: NOON })
    const memory = createMemoryStore({ clock })
    const store: typeof memory = {
      ...memory,
      set: (key, value, options) => {
        kept.push(key, new TextDecoder().decode(value))
        return memory.set(key, value, options)
      },
    }
    const http: HttpTransport = { request: async () => LIST, close: async () => {} }
    await clock.until(refreshPublicHolidays(createCalendar(), { serviceKey: KEY, store, clock, http, years: [2027] }))
    expect(kept.join()).toContain('20270303')
    expect(kept.join()).not.toContain(KEY)
  })

  it('ends when time runs out', async () => {
    const { refresh } = portal(() => new Promise<HttpResponse>(() => {}))
    const slow: HttpTransport = {
      request: ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () =>
            reject(new KisTransportError({ message: 'ended', requestSent: true })),
          )
        }),
      close: async () => {},
    }
    await expect(refresh(createCalendar(), { http: slow, timeoutMs: 500 })).rejects.toMatchObject({
      code: 'KIS_TIMEOUT',
    })
  })
})
