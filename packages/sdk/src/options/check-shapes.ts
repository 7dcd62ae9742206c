import { KisConfigError } from '@kis/core'
import type { KisOptions } from '../kis-options.js'

/**
 * Options that no package would refuse by name before they are used.
 *
 * @throws KisConfigError naming the option.
 */
export function checkShapes({ htsId, skipChecks }: Pick<KisOptions, 'htsId' | 'skipChecks'>): void {
  if (htsId !== undefined && typeof htsId !== 'string') {
    throw new KisConfigError({ option: 'htsId', message: 'Option "htsId" must be your HTS id as a text.' })
  }
  if (skipChecks !== undefined && !Array.isArray(skipChecks)) {
    throw new KisConfigError({
      option: 'skipChecks',
      message: 'Option "skipChecks" must be a list of names of checks.',
    })
  }
}
