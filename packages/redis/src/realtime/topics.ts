import type { Environment } from '@kis/core'
import type { Stream } from '@kis/realtime'
import * as domesticBond from '@kis/realtime/domestic-bond'
import * as domesticFuturesOptions from '@kis/realtime/domestic-futures-options'
import * as domesticStock from '@kis/realtime/domestic-stock'
import * as elw from '@kis/realtime/elw'
import * as etfEtn from '@kis/realtime/etf-etn'
import * as overseasFuturesOptions from '@kis/realtime/overseas-futures-options'
import * as overseasStock from '@kis/realtime/overseas-stock'

const GROUPS = [domesticStock, domesticBond, domesticFuturesOptions, elw, etfEtn, overseasStock, overseasFuturesOptions]

/** Any stream of an environment. */
export type AnyStreamOf<E extends Environment> = Stream<unknown, E, never>

/** Every stream that an environment has, by TR id. */
export function streamsOf<E extends Environment>(env: E): ReadonlyMap<string, AnyStreamOf<E>> {
  const streams = GROUPS.flatMap((group): readonly AnyStreamOf<E>[] => Object.values(group) as never)
  return new Map(
    streams.flatMap((stream) => {
      const trId = stream.spec.tr[env]
      return trId === null ? [] : [[trId, stream] as const]
    }),
  )
}

/** One registration at KIS that readers share. */
export interface Topic {
  /** As it stands in Redis: `H0STCNT0|005930`, or `H0STCNI0|#<name of the HTS id>`. */
  readonly id: string
  /** The stream of Redis that it comes by. */
  readonly stream: string
}

/** @param key As KIS knows it; for notices `#` and the name of the HTS id. */
export function topicIdOf(trId: string, key: string): string {
  return `${trId}|${key}`
}

/** Reads the id of a topic. */
export function parseTopicId(id: string): { readonly trId: string; readonly key: string } | undefined {
  const bar = id.indexOf('|')
  return bar <= 0 || bar === id.length - 1 ? undefined : { trId: id.slice(0, bar), key: id.slice(bar + 1) }
}

/** What may be revealed of notices to readers that hold the app secret: all but the column by which a record names its HTS id. */
export function revealable({ spec }: Pick<AnyStreamOf<Environment>, 'spec'>): readonly string[] {
  const { secret = [], layouts, columns } = spec
  const keys = new Set(layouts.map(({ order = Object.keys(columns), begins }) => (begins ? undefined : order[0])))
  return secret.filter((name) => !keys.has(name))
}
