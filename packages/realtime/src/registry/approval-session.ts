import type { Redactor } from '@kis/core'
import type { ApprovalKeyProvider } from '../approval-key-provider.js'

/** The approval key in use: fetched before each connection, replaced when the server refuses it. */
export class ApprovalSession {
  readonly #provider: ApprovalKeyProvider
  readonly #redactor: Redactor
  #key = ''

  constructor(provider: ApprovalKeyProvider, redactor: Redactor) {
    this.#provider = provider
    this.#redactor = redactor
  }

  get key(): string {
    return this.#key
  }

  async prepare(): Promise<void> {
    this.#use(await this.#provider.approvalKey())
  }

  async renew(): Promise<void> {
    this.#use(await this.#provider.renewApprovalKey(this.#key))
  }

  #use(key: string): void {
    this.#key = key
    // The server repeats the key in its refusals.
    this.#redactor.add(key)
  }
}
