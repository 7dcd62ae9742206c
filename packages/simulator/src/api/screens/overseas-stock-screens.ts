import { kstDate, kstTime } from '@kis/core'
import { VENUES } from '@kis/utils/calendar'
import { createLocalClock } from '../../overseas/local-clock.js'
import { percent } from '../../quotes/change.js'
import { companyFieldsAbroad } from '../../quotes/overseas-company.js'
import { overseasForm } from '../../quotes/quote-forms.js'
import type { Quoted, QuoteRow } from '../../quotes/quoted.js'
import { quotedMarket } from '../../quotes/quoted-market.js'
import type { ApiCall } from '../api-route.js'
import { quotedMarket as marketAbroad } from '../overseas/quoted-market.js'
import { latestTrades, minuteBars, now } from './block-rows.js'
import { isFound } from './overseas-search.js'
import type { BlockRows, MoreFields, Screen } from './screen-route.js'

const MOST_BARS = 120
const MOST_TRADES = 100
/** 관심종목 at a time. */
const MOST_ASKED = 10
const MOST_LISTED = 300

function quoted({ world }: ApiCall, exchange: string, symbol: string): readonly Quoted[] {
  const market = marketAbroad(world, exchange, symbol)
  if (!market) return []
  const { venue } = market.instrument
  const at = world.clock.now()
  return [quotedMarket(market, overseasForm(market.instrument), at, createLocalClock(VENUES[venue.venue].zone).shiftAt)]
}

const find = (call: ApiCall): readonly Quoted[] =>
  quoted(call, call.parameters.text('EXCD'), call.parameters.text('SYMB'))

function findAsked(call: ApiCall): readonly Quoted[] {
  const numbers = Array.from({ length: MOST_ASKED }, (_, index) => String(index + 1).padStart(2, '0'))
  return numbers.flatMap((number) =>
    quoted(call, call.parameters.text(`EXCD_${number}`), call.parameters.text(`SYMB_${number}`)),
  )
}

/** What an exchange lists: of a real symbol file with its thousands the first ones. */
function findListed(call: ApiCall): readonly Quoted[] {
  const exchange = call.parameters.text('EXCD')
  const listed = call.world.overseas.instruments.filter((instrument) => instrument.exchange === exchange)
  return listed.slice(0, MOST_LISTED).flatMap(({ symbol }) => quoted(call, exchange, symbol))
}

/** 거래소코드 as the request says it: the one of a list stands beside its symbol. */
function exchangeOf({ parameters }: ApiCall, code: string): string {
  const single = parameters.text('EXCD')
  if (single !== '') return single
  const numbers = Array.from({ length: MOST_ASKED }, (_, index) => String(index + 1).padStart(2, '0'))
  const number = numbers.find((one) => parameters.text(`SYMB_${one}`) === code) ?? '01'
  return parameters.text(`EXCD_${number}`)
}

/** What a share abroad is, whatever its price. */
const listing: MoreFields = (row, call, one) => {
  const exchange = exchangeOf(call, row.code)
  const market = marketAbroad(call.world, exchange, row.code)
  if (!market) return {}
  const { venue, englishName } = market.instrument
  return {
    ...{ rsym: `D${exchange}${row.code}`, excd: exchange, symb: row.code, code: row.code },
    ...{ ename: englishName, exnm: venue.name, nnam: venue.nationName, curr: venue.currency, e_ordyn: '○' },
    ...stamps(row, call, one),
  }
}

/** 상장주수, EPS, PER: as the price in detail tells them. */
const company: MoreFields = (row, call) => {
  const market = marketAbroad(call.world, exchangeOf(call, row.code), row.code)
  return market ? companyFieldsAbroad(market.instrument, market.day.last, call.world.settings.seed) : {}
}

/** Times on the clocks of the exchange, and in Korea. */
const stamps: MoreFields = ({ at, localShift = 0, date }) => {
  const local = at + localShift
  return {
    ...{ xymd: kstDate(local), xhms: kstTime(local), tymd: date, dymd: kstDate(local), dhms: kstTime(local) },
    ...{ kymd: kstDate(at), khms: kstTime(at) },
  }
}

const book: MoreFields = (row, call, one) => {
  const { day, asks, bids } = row
  const total = (levels: QuoteRow['asks']): string => String(levels.reduce((sum, { quantity }) => sum + quantity, 0))
  const against = (price: number): string => percent(price - day.base, day.base)
  return {
    ...listing(row, call, one),
    ...{ avol: total(asks), bvol: total(bids), advl: '0', bdvl: '0' },
    ...{ ropen: against(day.open), rhigh: against(day.high), rlow: against(day.low), rclose: against(day.last) },
  }
}

/** Nothing has changed since the answer before: 전일대비 잔량 is not kept. */
const unchanged: MoreFields = () =>
  Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`dbid${index + 1}`, '0']).concat(
      Array.from({ length: 10 }, (_, index) => [`dask${index + 1}`, '0']),
    ),
  )

/** Bars that lie before a moment on the clocks of the exchange, one more than asked to see whether there are any. */
const minutesFor = (most: number): BlockRows =>
  minuteBars({
    length: ({ parameters }) => Number(parameters.text('NMIN')) || 1,
    keep({ at, localShift = 0 }, { parameters }) {
      const until = parameters.text('NEXT') === '1' ? parameters.text('KEYB') : ''
      return until === '' || kstDate(at + localShift) + kstTime(at + localShift) <= until
    },
    most,
    days({ parameters }) {
      // 전일포함여부: today alone, or as far back as anything is known.
      if (parameters.text('PINC') === '0') return undefined
      return { from: '', to: parameters.text('NEXT') === '1' ? parameters.text('KEYB').slice(0, 8) : '' }
    },
  })

const count = ({ parameters }: ApiCall): number => Math.min(Number(parameters.text('NREC')) || MOST_BARS, MOST_BARS)

/** Opening and closing time by country: there, and in Korea in winter. */
const HOURS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  US: ['093000', '160000', '233000', '060000'],
  HK: ['093000', '160000', '103000', '170000'],
  CN: ['093000', '150000', '103000', '160000'],
  JP: ['090000', '153000', '090000', '153000'],
  VN: ['090000', '150000', '110000', '170000'],
}

const MINUTE_CHART: Screen = {
  id: 'overseasStock.inquireTimeItemchartprice',
  find,
  blocks: { output2: (one, call) => minutesFor(count(call))(one, call) },
  more: { output2: stamps },
  heads: {
    output1(lists, call) {
      const [exchange, symbol] = [call.parameters.text('EXCD'), call.parameters.text('SYMB')]
      const venue = marketAbroad(call.world, exchange, symbol)?.instrument.venue
      if (!venue) return { rsym: '', zdiv: '', nrec: '0' }
      const [stim = '', etim = '', sktm = '', ektm = ''] = HOURS[venue.country] ?? []
      const older = find(call).flatMap((one) => minutesFor(count(call) + 1)(one, call))
      const hasMore = older.length > count(call)
      return {
        ...{ rsym: `D${exchange}${symbol}`, zdiv: '4', stim, etim, sktm, ektm },
        ...{ next: hasMore ? '1' : '0', more: hasMore ? '1' : '0', nrec: String(lists.output2?.length ?? 0) },
      }
    },
  },
}

const listHead: NonNullable<Screen['heads']>[string] = ({ output2 = [] }) => ({
  ...{ zdiv: '4', stat: '무료실시간' },
  ...{ crec: String(output2.length), trec: String(output2.length), nrec: String(output2.length) },
})

/** 해외주식 기본시세 beyond the price. */
export const OVERSEAS_STOCK_SCREENS: readonly Screen[] = [
  MINUTE_CHART,
  {
    id: 'overseasStock.inquireAskingPrice',
    find,
    blocks: { output1: now, output2: now },
    more: { output1: book, output2: unchanged },
  },
  {
    id: 'overseasStock.quotInquireCcnl',
    find,
    // Trades of the day before are not kept.
    blocks: {
      output1: (one, call) => (call.parameters.text('TDAY') === '0' ? [] : latestTrades(MOST_TRADES)(one, call)),
    },
    more: { output1: (row, call, one) => ({ ...listing(row, call, one), ZDIV: '4', NREC: '', mtyp: '0' }) },
  },
  {
    id: 'overseasStock.multprice',
    find: findAsked,
    blocks: { output2: now },
    more: { output2: listing },
    heads: { output: ({ output2 = [] }) => ({ nrec: String(output2.length) }) },
  },
  {
    id: 'overseasStock.inquireSearch',
    find: findListed,
    blocks: { output2: now },
    more: { output2: (row, call, one) => ({ ...listing(row, call, one), ...company(row, call, one), e_ordyn: 'O' }) },
    arrange: {
      output2: (records, call) =>
        records
          .map((record) => ({
            ...record,
            valx: String(Math.floor((Number(record.shar) * Number(record.last)) / 1_000)),
          }))
          .filter((record) => isFound(record, call))
          .map((record, index) => ({ ...record, rank: String(index + 1) })),
    },
    heads: { output1: listHead },
  },
  {
    id: 'overseasStock.industryTheme',
    find: findListed,
    blocks: { output2: now },
    more: { output2: (row, call, one) => ({ ...listing(row, call, one), seqn: '0' }) },
    heads: { output1: listHead },
  },
]
