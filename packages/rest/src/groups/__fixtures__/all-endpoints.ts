import type { EndpointSpec, TrPair, TrSpec } from '../../core/endpoint-spec.js'
import type { Reply } from '../../core/reply.js'
import type { RestClient } from '../../core/rest-client.js'
import * as domesticBond from '../domestic-bond/index.js'
import * as domesticFuturesOptions from '../domestic-futures-options/index.js'
import * as domesticStock from '../domestic-stock/index.js'
import * as elw from '../elw/index.js'
import * as etfEtn from '../etf-etn/index.js'
import * as overseasFuturesOptions from '../overseas-futures-options/index.js'
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
  /** `domestic-stock`, the folder and the entry of the group. */
  readonly folder: string
  /** `inquire-price`, the file without its ending. */
  readonly file: string
  /** `domestic_stock/inquire_price`, as the catalogue calls it. */
  readonly api: string
  readonly endpoint: AnyEndpoint
}

/** The catalogue's names of the groups, where they are not our own in another spelling. */
const CATALOGUE_GROUPS: Readonly<Record<string, string>> = {
  domesticFuturesOptions: 'domestic_futureoption',
  etfEtn: 'etfetn',
  overseasFuturesOptions: 'overseas_futureoption',
}

/** Every endpoint that the group entries export. */
export const ALL_ENDPOINTS: readonly ListedEndpoint[] = Object.entries({
  domesticBond,
  domesticFuturesOptions,
  domesticStock,
  elw,
  etfEtn,
  overseasFuturesOptions,
  overseasStock,
}).flatMap(([group, members]) =>
  Object.entries(members).map(([name, endpoint]) => ({
    group,
    name,
    folder: separated(group, '-'),
    file: separated(name, '-'),
    api: `${CATALOGUE_GROUPS[group] ?? separated(group, '_')}/${separated(name, '_')}`,
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

function separated(name: string, separator: string): string {
  return name.replace(/[A-Z]|\d+$/g, (part) => separator + part.toLowerCase())
}
