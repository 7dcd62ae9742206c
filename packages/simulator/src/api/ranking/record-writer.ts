import { kstDate, kstTime } from '@kis/core'
import type { BlockSpec, EndpointSpec } from '@kis/rest'
import type { Market } from '../../exchange/exchange.js'
import { createRandom } from '../../random.js'
import type { ApiCall } from '../api-route.js'
import { blockWriter } from '../fallback/block-writer.js'
import { echoOf, requestValues } from '../fallback/request-values.js'
import type { Row } from '../fallback/row.js'
import type { Subject } from '../fallback/subject.js'
import { STOCK_FACTS } from './stock-facts.js'

/** A row of a ranking, by wire field. */
export type RankedRecord = Record<string, string>

/** What rows of a ranking can be about, where nothing of the market is known of it. */
export interface RankedSubject extends Subject {
  /** Change from the previous close in percent. */
  readonly change: number
  readonly currency: Row['currency']
  readonly exchange: string
}

/** Writes rows of one request: made up from the seed, each stock the same wherever it stands in the list. */
export function subjectWriter(
  spec: EndpointSpec,
  block: string,
  call: ApiCall,
): (subject: RankedSubject) => RankedRecord {
  const write = blockWriter(blockOf(spec, block))
  const echo = echoOf(requestValues(spec, call))
  const { settings, clock } = call.world
  const [date, time] = [kstDate(clock.now()), kstTime(clock.now())]
  return (subject) =>
    write({
      random: createRandom(`${settings.seed}/ranking/${spec.id}/${subject.code}`),
      subject,
      index: 0,
      date,
      time,
      inKorea: () => ({ date, time }),
      change: subject.change,
      exchange: subject.exchange,
      currency: subject.currency,
      echo,
    })
}

/** Writes rows about stocks: what the market tells, and the rest made up. */
export function stockWriter(spec: EndpointSpec, block: string, call: ApiCall): (market: Market) => RankedRecord {
  const write = subjectWriter(spec, block, call)
  const known = Object.keys(blockOf(spec, block).fields).flatMap((field) => {
    const fact = STOCK_FACTS[field]
    return fact ? [[field, fact] as const] : []
  })
  return (market) => {
    const { instrument, day } = market
    const { code, name } = instrument
    const change = ((day.last - day.base) / day.base) * 100
    const subject = {
      code,
      name,
      englishName: `ISSUE ${code}`,
      base: day.base,
      change,
      currency: 'KRW',
      exchange: 'KRX',
    } as const
    return { ...write(subject), ...Object.fromEntries(known.map(([field, fact]) => [field, fact(market)])) }
  }
}

/** Numbers the rows from a rank on, where the block has one. */
export function withRanks(records: readonly Readonly<RankedRecord>[], first = 1): RankedRecord[] {
  return records.map((record, index) => {
    const field = ['data_rank', 'rank'].find((name) => Object.hasOwn(record, name))
    return field ? { ...record, [field]: String(first + index) } : record
  })
}

function blockOf(spec: EndpointSpec, name: string): BlockSpec {
  const block = spec.output[name]
  if (!block) throw new RangeError(`${spec.id} has no block ${name}.`)
  return block
}
