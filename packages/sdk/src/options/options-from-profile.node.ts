import { keepQuiet } from './keep-quiet.js'
import { assertComplete, type Identity, type OptionSource, readSource } from './option-source.js'
import { parseProfile } from './parse-profiles.js'
import { defaultProfilePath, readProfileFile } from './profile-file.node.js'

/** Where the profiles (프로필) are. */
export interface ProfileOptions {
  /** The file of profiles. Default `~/.config/kis/profiles.json` (`XDG_CONFIG_HOME` counts; `%APPDATA%` on Windows). */
  readonly path?: string | undefined
}

/**
 * Options out of a file of profiles (프로필), Node only: JSON with profiles by name, each with `env`, `appKey`, `appSecret`, and if wanted `account`,
 * `htsId` and `allowRealOrders`. The file must be readable by its owner alone (mode 0600).
 *
 * @throws KisConfigError when the file or the profile is missing, open to other users or malformed. No value of the file is repeated.
 * @example
 * import { createKis } from '@kis/sdk'
 * import { optionsFromProfile } from '@kis/sdk/node'
 * const kis = createKis(await optionsFromProfile('paper'))
 */
export async function optionsFromProfile(name: string, options: ProfileOptions = {}): Promise<Identity> {
  const source = await profileSource(name, options)
  const identity = readSource(source)
  assertComplete(identity, source)
  return keepQuiet(identity)
}

/** What a profile says. */
export async function profileSource(name: string, { path }: ProfileOptions): Promise<OptionSource> {
  const file = path ?? defaultProfilePath()
  return parseProfile(await readProfileFile(file), name, file)
}
