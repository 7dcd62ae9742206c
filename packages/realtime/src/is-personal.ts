import type { StreamSpec } from './stream-spec.js'

/** Whether the records of a stream tell who their reader is: notices (체결통보). */
export function isPersonal({ key, encrypted, secret }: StreamSpec): boolean {
  return key === 'htsId' || encrypted === true || (secret?.length ?? 0) > 0
}
