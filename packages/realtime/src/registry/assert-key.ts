import { KisValidationError } from '@kis/core'
import type { StreamSpec } from '../stream-spec.js'

const SYMBOL = /^[0-9A-Z]{6,9}$/
const ACCOUNT_NUMBER = /^\d{8}-?(?:\d{2})?$/

/**
 * Checks the key of a subscription before anything is sent.
 *
 * @throws KisValidationError; an HTS id is never repeated in it.
 */
export function assertKey(spec: StreamSpec, key: unknown): asserts key is string {
  if (spec.key === 'symbol') {
    if (typeof key === 'string' && SYMBOL.test(key)) return
    throw invalid(
      `"${spec.id}" needs a symbol (종목코드) such as 005930: six to nine digits or capital letters, as a text.`,
    )
  }
  if (typeof key !== 'string' || !/^[^\s|^]{1,40}$/.test(key)) {
    throw invalid(`"${spec.id}" needs your HTS id (HTS 로그인 아이디) as its key, without spaces.`)
  }
  if (ACCOUNT_NUMBER.test(key)) {
    throw invalid(
      `"${spec.id}" needs your HTS id as its key; this looks like an account number. A numeric HTS id begins with $.`,
    )
  }
}

function invalid(message: string): KisValidationError {
  return new KisValidationError({ field: 'key', message })
}
