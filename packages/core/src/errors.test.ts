import { inspect } from 'node:util'
import * as core from '@kis/core'
import { afterEach, describe, expect, it, vi } from 'vitest'

const message = 'It failed.'

const samples = {
  KisConfigError: (kis: typeof core) => new kis.KisConfigError({ message, option: 'env' }),
  KisValidationError: (kis: typeof core) => new kis.KisValidationError({ message, field: 'price' }),
  KisTransportError: (kis: typeof core) => new kis.KisTransportError({ message, requestSent: true }),
  KisTimeoutError: (kis: typeof core) => new kis.KisTimeoutError({ message, requestSent: true, timeoutMs: 5000 }),
  KisAbortError: (kis: typeof core) => new kis.KisAbortError(),
  KisHttpError: (kis: typeof core) => new kis.KisHttpError({ message, httpStatus: 502 }),
  KisApiError: (kis: typeof core) => new kis.KisApiError({ message, rtCd: '7', msgCd: 'APBK0506', trId: 'VTTC0802U' }),
  KisAuthError: (kis: typeof core) => new kis.KisAuthError({ message, msgCd: 'EGW00123' }),
  KisRateLimitError: (kis: typeof core) => new kis.KisRateLimitError({ message, msgCd: 'EGW00201' }),
  KisOrderError: (kis: typeof core) => new kis.KisOrderError({ message, outcome: 'unknown' }),
  KisStoreError: (kis: typeof core) => new kis.KisStoreError({ message, operation: 'set' }),
}

interface Recognises {
  isInstance(value: unknown): boolean
}

const classes = {
  KisConfigError: core.KisConfigError,
  KisValidationError: core.KisValidationError,
  KisTransportError: core.KisTransportError,
  KisTimeoutError: core.KisTimeoutError,
  KisAbortError: core.KisAbortError,
  KisHttpError: core.KisHttpError,
  KisApiError: core.KisApiError,
  KisAuthError: core.KisAuthError,
  KisRateLimitError: core.KisRateLimitError,
  KisOrderError: core.KisOrderError,
  KisStoreError: core.KisStoreError,
}

const parents: Partial<Record<keyof typeof samples, readonly (keyof typeof samples)[]>> = {
  KisTimeoutError: ['KisTransportError'],
  KisAbortError: ['KisTransportError'],
  KisHttpError: ['KisTransportError'],
  KisAuthError: ['KisApiError'],
  KisRateLimitError: ['KisApiError'],
  KisOrderError: ['KisApiError'],
}

const names = Object.keys(samples) as (keyof typeof samples)[]

const recognisers = (error: unknown): string[] =>
  names.filter((name) => (classes[name] as Recognises).isInstance(error)).sort()

afterEach(() => vi.resetModules())

describe.each(names)('%s', (name) => {
  it('is itself, its parents and a KisError, and nothing else', () => {
    const error = samples[name](core)
    expect(error).toBeInstanceOf(Error)
    expect(core.KisError.isInstance(error)).toBe(true)
    expect(recognisers(error)).toEqual([name, ...(parents[name] ?? [])].sort())
  })

  it('is recognised by another copy of the package', async () => {
    vi.resetModules()
    const copy: typeof core = await import('@kis/core')
    const foreign = samples[name](copy)
    expect(foreign instanceof classes[name]).toBe(false)
    expect(core.KisError.isInstance(foreign)).toBe(true)
    expect(recognisers(foreign)).toEqual([name, ...(parents[name] ?? [])].sort())
  })

  it('says its name and code in print and as data', () => {
    const error = samples[name](core)
    expect(error.name).toBe(name)
    expect(String(error)).toMatch(new RegExp(`^${name}: `))
    expect(inspect(error)).toContain(error.code)
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name,
      code: error.code,
      message: error.message,
      isRetryable: error.isRetryable,
    })
    expect(JSON.stringify(error)).not.toContain('errors.test')
  })
})

describe('an error', () => {
  it.each([undefined, null, 'text', {}, new Error('other'), { name: 'KisError' }])('is not %j', (value) => {
    expect(core.KisError.isInstance(value)).toBe(false)
  })

  it('carries its facts', () => {
    const error = new core.KisApiError({
      message,
      rtCd: '1',
      msgCd: 'EGW00201',
      kisMessage: '초당 거래건수를 초과하였습니다.',
      httpStatus: 500,
    })
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'KisApiError',
      code: 'KIS_API',
      message,
      isRetryable: false,
      rtCd: '1',
      msgCd: 'EGW00201',
      kisMessage: '초당 거래건수를 초과하였습니다.',
      httpStatus: 500,
    })
  })

  it('keeps its cause, and tells of it in JSON without its stack', () => {
    const cause = new core.KisTimeoutError({
      message: 'No answer.',
      requestSent: true,
      timeoutMs: 15_000,
      cause: new Error('socket hang up'),
    })
    const error = new core.KisOrderError({ message, outcome: 'unknown', cause })
    expect(error.cause).toBe(cause)
    expect(error.toJSON()).toMatchObject({
      outcome: 'unknown',
      cause: { code: 'KIS_TIMEOUT', timeoutMs: 15_000, cause: { name: 'Error', message: 'socket hang up' } },
    })
  })

  it('masks what looks like a secret in its message and its cause', () => {
    const secret = 'eyJhbGciOiJIUzUxMiJ9.eyJzdWIiOiJ0b2tlbiJ9.abcDEF-123_456'
    const error = new core.KisTransportError({
      message: `Refused for account 12345678-01 with Bearer ${secret}.`,
      requestSent: true,
      cause: new Error(`request with appsecret=canary-secret and ${secret} failed`),
    })
    for (const print of [String(error), error.stack ?? '', JSON.stringify(error)]) {
      expect(print).not.toMatch(/eyJ|12345678|canary-secret/)
    }
  })

  it('never asks for another try of an order, and says when one may help', () => {
    const retryable = names.filter((name) => samples[name](core).isRetryable)
    expect(retryable.sort()).toEqual([
      'KisHttpError',
      'KisRateLimitError',
      'KisStoreError',
      'KisTimeoutError',
      'KisTransportError',
    ])
    expect(new core.KisHttpError({ message, httpStatus: 404 }).isRetryable).toBe(false)
    expect(new core.KisHttpError({ message, httpStatus: 429 }).isRetryable).toBe(true)
  })
})

describe('a cause of somebody else', () => {
  it('is printed without the secrets that it quotes', () => {
    const cause = Object.assign(new TypeError('bad header appsecret=CANARYSECRET'), { code: 'ERR_INVALID' })
    const error = new core.KisTransportError({ message: 'failed', requestSent: false, cause })
    expect(`${inspect(error)}${JSON.stringify(error)}`).not.toContain('CANARYSECRET')
    expect(error.cause).toMatchObject({ name: 'TypeError', code: 'ERR_INVALID' })
  })

  it('stays the very same object when it holds none', () => {
    const cause = new Error('socket hang up')
    expect(new core.KisTransportError({ message: 'failed', requestSent: false, cause }).cause).toBe(cause)
  })
})
