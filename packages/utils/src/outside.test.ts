import { KisError, KisValidationError } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCalendar, VENUES } from './calendar/index.js'
import { readPublicHolidays } from './holidays/public-holiday.js'

const odd = fc.oneof(fc.constantFrom('', '00', '22', 'Y', 'N', 20260101, '20260101', null, '__proto__'), fc.jsonValue())
const record = (...names: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor'), odd)

/** Answers in the shape of the portal, every member of which may be anything. */
const answer = fc
  .record({
    header: fc.oneof(
      fc.record({ resultCode: fc.oneof({ weight: 4, arbitrary: fc.constant('00') }, odd), resultMsg: odd }),
      odd,
    ),
    body: fc.oneof(
      fc.record({
        items: fc.oneof(
          fc.record({
            item: fc.oneof(
              fc.array(
                fc.oneof(
                  record('locdate', 'dateName', 'isHoliday'),
                  fc.constant({ locdate: 20260101, dateName: '1월1일', isHoliday: 'Y' }),
                  odd,
                ),
              ),
              odd,
            ),
          }),
          odd,
        ),
        totalCount: odd,
      }),
      odd,
    ),
  })
  .map((response) => JSON.stringify({ response }))

const attempt = <T>(work: () => T): T | KisError => {
  try {
    return work()
  } catch (error) {
    if (KisError.isInstance(error)) return error as KisError
    throw error
  }
}

describe('whatever the portal for public data answers', () => {
  it('is a list of holidays or an error of ours that fills no log', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    const text = fc.oneof(
      { weight: 6, arbitrary: answer },
      { weight: 1, arbitrary: fc.json() },
      { weight: 1, arbitrary: fc.string() },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          `{"response":{"header":{"resultCode":${deep}}}}`,
          `{"response":{"header":{"resultCode":"00"},"body":{"totalCount":${deep}}}}`,
          `{"response":{"header":{"resultCode":"00"},"body":{"items":{"item":[null]}}}}`,
          '{"response":{"header":{"resultCode":{"toString":1,"valueOf":1}}}}',
          `<returnAuthMsg>${'x'.repeat(100_000)}</returnAuthMsg><returnReasonCode>30</returnReasonCode>`,
          '<returnReasonCode>'.repeat(20_000),
        ),
      },
    )
    fc.assert(
      fc.property(text, fc.constantFrom(200, 401, 500), (content, status) => {
        const result = attempt(() => readPublicHolidays(status, new TextEncoder().encode(content)))
        if (!Array.isArray(result)) {
          expect((result as KisError).message.length).toBeLessThan(1_000)
          return
        }
        for (const { date, name } of result)
          expect([date, typeof name]).toEqual([expect.stringMatching(/^\d{8}$/), 'string'])
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('whatever is laid over the calendar', () => {
  it('is a change of a day, or refused and nothing of it done', () => {
    const words = fc.constantFrom('20261301', 'KRX', 'usual', '090000', true, '__proto__', 'constructor', null)
    const some = fc.oneof(words, fc.jsonValue())
    const mostly = (...right: readonly unknown[]) =>
      fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: some })
    const session = fc.record(
      { id: mostly('day'), phase: mostly('regular'), start: mostly('090000'), end: mostly('100000') },
      { requiredKeys: ['id'] },
    )
    const place = fc.oneof(
      fc.record({ venue: mostly(...Object.keys(VENUES)) }),
      fc.record({ country: mostly('KR', 'US') }),
    )
    const what = fc.oneof(
      fc.record({ closed: mostly(true, false, { ko: '휴장', en: 'closed' }) }),
      fc.record({ hours: fc.oneof(fc.array(fc.oneof(session, some), { maxLength: 3 }), mostly('usual')) }),
      fc.record({ closed: some, hours: some, source: some, provisional: some }),
    )
    const change = fc.oneof(
      {
        weight: 9,
        arbitrary: fc.tuple(mostly('20260105'), place, what).map(([date, one, two]) => ({ date, ...one, ...two })),
      },
      { weight: 1, arbitrary: some },
    )
    const list = fc.oneof(
      { weight: 9, arbitrary: fc.array(change, { minLength: 1, maxLength: 2 }) },
      { weight: 1, arbitrary: some },
    )
    let applied = 0
    fc.assert(
      fc.property(list, (changes) => {
        const calendar = createCalendar()
        try {
          calendar.apply(changes as never)
          applied += 1
        } catch (error) {
          if (!KisValidationError.isInstance(error)) throw error
          expect(error.message.length).toBeLessThan(1_000)
          expect([calendar.isTradingDay('20260105'), calendar.isTradingDay('20260106')]).toEqual([true, true])
        }
        expect(typeof calendar.isTradingDay('20260105')).toBe('boolean')
        expect(typeof calendar.isOpen(Date.UTC(2026, 0, 5, 1))).toBe('boolean')
      }),
      { numRuns: 1_000 },
    )
    expect(applied).toBeGreaterThan(10)
  })
})
