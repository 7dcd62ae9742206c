import { createSafeLogger, type LogFields, MASK, Redactor, redactPatterns } from '@kis/core'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'

const APP_KEY = 'PSabcdefghijklmnopqrstuvwxyz01234567'
const TOKEN = 'eyJhbGciOiJIUzUxMiJ9.eyJzdWIiOiJ0b2tlbiJ9.abcDEF-123_456'

describe('redaction of what looks like a secret', () => {
  it.each([
    ['a token', `got ${TOKEN} back`, 'got *** back'],
    ['a bearer header', 'authorization failed for Bearer abc.def', 'authorization failed for Bearer ***'],
    ['JSON', '{"appkey":"k1","appsecret":"s1","price":"70000"}', '{"appkey":"***","appsecret":"***","price":"70000"}'],
    ['a query', '/path?CANO=12345678&ACNT_PRDT_CD=01&PDNO=005930', '/path?CANO=***&ACNT_PRDT_CD=01&PDNO=005930'],
    ['an account number', 'account 12345678-01 has no position', 'account *** has no position'],
    ['a ledger cursor', 'CTX_AREA_FK100=12345678%5E01&x=1', 'CTX_AREA_FK100=***&x=1'],
  ])('masks %s', (_what, text, expected) => {
    expect(redactPatterns(text)).toBe(expected)
  })

  it('leaves ordinary texts alone', () => {
    const text = '초당 거래건수를 초과하였습니다. (EGW00201) 005930 70,000원 2026-11-23 08:59:59'
    expect(redactPatterns(text)).toBe(text)
  })
})

describe('a redactor', () => {
  it('masks every secret it was told of, wherever it stands', () => {
    // Long enough not to be a field name of the values below by chance.
    const secret = fc.stringMatching(/^[A-Za-z0-9+/=]{12,60}$/)
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 1, maxLength: 4 }),
        fc.string(),
        fc.string(),
        (secrets, before, after) => {
          const redactor = new Redactor(secrets)
          for (const one of secrets) {
            const nested = {
              list: [{ deep: `${before}${one}${after}` }],
              plain: one,
              error: new Error(`failed with ${one}`),
            }
            expect(redactor.text(`${before}${one}${after}`)).not.toContain(one)
            expect(JSON.stringify(redactor.value(nested))).not.toContain(one)
          }
        },
      ),
    )
  })

  it('masks a longer secret as a whole before a shorter one inside it', () => {
    expect(new Redactor(['abcd', 'abcdefgh']).text('x abcdefgh abcd y')).toBe(`x ${MASK} ${MASK} y`)
  })

  it('learns secrets later, and ignores what is too short to be one', () => {
    const redactor = new Redactor([undefined, '', 'abc'])
    expect(redactor.text('abc value-9')).toBe('abc value-9')
    redactor.add('value-9')
    expect(redactor.text('abc value-9')).toBe(`abc ${MASK}`)
  })

  it('masks fields by their name, whatever they hold, and keeps the others', () => {
    const redactor = new Redactor()
    expect(
      redactor.value({
        appkey: 'short',
        APP_SECRET: 1,
        approval_key: 'x',
        CANO: '12345678',
        price: 70_000,
        symbol: '005930',
        token: '',
        htsId: 'x',
        iv: 'x',
      }),
    ).toEqual({
      appkey: MASK,
      APP_SECRET: MASK,
      approval_key: MASK,
      CANO: MASK,
      price: 70_000,
      symbol: '005930',
      token: '',
      htsId: MASK,
      iv: MASK,
    })
  })

  it('survives cycles, errors, bytes and long lists', () => {
    const cyclic: Record<string, unknown> = {
      name: 'loop',
      bytes: new Uint8Array(3),
      list: Array.from({ length: 99 }, () => 1),
    }
    cyclic.self = cyclic
    const copy = new Redactor().value(cyclic) as Record<string, unknown>
    expect(copy.bytes).toBe('<3 bytes>')
    expect(copy.list).toHaveLength(50)
    expect(JSON.stringify(copy)).toContain('…')
    expect(new Redactor(['hunter22']).value(new TypeError('no hunter22'))).toEqual({
      name: 'TypeError',
      message: `no ${MASK}`,
    })
  })
})

describe('a safe logger', () => {
  afterEach(() => vi.restoreAllMocks())

  it('hands on nothing that holds a secret, at any level', () => {
    const lines: unknown[] = []
    const record = (...line: [string, LogFields?]): void => void lines.push(line)
    const logger = createSafeLogger(
      { debug: record, info: record, warn: record, error: record },
      new Redactor([APP_KEY]),
    )
    for (const level of ['debug', 'info', 'warn', 'error'] as const) {
      logger[level](`key ${APP_KEY} and ${TOKEN}`, {
        appsecret: 'top-secret',
        note: `uses ${APP_KEY}`,
        error: new Error(APP_KEY),
      })
      logger[level]('plain')
    }
    expect(lines).toHaveLength(8)
    expect(JSON.stringify(lines)).not.toMatch(/PSabc|eyJ|top-secret/)
    expect(lines[1]).toEqual(['plain'])
  })

  it('is silent below warnings when no logger is passed', () => {
    const spies = (['debug', 'info', 'log', 'warn', 'error'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => {}),
    )
    const logger = createSafeLogger(undefined, new Redactor([APP_KEY]))
    logger.debug('d')
    logger.info('i')
    logger.warn(`w ${APP_KEY}`)
    logger.error('e', { appkey: APP_KEY })
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([[`[kis] w ${MASK}`], ['[kis] e', { appkey: MASK }]])
  })
})
