import type { EndpointSpec, PagingSpec } from '@kis/rest'
import type { Random } from '../../random.js'
import type { ApiAnswer, ApiCall } from '../api-route.js'
import type { RequestValues } from './request-values.js'

/** Where a request stands in its list. Half of the seeds make lists of two pages, so that paging is met. */
export interface PageState {
  readonly page: 0 | 1
  /** The cursor fits no page: an empty last one answers it. */
  readonly isLost: boolean
  readonly hasMore: boolean
  /** Cursor fields beside the blocks, padded with blanks to the width in their names. */
  readonly cursors: Readonly<Record<string, string>>
  readonly trCont: ApiAnswer['trCont']
}

const ONLY_PAGE: PageState = { page: 0, isLost: false, hasMore: false, cursors: {}, trCont: undefined }

/** Reads the cursor of a request. `random` must be the same for all pages of a list. */
export function pageState(spec: EndpointSpec, call: ApiCall, values: RequestValues, random: Random): PageState {
  const { paging } = spec
  if (!paging) return ONLY_PAGE
  const separator = spec.id.startsWith('overseas') ? '!^' : '^'
  const hasTwo = random.chance(0.5)
  const key = random.text(10, '0123456789') + separator
  const keys = besideBlocks(paging).filter(([param]) => !isConditions(param))
  const given = keys.map(([param]) => values.get(param) ?? '')
  // Where the answer carries a key, it decides alone: some clients never send `tr_cont: N`.
  const isContinued = keys.length > 0 ? given.some((text) => text !== '') : call.trCont === 'N'
  const isLost = isContinued && !(hasTwo && given.every((text) => text === key))
  const hasMore = hasTwo && !isContinued
  const conditions = withoutPaging(spec, values).map(([, value]) => value)
  const cursors = besideBlocks(paging).map(([param, field]) => {
    const width = widthOf(field)
    const text = isConditions(param) ? conditions.join(separator) + separator : hasMore ? key : ''
    return [field, text.slice(0, width).padEnd(width)]
  })
  return {
    page: isContinued ? 1 : 0,
    isLost,
    hasMore,
    cursors: Object.fromEntries(cursors),
    trCont: hasMore ? 'F' : isContinued ? 'E' : 'D',
  }
}

/** What is asked, whatever the page. */
export function withoutPaging({ paging }: EndpointSpec, values: RequestValues): [name: string, value: string][] {
  const turning = { ...paging?.cursor, ...paging?.next }
  return [...values].filter(([name]) => !Object.hasOwn(turning, name))
}

function besideBlocks({ cursor }: PagingSpec): [param: string, field: string][] {
  return Object.entries(cursor).filter(([, field]) => !field.includes('.'))
}

/** 연속조회검색조건, which repeats what was asked; the key (연속조회키) is the other one. */
function isConditions(param: string): boolean {
  return /_FK\d*$/i.test(param)
}

function widthOf(field: string): number {
  return Number(/\d+$/.exec(field)?.[0] ?? 20)
}
