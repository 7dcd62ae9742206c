import type { EndpointSpec, TrPair, TrSpec } from '../../core/endpoint-spec.js'
import type { Reply } from '../../core/reply.js'
import type { RestClient } from '../../core/rest-client.js'
import * as domesticStock from '../domestic-stock/index.js'
import * as overseasStock from '../overseas-stock/index.js'

/** An endpoint without its types, for tests that walk over all of them. */
export interface AnyEndpoint {
  (client: RestClient, params?: object): Promise<Reply>
  readonly spec: EndpointSpec
}

export interface ListedEndpoint {
  /** `domesticStock` */
  readonly group: string
  /** `inquirePrice` */
  readonly name: string
  /** `domestic_stock/inquire_price`, as the catalogue calls it. */
  readonly api: string
  readonly endpoint: AnyEndpoint
}

/** Every endpoint that the group entries export. */
export const ALL_ENDPOINTS: readonly ListedEndpoint[] = Object.entries({ domesticStock, overseasStock }).flatMap(
  ([group, members]) =>
    Object.entries(members).map(([name, endpoint]) => ({
      group,
      name,
      api: `${snake(group)}/${snake(name)}`,
      endpoint: endpoint as unknown as AnyEndpoint,
    })),
)

export interface TrLeaf extends TrPair {
  /** The arguments that lead to this pair. */
  readonly when: Readonly<Record<string, string>>
}

/** The TR ids of a spec, one by one. */
export function trLeaves(tr: TrSpec, when: Readonly<Record<string, string>> = {}): readonly TrLeaf[] {
  if (!('by' in tr)) return [{ ...(tr as TrPair), when }]
  const { by, ...branches } = tr
  return Object.entries(branches).flatMap(([value, branch]) =>
    trLeaves(branch as TrSpec, { ...when, [by as string]: value }),
  )
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
