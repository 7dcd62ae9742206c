import { createHmac } from 'node:crypto'
import type { Random } from '../random.js'

const HEX = '0123456789abcdef'

/** A version-4-like UUID from the seeded source. */
export function createUuid(random: Random): string {
  const hex = random.text(32, HEX)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** What every approval key of a simulator begins with: whoever looks for leaks in logs finds it. */
const APPROVAL_MARK = 'ca9a12ee'

/**
 * An approval key: a UUID with a mark, which ends with the time.
 *
 * A simulator that is started anew with the same seed gives other keys, so that it never hands out one it calls dead.
 */
export function createApprovalKey(issuedAt: number, random: Random): string {
  const time = Math.floor(issuedAt).toString(16).padStart(12, '0').slice(-12)
  return APPROVAL_MARK + createUuid(random).slice(APPROVAL_MARK.length, -time.length) + time
}

export interface TokenClaims {
  readonly appKey: string
  /** Epoch milliseconds. */
  readonly issuedAt: number
  readonly expiresAt: number
}

/** A token that looks like KIS's: a JWT (HS512) whose `jti` is the app key, in clear. */
export function createToken(claims: TokenClaims, random: Random): string {
  const payload = {
    sub: 'token',
    aud: createUuid(random),
    prdt_cd: '',
    iss: 'unogw',
    exp: Math.floor(claims.expiresAt / 1000),
    iat: Math.floor(claims.issuedAt / 1000),
    jti: claims.appKey,
  }
  const signed = `${encode({ typ: 'JWT', alg: 'HS512' })}.${encode(payload)}`
  return `${signed}.${createHmac('sha512', random.text(32, HEX)).update(signed).digest('base64url')}`
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
