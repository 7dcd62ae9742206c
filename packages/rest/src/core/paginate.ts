import { KisApiError, KisDecodeError, type WireRecord } from '@kis/core'
import type { CallOptions } from './call-options.js'
import type { EndpointSpec } from './endpoint-spec.js'
import type { Reply } from './reply.js'
import type { RestClient } from './rest-client.js'

/** "조회 중 자료가 변경되었습니다": the data changed between two pages; the pages read so far no longer fit together. */
const DATA_CHANGED = 'SYDB0050'
/** No KIS list is this long: a server that never ends is a fault. */
const HARD_PAGE_CAP = 1_000

/** How a long answer (연속조회) is read. */
export interface PaginateOptions extends Omit<CallOptions, 'isContinuation'> {
  /** Stop after so many pages; the result then says `complete: false`. */
  readonly maxPages?: number | undefined
  /** How often `collect()` and `items()` may begin again when the data changed midway. Default 3. */
  readonly maxRestarts?: number | undefined
}

/** All pages of one query. */
export interface Collected<R> {
  readonly pages: readonly R[]
  /** Whether the last page was reached. `false` after `maxPages`, or when KIS repeated a cursor. */
  readonly complete: boolean
}

/** The pages of one query. Nothing is asked until it is used; each use asks anew. */
export interface Pages<R> extends AsyncIterable<R> {
  /** All pages, read again from the first when the data changed midway. */
  collect(): Promise<Collected<R>>
  /** The rows of one block over all pages, in order. Reads everything first: rows never repeat after a change midway. */
  items<B extends ListBlock<R>>(block: B): AsyncIterable<ItemOf<R, B>>
}

type ListBlock<R> = { [B in keyof R]: R[B] extends readonly unknown[] ? B : never }[keyof R]
type ItemOf<R, B extends keyof R> = R[B] extends readonly (infer I)[] ? I : never

interface PagedCall<C, P, R> {
  (client: C, params: P, options?: CallOptions): Promise<R>
  readonly spec: EndpointSpec
}

/**
 * All pages of an endpoint that hands out its answer in parts (연속조회).
 *
 * Guards: a repeated cursor ends the reading with `complete: false`; a list without end throws after 1,000 pages.
 *
 * @throws KisApiError from the iteration itself when the data changed midway (SYDB0050); `collect()` and `items()` begin again instead.
 * @example
 * const { pages, complete } = await paginate(inquireBalance, client, { … }).collect()
 */
export function paginate<C extends RestClient, P, R extends Reply>(
  endpoint: PagedCall<C, P, R>,
  client: C,
  params: NoInfer<P>,
  options: PaginateOptions = {},
): Pages<R> {
  async function* read(outcome: { complete: boolean }): AsyncGenerator<R> {
    const { paging } = endpoint.spec
    const seen = new Set<string>()
    let next: Record<string, string> | undefined
    for (let page = 1; ; page += 1) {
      const answer = await endpoint(client, { ...params, ...(next && paging?.next), ...next } as P, {
        ...options,
        isContinuation: next !== undefined && paging?.by !== 'key',
      })
      next = paging && cursorOf(paging.cursor, answer)
      // Without a cursor only the rows themselves can tell that a page came twice.
      const hasCursor = next !== undefined && Object.keys(next).length > 0
      const fingerprint = JSON.stringify(hasCursor ? next : answer.raw)
      const isRepeated = seen.has(fingerprint)
      if (hasCursor || !isRepeated) yield answer
      if (!next || !(answer.meta.hasMore || paging?.by === 'key')) return
      if (isRepeated || page === options.maxPages) {
        outcome.complete = false
        return
      }
      if (page >= HARD_PAGE_CAP) {
        throw new KisDecodeError({
          path: 'tr_cont',
          message: `${endpoint.spec.id} still announces more after ${HARD_PAGE_CAP} pages.`,
        })
      }
      seen.add(fingerprint)
    }
  }

  async function collect(): Promise<Collected<R>> {
    for (let restart = 0; ; restart += 1) {
      const outcome = { complete: true }
      const pages: R[] = []
      try {
        for await (const page of read(outcome)) pages.push(page)
        return { pages, ...outcome }
      } catch (error) {
        const mayRestart =
          KisApiError.isInstance(error) && error.msgCd === DATA_CHANGED && restart < (options.maxRestarts ?? 3)
        if (!mayRestart) throw error
      }
    }
  }

  async function* items<B extends ListBlock<R>>(block: B): AsyncGenerator<ItemOf<R, B>> {
    for (const page of (await collect()).pages) yield* page[block] as Iterable<ItemOf<R, B>>
  }

  return { [Symbol.asyncIterator]: () => read({ complete: true }), collect, items }
}

/** The parameters of the next page; `undefined` when the answer carries no key to go on with. */
function cursorOf(cursor: Readonly<Record<string, string>>, answer: Reply): Record<string, string> | undefined {
  const entries = Object.entries(cursor)
  // Some endpoints go on by the header alone.
  if (entries.length === 0) return {}
  // Padding is the ledger's; trimmed cursors are accepted.
  const next = entries.map(([param, place]) => [param, textAt(answer.raw, place).trimEnd()] as const)
  const hasKey = next.some(([param, value]) => !/_FK\d*$/.test(param) && value.trim() !== '')
  return hasKey ? Object.fromEntries(next) : undefined
}

/** A text of the answer: `field`, or `block.field` for one inside a block, of its last row if that is a list. */
function textAt(raw: WireRecord, place: string): string {
  const [block = '', field] = place.split('.')
  if (field === undefined) return String(raw[block] ?? '')
  const found = raw[block]
  const record = (Array.isArray(found) ? found.at(-1) : found) as WireRecord | null | undefined
  return String(record?.[field] ?? '')
}
