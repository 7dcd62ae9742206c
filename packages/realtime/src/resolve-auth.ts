import { createAuth } from '@kis/auth'
import { KisConfigError } from '@kis/core'
import type { ApprovalKeyProvider } from './approval-key-provider.js'
import type { RealtimeClientOptions } from './client-options.js'

/** The authority passed in, or one made of the credentials, which then is the client's own to close. */
export function resolveAuth(options: RealtimeClientOptions): {
  readonly auth: ApprovalKeyProvider
  readonly close: () => Promise<void>
} {
  if ('auth' in options && options.auth !== undefined) {
    if (options.auth.env !== options.env) {
      throw new KisConfigError({
        option: 'auth',
        message: `Option "auth" is for env '${options.auth.env}', the client for '${options.env}'.`,
      })
    }
    return { auth: options.auth, close: async () => undefined }
  }
  if (!('credentials' in options) || options.credentials === undefined) {
    throw new KisConfigError({ option: 'credentials', message: 'Option "credentials" or "auth" is required.' })
  }
  const { env, credentials, store, http, baseUrl, clock, logger } = options
  const auth = createAuth({ env, credentials, store, http, baseUrl, clock, logger })
  return { auth, close: () => auth.close() }
}
