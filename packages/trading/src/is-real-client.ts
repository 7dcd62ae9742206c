import type { RestClient } from '@kis/rest'

/** Tells the compiler what the client's environment is. */
export function isRealClient(rest: RestClient): rest is RestClient<'real'> {
  return rest.env === 'real'
}
