import { invalid } from './query-arguments.js'
import { MASTER_KINDS } from './rows/master-kind.js'

/** @throws KisValidationError unless the value is a list of kinds. */
export function assertKinds(kinds: unknown): void {
  if (Array.isArray(kinds) && kinds.every((kind) => MASTER_KINDS.includes(kind))) return
  throw invalid('kinds', `must be a list of ${MASTER_KINDS.join(', ')}`)
}
