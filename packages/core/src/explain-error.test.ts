import { describe, expect, it } from 'vitest'
import { ERROR_CODES, explainError } from './index.js'

describe('explainError', () => {
  it('tells what a code means and what may be done', () => {
    expect(explainError(' egw00201 ')).toMatchObject({
      code: 'EGW00201',
      korean: '초당 거래건수 초과',
      topic: 'rate-limit',
      errorClass: 'KisRateLimitError',
      isRetryable: true,
      orderOutcome: 'rejected',
    })
    expect(explainError('EGW00301')).toMatchObject({
      errorClass: 'KisApiError',
      isRetryable: true,
      orderOutcome: 'unknown',
    })
    expect(explainError('OPSP8996')?.errorClass).toBe('KisRealtimeError')
    expect(explainError('EGW00121')?.errorClass).toBe('KisAuthError')
    expect(explainError('APBK0952')).toMatchObject({ isRetryable: false, orderOutcome: 'rejected' })
    expect(explainError('40580000')?.english).toContain('close')
  })

  it('knows every code that the client acts on', () => {
    for (const code of Object.keys(ERROR_CODES)) expect(explainError(code), code).toBeDefined()
  })

  it('says nothing of codes nobody published', () => {
    expect(explainError('EGW99999')).toBeUndefined()
    expect(explainError('constructor')).toBeUndefined()
  })
})
