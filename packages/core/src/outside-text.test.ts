import {
  decodeValue,
  type FieldKind,
  type HttpResponse,
  KisApiError,
  KisDecodeError,
  KisError,
  KisHttpError,
  KisOrderError,
  MASK,
  orderOutcomeOf,
  Redactor,
  readEnvelope,
  readOAuthEnvelope,
  redactPatterns,
  resolveHosts,
} from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

// Work that grows with the square of such a text takes minutes, and the test fails by its time limit; in step with the length it is done at once.
const LONG = 300_000
const TIMEOUT = 10_000
const times = (text: string): string => text.repeat(Math.ceil(LONG / text.length))

const answer = (body: unknown, status = 200): HttpResponse => ({
  status,
  headers: {},
  body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
})
const refusal = (body: unknown, read = readEnvelope, status = 200): KisError => {
  try {
    read(answer(body, status), { operation: 'test', redact: (text) => new Redactor(['canary-secret']).text(text) })
  } catch (error) {
    if (KisError.isInstance(error)) return error as KisError
    throw error
  }
  return expect.fail('It was taken for a success.')
}

describe('a long text from outside takes no more time than its length', { timeout: TIMEOUT }, () => {
  it.each([
    ['beginnings of tokens', times('eyJ'), undefined],
    ['one token without an end', `eyJ${times('a')}`, undefined],
    ['names without values', times('token '), undefined],
    ['names and blanks', `token${times(' ')}`, undefined],
    ['quotes without end', times('token="a\n'), undefined],
    ['bearers', times('Bearer"'), undefined],
    ['digits', times('1'), undefined],
    ['cursors', `ctx_area_fk${times('1')}`, undefined],
    ['a token at its end', `${times('eyJ')}.eyJ`, MASK],
  ])('to redact: %s', (_, text, expected) => {
    expect(redactPatterns(text)).toBe(expected ?? text)
  })

  it.each<[string, FieldKind, string, unknown]>([
    ['zeros and a letter', 'int?', `${times('0')}x`, KisDecodeError],
    ['digits, a point and a letter', 'decimal?', `${times('1')}.${times('1')}x`, KisDecodeError],
    ['blanks and a letter', 'decimal?', `${times(' ')}x`, KisDecodeError],
    ['commas', 'int?', `1${times(',')}x`, KisDecodeError],
    ['nothing but blanks', 'int?', times(' '), null],
    ['zeros behind the point', 'decimal?', `0.${times('0')}1`, 0],
    ['zeros on both sides', 'decimal?', `${times('0')}7.${times('0')}`, 7],
    ['a date', 'date?', `${times('0')}x`, `${times('0')}x`],
  ])('to decode: %s', (_, kind, text, expected) => {
    // With a listener, since exactness is looked at only then.
    const read = () => decodeValue(kind, text, 'output.field', () => undefined)
    if (expected === KisDecodeError) expect(read).toThrow(KisDecodeError)
    else expect(read()).toBe(expected)
  })
})

describe('an answer that was made to do harm', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('has the code %s, which nobody knows', (code) => {
    const error = refusal({ rt_cd: '7', msg_cd: code, msg1: 'no' })
    expect(KisApiError.isInstance(error)).toBe(true)
    expect(error.message).toBe(`test was refused: [${code}] no`)
    // Of the ledger, and of a code that says nothing else.
    expect(orderOutcomeOf(error as KisApiError)).toBe('rejected')
  })

  it.each([
    ['a list', ['0']],
    ['nested lists', [[['0']]]],
    ['an object', { toString: '0' }],
    ['true', true],
    ['deep lists', JSON.parse(`${'['.repeat(50_000)}0${']'.repeat(50_000)}`)],
  ])('says by %s that it went well: that is not enough', (_, code) => {
    const text = `{"rt_cd":${deepJson(code)},"msg1":""}`
    for (const read of [readEnvelope, readOAuthEnvelope]) {
      const error = refusal(text, read)
      expect(KisApiError.isInstance(error) || KisHttpError.isInstance(error)).toBe(true)
    }
  })

  it('fills no log, and repeats no secret in what takes the place of a code', () => {
    const error = refusal({ rt_cd: '1', msg_cd: `canary-secret${times('x')}`, msg1: `canary-secret ${times('가')}` })
    expect(error.message.length).toBeLessThan(2_000)
    expect(JSON.stringify(error)).not.toContain('canary-secret')
    expect(error.message).toContain('가가가')
  })

  it('ends in an error of ours or in a record, whatever it is', () => {
    const code = fc.oneof(fc.constantFrom('0', '1', '7', 0, 1, '__proto__', 'constructor', ''), fc.jsonValue())
    const names = ['rt_cd', 'msg_cd', 'msg1', 'message', 'code', 'error_code', 'error_description', '__proto__']
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => new TextDecoder('latin1').decode(bytes)),
      fc.dictionary(fc.constantFrom(...names), code).map((loose) => JSON.stringify(loose)),
    )
    fc.assert(
      fc.property(body, fc.constantFrom(200, 302, 401, 500), fc.boolean(), (text, status, isOAuth) => {
        try {
          const record = (isOAuth ? readOAuthEnvelope : readEnvelope)(answer(text, status), { operation: 'test' })
          expect(typeof record).toBe('object')
          if (!isOAuth) expect(['0', 0]).toContain(record.rt_cd)
        } catch (error) {
          if (!KisError.isInstance(error)) throw error
          expect(KisOrderError.isInstance(error)).toBe(false)
        }
        expect(({} as Record<string, unknown>).msg_cd).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })
})

/** JSON.stringify of deep lists overflows the stack on some runtimes. */
function deepJson(value: unknown): string {
  let depth = 0
  let inner = value
  while (Array.isArray(inner) && inner.length === 1 && typeof inner[0] !== 'string') {
    inner = inner[0]
    depth += 1
  }
  return `${'['.repeat(depth)}${JSON.stringify(inner)}${']'.repeat(depth)}`
}

describe('an address', () => {
  it.each([
    ['baseUrl', 'https://user:canary-password@host'],
    ['baseUrl', 'https://canary-user@host'],
    ['socketUrl', 'ws://user:canary-password@host'],
    ['masterUrl', 'https://user:canary-password@host/x'],
    ['baseUrl', 'https://host?canary=1'],
    ['baseUrl', 'https://host#canary'],
    ['baseUrl', 'https://host\r\nx: canary'],
    ['baseUrl', 'file:///etc/canary'],
    ['baseUrl', 'javascript:canary'],
    ['socketUrl', 'https://canary'],
  ])('%s does not take %s, and does not repeat it', (option, url) => {
    expect(() => resolveHosts('real', { [option]: url })).toThrow(
      expect.objectContaining({ name: 'KisConfigError', option, message: expect.not.stringContaining('canary') }),
    )
  })

  it('takes a path, a port and slashes at its end', { timeout: TIMEOUT }, () => {
    expect(resolveHosts('real', { baseUrl: `http://127.0.0.1:9000/relay${times('/')}` }).baseUrl).toBe(
      'http://127.0.0.1:9000/relay',
    )
    expect(resolveHosts('real', { socketUrl: 'wss://my.host/relay?room=1' }).socketUrl).toBe(
      'wss://my.host/relay?room=1',
    )
  })
})
