import type { Environment } from '@kis/core'
import type { KisOptions } from '../kis-options.js'
import { environmentSource, type Variables } from './environment-source.js'
import { keepQuiet } from './keep-quiet.js'
import { layerIdentities } from './layer-identities.js'
import { assertComplete, readSource } from './option-source.js'
import { type ProfileOptions, profileSource } from './options-from-profile.node.js'

/** Where `loadOptions` looks. */
export interface LoadOptions extends ProfileOptions {
  /** The profile that fills in what nobody else says. Default: none; the file is not even looked for. */
  readonly profile?: string | undefined
  /** Default `process.env`. */
  readonly variables?: Variables | undefined
}

/**
 * Options from everywhere, Node only: the code beats the environment variables, those beat the profile.
 *
 * What belongs together is never mixed. A source that is for another environment than the one that counts, or whose keys gave way to others, gives
 * nothing; key and secret come from one place; `allowRealOrders` holds only for the account that it was written beside.
 *
 * @throws KisConfigError naming the variable or field that is missing or malformed.
 * @example
 * import { createKis } from '@kis/sdk'
 * import { loadOptions } from '@kis/sdk/node'
 * const kis = createKis(await loadOptions({ timeoutMs: 5_000 }, { profile: 'paper' }))
 */
export async function loadOptions<const E extends Environment = Environment>(
  code: Partial<KisOptions<E>> = {},
  { profile, path, variables = process.env }: LoadOptions = {},
): Promise<KisOptions<E>> {
  const environment = environmentSource(variables)
  const stored = profile === undefined ? undefined : await profileSource(profile, { path })
  const sources = [environment, ...(stored ? [stored] : [])]
  const read = sources.map(readSource)
  const identity = layerIdentities([code, ...read])
  const titles = sources.map(({ title }, index) => {
    const env = read[index]?.env
    return env === undefined || env === identity.env ? title : `${title} (not used, since it is for '${env}')`
  })
  assertComplete(identity, { title: ['the code', ...titles].join(', '), names: environment.names })
  return keepQuiet({ ...code, ...identity } as KisOptions<E>)
}
