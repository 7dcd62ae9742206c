import { environmentSource, type Variables } from './environment-source.js'
import { keepQuiet } from './keep-quiet.js'
import { assertComplete, type Identity, readSource } from './option-source.js'

/**
 * Options out of environment variables (환경 변수): `KIS_ENV`, `KIS_APP_KEY`, `KIS_APP_SECRET`, and if set `KIS_ACCOUNT`, `KIS_HTS_ID` and
 * `KIS_ALLOW_REAL_ORDERS`. Works wherever there are such variables, the bindings of a worker included.
 *
 * @param variables `process.env` on Node.
 * @throws KisConfigError naming the variable that is missing or malformed; its value is never repeated.
 * @example
 * import { createKis, optionsFromEnv } from '@kis/sdk'
 * const kis = createKis({ ...optionsFromEnv(process.env), timeoutMs: 5_000 })
 */
export function optionsFromEnv(variables: Variables): Identity {
  const source = environmentSource(variables)
  const identity = readSource(source)
  assertComplete(identity, source)
  return keepQuiet(identity)
}
