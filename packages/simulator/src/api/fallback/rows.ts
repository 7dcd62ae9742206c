import { kstDate, kstTime, parseKst } from '@kis/core'
import type { EndpointSpec } from '@kis/rest'
import { VENUES } from '@kis/utils/calendar'
import { addDays, tradingDaysBefore } from '../../exchange/trading-days.js'
import { createLocalClock, type LocalClock } from '../../overseas/local-clock.js'
import { overseasVenueOf } from '../../overseas/overseas-venues.js'
import { createRandom, type Random } from '../../random.js'
import type { ApiCall } from '../api-route.js'
import { withoutPaging } from './page-state.js'
import { echoOf, type RequestValues } from './request-values.js'
import type { Row } from './row.js'
import { subjectsOf } from './subject.js'

/** The rows behind an answer. */
export interface Rows {
  /** Rows of a list on one page. */
  readonly size: number
  /** The row at a place of the whole list, for one block; the same subject and change in every block. */
  at(index: number, block: string): Row
}

/** The source of chance of a request: seed, TR id and values decide, the page does not. */
export function randomOf(spec: EndpointSpec, { world, trId }: ApiCall, values: RequestValues): Random {
  return createRandom(`${world.settings.seed}/fallback/${trId}/${JSON.stringify(withoutPaging(spec, values))}`)
}

/** Makes the rows of an answer. */
export function rowsOf(spec: EndpointSpec, { world }: ApiCall, values: RequestValues, random: Random): Rows {
  const [group = ''] = spec.id.split('.')
  const { asked, others } = subjectsOf(group, world, values, random.fork('subjects'))
  const subjects = asked.length > 0 ? asked : others
  const size = asked.length > 1 ? asked.length : random.fork('size').int(2, 5)
  // The last trading day may be today, but a session of today abroad need not be over.
  const today = kstDate(world.clock.now())
  const days = tradingDaysBefore(world.calendar, group === 'overseasStock' ? today : addDays(today, 1), size * 2)
  const isDollar = group.startsWith('overseas')
  const echo = echoOf(values)
  let clock: LocalClock | undefined
  const inKorea = (date: string, time: string): { date: string; time: string } => {
    if (group !== 'overseasStock') return { date, time }
    clock ??= createLocalClock(VENUES[overseasVenueOf(echo('EXCD') ?? '')?.venue ?? 'NASDAQ'].zone)
    const at = clock.instantOf(parseKst(`${date}${time}`) ?? 0)
    return { date: kstDate(at), time: kstTime(at) }
  }
  return {
    size,
    at(index, block) {
      const place = random.fork(`row/${index}`)
      const subject = subjects[index % subjects.length]
      if (!subject) throw new RangeError('An answer is about something.')
      const date = days[index] ?? ''
      const time = clockText(LAST_TRADE - index * 60 - place.int(0, 59))
      return {
        random: random.fork(`${block}/${index}`),
        subject,
        index,
        date,
        time,
        inKorea: () => inKorea(date, time),
        change: place.int(-300, 300) / 100,
        exchange: EXCHANGES[group] ?? 'KRX',
        currency: isDollar ? 'USD' : 'KRW',
        echo,
      }
    },
  }
}

/** 거래소코드 by group. */
const EXCHANGES: Readonly<Record<string, string>> = { overseasStock: 'NAS', overseasFuturesOptions: 'CME' }
/** 15:20, in seconds of the day: later trades are those of the closing auction. */
const LAST_TRADE = (15 * 60 + 20) * 60

function clockText(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join('')
}
