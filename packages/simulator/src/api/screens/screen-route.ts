import type { EndpointSpec } from '@kis/rest'
import type { Quoted, QuoteRow } from '../../quotes/quoted.js'
import type { ApiAnswer, ApiCall, ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { specOf, specRoute } from '../spec-route.js'
import { emptyRecord, screenWriter, type WireRecord } from './screen-writer.js'

/** The rows that a block shows, in the order in which it shows them. Of a block with one record the first counts. */
export type BlockRows = (quoted: Quoted, call: ApiCall) => readonly QuoteRow[]

/** Fields that a block tells beyond what every market knows, for one of its rows. */
export type MoreFields = (row: QuoteRow, call: ApiCall, quoted: Quoted) => WireRecord

/** One quotation: what it is about, and what its blocks show. */
export interface Screen {
  /** Of the endpoint, such as `domesticBond.inquirePrice`. */
  readonly id: string
  /** What the request asks for; nothing for an unknown code, several for a list. */
  readonly find: (call: ApiCall) => readonly Quoted[]
  readonly blocks: Readonly<Record<string, BlockRows>>
  readonly more?: Readonly<Record<string, MoreFields>> | undefined
  /** What becomes of all records of a block: sorted, numbered, some left out. */
  readonly arrange?:
    | Readonly<Record<string, (records: readonly WireRecord[], call: ApiCall) => readonly WireRecord[]>>
    | undefined
  /** Single records that follow from the whole answer: counts, cursors. */
  readonly heads?:
    | Readonly<Record<string, (lists: Readonly<Record<string, readonly WireRecord[]>>, call: ApiCall) => WireRecord>>
    | undefined
}

/** The route of a quotation. An unknown code is answered with zeros and empty lists. */
export function screenRoute(screen: Screen): ApiRoute {
  const spec = specOf(screen.id)
  return specRoute(spec, (call) => {
    const found = screen.find(call)
    const lists = Object.fromEntries(
      Object.entries(screen.blocks).map(([block, rowsOf]) => [
        block,
        recordsOf(screen, spec, block, rowsOf, found, call),
      ]),
    )
    const blocks = Object.entries(spec.output).map(([block, { shape }]) => {
      const head = screen.heads?.[block]
      if (head) {
        const told = Object.entries(head(lists, call)).filter(([name]) =>
          Object.hasOwn(spec.output[block]?.fields ?? {}, name),
        )
        const record = { ...emptyRecord(spec, block), ...Object.fromEntries(told) }
        return [block, shape === 'one' ? record : [record]]
      }
      const records = lists[block] ?? []
      return [block, shape === 'one' ? (records[0] ?? emptyRecord(spec, block)) : records]
    })
    const body: Readonly<Record<string, unknown>> = Object.fromEntries(blocks)
    return { ...quoteAnswer(body), trCont: pageMark(spec, call, body) }
  })
}

/** Whether more follows, where the answer itself carries the key of the next page. */
function pageMark(
  { paging }: EndpointSpec,
  { parameters }: ApiCall,
  body: Readonly<Record<string, unknown>>,
): ApiAnswer['trCont'] {
  if (paging?.by !== 'key') return undefined
  const keys = Object.entries(paging.cursor)
  const isContinued = keys.some(([param]) => parameters.text(param) !== '')
  const hasMore = keys.some(([, place]) => {
    const [block = '', field = ''] = place.split('.')
    const records = [body[block]].flat() as readonly (WireRecord | undefined)[]
    return (records.at(-1)?.[field] ?? '') !== ''
  })
  return hasMore ? (isContinued ? 'M' : 'F') : isContinued ? 'E' : 'D'
}

function recordsOf(
  { more, arrange }: Screen,
  spec: EndpointSpec,
  block: string,
  rowsOf: BlockRows,
  found: readonly Quoted[],
  call: ApiCall,
): readonly WireRecord[] {
  const write = screenWriter(spec, block, call)
  const fieldsOf = more?.[block]
  const isDeclared = (name: string): boolean => Object.hasOwn(spec.output[block]?.fields ?? {}, name)
  const records = found.flatMap((quoted) =>
    rowsOf(quoted, call).map((row) => {
      const told = fieldsOf ? Object.entries(fieldsOf(row, call, quoted)) : []
      return { ...write(row), ...Object.fromEntries(told.filter(([name]) => isDeclared(name))) }
    }),
  )
  return arrange?.[block]?.(records, call) ?? records
}
