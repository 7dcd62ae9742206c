import type { Auth, TokenProvider } from '@kis/auth'
import { KisAuthError, kstDateTime } from '@kis/core'
import { createRestClient, type RestClientOptions } from '@kis/rest'
import { inquirePrice } from '@kis/rest/domestic-stock'
import type { Finding } from './diagnosis.js'
import { spanOf } from './spans.js'

/** What a call with the token needs, but for the token itself. */
export interface TokenCheckOptions
  extends Pick<RestClientOptions, 'env' | 'http' | 'baseUrl' | 'limiter' | 'logger' | 'timeoutMs'> {
  readonly auth: Auth
  readonly clock: NonNullable<RestClientOptions['clock']>
  readonly signal: AbortSignal
}

/**
 * Age and end of the access token (접근토큰), and whether KIS takes it: one quote is asked for. None is issued and none replaced, since KIS issues one a
 * minute and tells its owner of each.
 */
export async function checkToken({ auth, signal, ...options }: TokenCheckOptions): Promise<Finding> {
  const [issuedAt, expiresAt] = await Promise.all([auth.tokenIssuedAt(), auth.tokenExpiresAt()])
  if (issuedAt === undefined || expiresAt === undefined) {
    return {
      status: 'ok',
      message: 'There is no token yet; the first call gets one.',
      messageKo: '아직 토큰이 없습니다. 첫 호출에서 발급합니다.',
    }
  }
  const now = options.clock.now()
  const [age, left] = [spanOf(now - issuedAt), spanOf(expiresAt - now)]
  try {
    const client = createRestClient({ ...options, auth: withoutRenewal(auth), maxAttempts: 1 })
    await inquirePrice(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' }, { signal })
  } catch (error) {
    if (!KisAuthError.isInstance(error)) throw error
    const code = error.msgCd ?? error.code
    return {
      status: 'fail',
      message: `KIS refuses the token (${code}), issued ${age.en} ago: another program may have replaced or revoked it. The next call asks for a new one; if that fails too, check key, secret and environment.`,
      messageKo: `KIS가 토큰을 거절했습니다 (${code}, ${age.ko} 전 발급). 다른 프로그램이 새로 발급했거나 폐기했을 수 있습니다. 다음 호출에서 새로 발급하며, 그것도 실패하면 앱키, 앱시크릿, 환경을 확인하세요.`,
    }
  }
  const until = kstDateTime(expiresAt)
  return {
    status: 'ok',
    message: `KIS takes the token: issued ${age.en} ago, valid for ${left.en} more (until ${until} KST).`,
    messageKo: `토큰이 유효합니다. ${age.ko} 전에 발급했고 ${left.ko} 남았습니다 (${until}까지).`,
  }
}

/** The same authority, except that a refused token stays refused. */
function withoutRenewal(auth: Auth): TokenProvider {
  return {
    env: auth.env,
    redactor: auth.redactor,
    authorize: (options) => auth.authorize(options),
    async renew() {
      throw new KisAuthError({ message: 'KIS refused the token. It was not replaced, since this was a test.' })
    },
  }
}
