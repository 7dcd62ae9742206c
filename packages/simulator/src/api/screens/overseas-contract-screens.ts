import { kstDate, kstTime } from '@kis/core'
import type { Contract } from '../../derivatives/contract.js'
import { FOREIGN_SCALE } from '../../ledger/account.js'
import { fixed } from '../../quotes/change.js'
import { overseasContractForm } from '../../quotes/quote-forms.js'
import type { Quoted, QuoteRow } from '../../quotes/quoted.js'
import { quotedMarket } from '../../quotes/quoted-market.js'
import type { ApiCall } from '../api-route.js'
import { bookLevels, dayBars, minuteBars, now } from './block-rows.js'
import type { MoreFields, Screen } from './screen-route.js'

/** Rows of a chart at most, whatever is asked. */
const MOST_ROWS = 120
const BOOK_ROWS = 5
/** Days whose minutes are told, today among them: a chart that goes on by its own key has to end somewhere. */
const MINUTE_DAYS = 5

function quoted({ world }: ApiCall, code: string): readonly Quoted[] {
  const market = world.overseasContracts.exchange.market(code)
  return market ? [quotedMarket(market, overseasContractForm(market.instrument), world.clock.now())] : []
}

const find = (call: ApiCall): readonly Quoted[] => quoted(call, call.parameters.text('SRS_CD'))

/** Up to 32 contracts at a time. */
function findAll(call: ApiCall): readonly Quoted[] {
  const names = Array.from({ length: 32 }, (_, index) => `SRS_CD_${String(index + 1).padStart(2, '0')}`)
  const codes = names.map((name) => call.parameters.text(name)).filter((code) => code !== '')
  return codes.slice(0, Number(call.parameters.text('QRY_CNT')) || codes.length).flatMap((code) => quoted(call, code))
}

/** What a contract is, whatever its price. */
const terms: MoreFields = ({ code, date }, { world }) => {
  const contract = world.overseasContracts.exchange.market(code)?.instrument
  if (!contract) return {}
  const { decimals, currency, multiplier, margin } = contract
  const tick = tickOf(contract)
  return {
    exch_cd: 'CME',
    crc_cd: currency,
    trst_mgn: fixed(margin / FOREIGN_SCALE, 0),
    disp_digit: String(decimals),
    ...{ tick_size: fixed(tick / 10 ** decimals, decimals), tick_sz: fixed(tick / 10 ** decimals, decimals) },
    tick_val: fixed((tick * multiplier) / FOREIGN_SCALE, 2),
    ctrt_size: fixed((10 ** decimals * multiplier) / FOREIGN_SCALE, 0),
    ...{ open_date: date, mrkt_open_date: date, sbsnsdate: date, sttl_date: date },
    stat_tp: '2',
  }
}

function tickOf({ ticks, basePrice }: Contract): number {
  return ticks.find(([below]) => basePrice < below)?.[1] ?? 1
}

const most = ({ parameters }: ApiCall): number => Math.min(Number(parameters.text('QRY_CNT')) || MOST_ROWS, MOST_ROWS)
const until = ({ parameters }: ApiCall): string => parameters.text('CLOSE_DATE_TIME').slice(0, 8)

/** Bars tell no time; those of minutes do. */
const untimed: MoreFields = () => ({ data_time: '', last_qntt: '' })
const stamped: MoreFields = ({ at }) => ({ data_date: kstDate(at), data_time: kstTime(at) })
/** The volume of a minute is its own, not that of the day so far. */
const ofMinute: MoreFields = (row, call, one) => ({ ...stamped(row, call, one), vol: String(row.quantity) })

/** How a chart finds its rows, and what tells them apart: the key of a page is that of its oldest row. */
interface Chart {
  /** Newest first, so many at most; those before a key. */
  readonly rows: (one: Quoted, call: ApiCall, most: number, before: string) => readonly QuoteRow[]
  readonly keyOf: (row: QuoteRow) => string
  readonly more: MoreFields
}

const MINUTES: Chart = {
  rows(one, call, count, before) {
    const close = call.parameters.text('CLOSE_DATE_TIME')
    const length = (): number => Number(call.parameters.text('QRY_GAP')) || 1
    const keep = (row: QuoteRow): boolean => {
      const key = MINUTES.keyOf(row)
      return (before === '' || key < before) && (close === '' || key.slice(0, close.length) <= close)
    }
    const to =
      [before, close]
        .map((key) => key.slice(0, 8))
        .filter((date) => date !== '')
        .sort()[0] ?? ''
    const from = one.days().at(-MINUTE_DAYS)?.date ?? ''
    return minuteBars({ length, keep, most: count, days: () => ({ from, to }) })(one, call)
  },
  keyOf: ({ at }) => kstDate(at) + kstTime(at),
  more: ofMinute,
}

const TICKS: Chart = {
  rows: (one, _, count, before) =>
    one
      .trades(Number.POSITIVE_INFINITY)
      .filter((row) => before === '' || TICKS.keyOf(row) < before)
      .slice(0, count),
  // What was traded until then tells trades of one second apart.
  keyOf: ({ date, day }) => date + String(day.volume).padStart(10),
  more: stamped,
}

function daysOf(period: string): Chart {
  return {
    rows: (one, call, count) => dayBars({ period: () => period, to: until, most: count })(one, call),
    keyOf: ({ date }) => date,
    more: untimed,
  }
}

/** A chart of contracts abroad, oldest first. Some name list and head the other way round. */
function chartScreen(name: string, { rows, keyOf, more }: Chart, [head, list] = ['output1', 'output2']): Screen {
  const before = ({ parameters }: ApiCall): string =>
    parameters.text('QRY_TP') === 'P' ? parameters.text('INDEX_KEY') : ''
  return {
    id: `overseasFuturesOptions.${name}`,
    find,
    blocks: { [list]: (one, call) => [...rows(one, call, most(call), before(call))].reverse() },
    more: { [list]: more },
    heads: {
      [head]: (lists, call) => {
        const count = String(lists[list]?.length ?? 0).padStart(4, '0')
        const found = find(call).flatMap((one) => rows(one, call, most(call) + 1, before(call)))
        const oldest = found.length > most(call) ? found[most(call) - 1] : undefined
        return { ret_cnt: count, tret_cnt: count, last_n_cnt: '1', index_key: oldest ? keyOf(oldest) : '' }
      },
    },
  }
}

/** 해외선물옵션 기본시세. */
export const OVERSEAS_CONTRACT_SCREENS: readonly Screen[] = [
  ...['inquirePrice', 'optPrice'].map(
    (name): Screen => ({
      id: `overseasFuturesOptions.${name}`,
      find,
      blocks: { output1: now },
      more: { output1: terms },
    }),
  ),
  ...['inquireAskingPrice', 'optAskingPrice'].map(
    (name): Screen => ({
      id: `overseasFuturesOptions.${name}`,
      find,
      blocks: { output1: now, output2: bookLevels(BOOK_ROWS) },
    }),
  ),
  ...['stockDetail', 'optDetail'].map(
    (name): Screen => ({
      id: `overseasFuturesOptions.${name}`,
      find,
      blocks: { output1: now },
      more: { output1: terms },
    }),
  ),
  ...['searchContractDetail', 'searchOptDetail'].map(
    (name): Screen => ({
      id: `overseasFuturesOptions.${name}`,
      find: findAll,
      blocks: { output2: now },
      more: { output2: terms },
    }),
  ),
  chartScreen('dailyCcnl', daysOf('D')),
  chartScreen('weeklyCcnl', daysOf('W')),
  chartScreen('monthlyCcnl', daysOf('M')),
  chartScreen('tickCcnl', TICKS),
  chartScreen('optDailyCcnl', daysOf('D')),
  chartScreen('optWeeklyCcnl', daysOf('W')),
  chartScreen('optMonthlyCcnl', daysOf('M')),
  chartScreen('optTickCcnl', TICKS),
  chartScreen('inquireTimeFuturechartprice', MINUTES, ['output2', 'output1']),
  chartScreen('inquireTimeOptchartprice', MINUTES, ['output2', 'output1']),
]
