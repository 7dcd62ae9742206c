import type { ApiAnswer, ApiCall } from './api-route.js'
import { ledgerStatus } from './envelope.js'

export interface PageRequest<Row> {
  readonly call: ApiCall
  readonly rows: readonly Row[]
  readonly size: number
  /** Identifies a row; the cursor of the next page is the key of the last row of this one. */
  readonly keyOf: (row: Row) => string
  /** Where the row of a key is, -1 where there is none; default: the rows are searched. */
  readonly placeOf?: ((key: string) => number) | undefined
  /** Suffix and width of the cursors: `ctx_area_fk100` holds 100 characters. */
  readonly cursor: {
    readonly suffix: '' | '30' | '100' | '200'
    readonly width: number
    /** Where the conditions have another width than the key. */
    readonly conditions?: { readonly suffix: '100'; readonly width: number }
  }
  /** What the cursor of the conditions repeats, account first. */
  readonly conditions: string
  /** The blocks of the answer, given the rows of this page. */
  readonly blocks: (rows: readonly Row[]) => Readonly<Record<string, unknown>>
}

/** One page of a ledger list. The cursor alone decides which: some clients never send `tr_cont: N`. */
export function pageAnswer<Row>(request: PageRequest<Row>): ApiAnswer {
  const { call, rows, size, keyOf, cursor } = request
  const placeOf = request.placeOf ?? ((key: string) => rows.findIndex((row) => keyOf(row) === key))
  const asked = cursor.conditions ?? cursor
  const after = withoutCarets(call.parameters.text(`CTX_AREA_NK${cursor.suffix}`))
  const start = after === '' ? 0 : placeOf(after) + 1
  const isContinued = after !== ''
  // A cursor that fits no row is answered with an empty last page.
  const page = isContinued && start === 0 ? [] : rows.slice(start, start + size)
  const hasMore = page.length > 0 && start + page.length < rows.length
  const last = page.at(-1)
  const status = hasMore ? 'KIOK0500' : page.length === 0 && !isContinued ? 'KIOK0560' : 'KIOK0510'
  return {
    body: {
      [`ctx_area_fk${asked.suffix}`]: request.conditions.padEnd(asked.width),
      [`ctx_area_nk${cursor.suffix}`]: (hasMore && last !== undefined ? keyOf(last) : '').padEnd(cursor.width),
      ...request.blocks(page),
      ...ledgerStatus(status),
    },
    trCont: hasMore ? (isContinued ? 'M' : 'F') : isContinued ? 'E' : 'D',
  }
}

/** A cursor without the carets that fill it up. */
function withoutCarets(text: string): string {
  let end = text.length
  while (text.charAt(end - 1) === '^') end -= 1
  return text.slice(0, end)
}
