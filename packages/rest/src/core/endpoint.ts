import type { Environment } from '@kis/core'
import type { CallOptions } from './call-options.js'
import type { EndpointSpec } from './endpoint-spec.js'
import type { RestClient } from './rest-client.js'
import type { IsRealOnly, ParamsOf, ResultOf } from './spec-types.js'

/** A REST call: `(client, params, options?) => Promise<result>`, with its spec attached. */
export interface Endpoint<P, R> {
  (client: RestClient<Environment>, ...args: Arguments<P>): Promise<R>
  readonly spec: EndpointSpec
}

/** A REST call that paper trading does not offer: a paper client does not compile, and throws in JavaScript. */
export interface RealOnlyEndpoint<P, R> {
  (client: RestClient<'real'>, ...args: Arguments<P>): Promise<R>
  readonly spec: EndpointSpec
}

// Parameters can be left out altogether when none is required.
type Arguments<P> =
  Record<never, never> extends P ? [params?: P, options?: CallOptions] : [params: P, options?: CallOptions]

/** The kind of endpoint that a spec describes. */
export type EndpointOf<S extends EndpointSpec> =
  IsRealOnly<S> extends true ? RealOnlyEndpoint<ParamsOf<S>, ResultOf<S>> : Endpoint<ParamsOf<S>, ResultOf<S>>

/** Turns a spec into a callable endpoint. Write it with a PURE mark, or bundlers keep every endpoint of a group. */
export function endpoint<const S extends EndpointSpec>(spec: S): EndpointOf<S> {
  const call = (client: RestClient, params?: object, options?: CallOptions) => client.call(spec, params ?? {}, options)
  return Object.assign(call, { spec }) as unknown as EndpointOf<S>
}
