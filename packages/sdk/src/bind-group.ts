import type { Environment } from '@kis/core'
import type { CallOptions, Endpoint, RealOnlyEndpoint, RestClient } from '@kis/rest'

type BoundCall<P, R> =
  Record<never, never> extends P
    ? (params?: P, options?: CallOptions) => Promise<R>
    : (params: P, options?: CallOptions) => Promise<R>

/** The endpoints of a group with the client filled in. Those that paper trading lacks cannot be called on a paper client. */
export type BoundGroup<M, E extends Environment> = {
  readonly [K in keyof M]: M[K] extends Endpoint<infer P, infer R>
    ? BoundCall<P, R>
    : M[K] extends RealOnlyEndpoint<infer P, infer R>
      ? E extends 'real'
        ? BoundCall<P, R>
        : never
      : never
}

/** Fills the client into every endpoint of a group. */
export function bindGroup<M extends object, E extends Environment>(module: M, client: RestClient<E>): BoundGroup<M, E> {
  const bound = {}
  for (const [name, endpoint] of Object.entries(module)) {
    if (typeof endpoint !== 'function') continue
    Object.defineProperty(bound, name, {
      enumerable: true,
      value: (params?: object, options?: CallOptions) => endpoint(client, params, options),
    })
  }
  return bound as BoundGroup<M, E>
}
