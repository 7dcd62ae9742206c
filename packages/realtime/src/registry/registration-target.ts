import type { StreamSpec } from '../stream-spec.js'

/** What a registration is of. */
export interface RegistrationTarget {
  readonly spec: StreamSpec
  readonly trId: string
  /** The key as it goes on the wire; may be an HTS id. */
  readonly key: string
}
