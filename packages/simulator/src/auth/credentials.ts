import type { Clock } from '@kis/core'
import type { Random } from '../random.js'
import { createApprovalKey, createToken } from './token.js'

const HOUR_MS = 3_600_000
/** A token lives a day … */
export const TOKEN_LIFE_MS = 24 * HOUR_MS
/** … and asking again within six hours hands out the same one. */
const SAME_TOKEN_MS = 6 * HOUR_MS
const APPROVAL_LIFE_MS = 24 * HOUR_MS

export interface IssuedToken {
  readonly token: string
  readonly issuedAt: number
  readonly expiresAt: number
}

interface Member {
  readonly secret: string
  current: IssuedToken | undefined
  /** When a token was last handed out, new or not. */
  answeredAt: number | undefined
}

export type TokenRefusal = 'EGW00103' | 'EGW00105' | 'EGW00133'
export type BearerVerdict = 'valid' | 'EGW00121' | 'EGW00123' | 'EGW00304'

/** Who may call: app keys, their secrets, tokens and approval keys. */
export class Credentials {
  readonly #members = new Map<string, Member>()
  readonly #expiries = new Map<string, { readonly appKey: string; readonly expiresAt: number }>()
  readonly #approvals = new Map<string, { readonly appKey: string; readonly expiresAt: number }>()
  #tokensIssued = 0

  constructor(
    private readonly clock: Clock,
    private readonly random: Random,
    private readonly tokenIntervalMs: number,
  ) {}

  get tokensIssued(): number {
    return this.#tokensIssued
  }

  /** Checks a pair; a well-formed pair with a new app key is enrolled. */
  enrol(appKey: string, secret: string): Member | 'EGW00103' | 'EGW00105' {
    if (appKey.length !== 36) return 'EGW00103'
    if (secret.length !== 180) return 'EGW00105'
    const known = this.#members.get(appKey)
    if (known) return known.secret === secret ? known : 'EGW00105'
    const member: Member = { secret, current: undefined, answeredAt: undefined }
    this.#members.set(appKey, member)
    return member
  }

  isEnrolled(appKey: string): boolean {
    return this.#members.has(appKey)
  }

  requestToken(appKey: string, secret: string): IssuedToken | TokenRefusal {
    const member = this.enrol(appKey, secret)
    if (typeof member === 'string') return member
    const now = this.clock.now()
    if (member.answeredAt !== undefined && now - member.answeredAt < this.tokenIntervalMs) return 'EGW00133'
    member.answeredAt = now
    if (member.current && now - member.current.issuedAt < SAME_TOKEN_MS) return member.current
    const expiresAt = now + TOKEN_LIFE_MS
    const token = createToken({ appKey, issuedAt: now, expiresAt }, this.random)
    // One active token per app key: the one before dies with its successor.
    member.current = { token, issuedAt: now, expiresAt }
    this.#expiries.set(token, { appKey, expiresAt })
    this.#tokensIssued++
    return member.current
  }

  /** `false` when the token is not a living one of this key. */
  revoke(appKey: string, token: string): boolean {
    const member = this.#members.get(appKey)
    if (member?.current?.token !== token) return false
    member.current = undefined
    return true
  }

  /** Kills every token; the pause between two token answers still holds. */
  revokeAll(): void {
    for (const member of this.#members.values()) member.current = undefined
  }

  /** Ends the life of every token; the pause between two token answers still holds. */
  expireAll(): void {
    const now = this.clock.now()
    for (const [token, owner] of this.#expiries) {
      this.#expiries.set(token, { ...owner, expiresAt: Math.min(owner.expiresAt, now) })
    }
    for (const member of this.#members.values()) member.current = undefined
  }

  issueApproval(appKey: string): string {
    const now = this.clock.now()
    const key = createApprovalKey(now, this.random)
    this.#approvals.set(key, { appKey, expiresAt: now + APPROVAL_LIFE_MS })
    return key
  }

  /** Kills every approval key. */
  expireApprovals(): void {
    this.#approvals.clear()
  }

  /** The app key behind an approval key, `undefined` for an unknown or expired one. */
  approvedAppKey(approvalKey: string): string | undefined {
    const approval = this.#approvals.get(approvalKey)
    return approval && this.clock.now() < approval.expiresAt ? approval.appKey : undefined
  }

  judge(call: { readonly appKey: string; readonly secret: string; readonly token: string }): BearerVerdict {
    const owner = this.#expiries.get(call.token)
    if (!owner || owner.appKey !== call.appKey) return 'EGW00121'
    if (this.clock.now() >= owner.expiresAt) return 'EGW00123'
    const member = this.#members.get(call.appKey)
    if (member?.current?.token !== call.token) return 'EGW00121'
    return member.secret === call.secret ? 'valid' : 'EGW00304'
  }
}
