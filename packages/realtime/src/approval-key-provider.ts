import type { Environment, Redactor } from '@kis/core'

/** Where the client gets its approval key (실시간 접속키). `createAuth` of `@kis/auth` is one. */
export interface ApprovalKeyProvider {
  readonly env: Environment
  /** The key at hand, or a new one. A secret. */
  approvalKey(options?: { readonly signal?: AbortSignal | undefined }): Promise<string>
  /** A key other than `rejected`, which the server refused (OPSP0011). */
  renewApprovalKey(rejected: string, options?: { readonly signal?: AbortSignal | undefined }): Promise<string>
  /** Knows the secrets that must not appear in messages. */
  readonly redactor?: Redactor | undefined
}
