import { kstDate, kstTime, parseKst } from '@kis/core'
import type { Contract } from '../../derivatives/contract.js'
import { weekdayOf } from '../../exchange/trading-days.js'
import { percent } from '../../quotes/change.js'
import { contractForm } from '../../quotes/quote-forms.js'
import type { Quoted } from '../../quotes/quoted.js'
import { quotedIndex } from '../../quotes/quoted-index.js'
import { quotedMarket } from '../../quotes/quoted-market.js'
import type { ApiCall } from '../api-route.js'
import { dayBars, earlierToo, minuteBars, now } from './block-rows.js'
import { indexCode, indexNow } from './index-rows.js'
import type { MoreFields, Screen } from './screen-route.js'

const KOSPI = '0001'
const KOSPI200 = '2001'
const DAY_MS = 86_400_000
/** Futures that boards show by 조건시장분류코드: KOSPI200, mini, KOSDAQ150. The weekly ones are options alone. */
const BOARDS: Readonly<Record<string, readonly string[]>> = {
  '': ['101W12', '101W03'],
  MKI: ['105W12', '105W03'],
  KQI: ['106W12', '106W03'],
}

function quoted({ world }: ApiCall, code: string): readonly Quoted[] {
  const market = world.contracts.exchange.market(code)
  return market ? [quotedMarket(market, contractForm(market.instrument), world.clock.now())] : []
}

const find = (call: ApiCall): readonly Quoted[] => quoted(call, call.parameters.text('FID_INPUT_ISCD'))

function options(call: ApiCall, isShown: (contract: Contract) => boolean): readonly Quoted[] {
  const { instruments } = call.world.contracts.exchange
  return [...instruments.values()]
    .filter((contract) => contract.kind === 'option' && isShown(contract))
    .flatMap(({ code }) => quoted(call, code))
}

/** What a contract tells of its index: 베이시스, 이론가, 괴리율. Only of futures on KOSPI200. */
const basis: MoreFields = ({ code, day }, { world }) => {
  const index = /^(?:101|105|A01|A05)/.test(code) ? quotedIndex(world, KOSPI200)?.now.day : undefined
  if (!index) return {}
  // Nothing is paid for waiting here: the theoretical price is the index.
  return {
    basis: (day.last - index.last).toFixed(2),
    mrkt_basis: (day.last - index.last).toFixed(2),
    hts_thpr: index.last.toFixed(2),
    dprt: percent(day.last - index.last, index.last),
  }
}

const ofIndex: MoreFields = (row, call, one) => {
  const index = quotedIndex(call.world, KOSPI200)?.now.day
  if (!index) return basis(row, call, one)
  const difference = index.last - index.base
  return {
    ...basis(row, call, one),
    kospi200_nmix: index.last.toFixed(2),
    kospi200_prdy_vrss: difference.toFixed(2),
    kospi200_prdy_ctrt: percent(difference, index.base),
    kospi200_prdy_vrss_sign: signOf(difference),
  }
}

const underlying: MoreFields = (_, { world }) => {
  const index = quotedIndex(world, KOSPI200)?.now.day
  if (!index) return {}
  const difference = index.last - index.base
  return {
    unas_prpr: index.last.toFixed(2),
    unas_prdy_vrss: difference.toFixed(2),
    unas_prdy_vrss_sign: signOf(difference),
    unas_prdy_ctrt: percent(difference, index.base),
    unas_acml_vol: String(index.volume),
  }
}

/** 최종거래일 and the days until then: the second Thursday of the month that a name ends with. */
const expiry: MoreFields = ({ name, date }) => {
  const [month] = /\d{6}/.exec(name) ?? []
  const [first, today] = [parseKst(`${month}01`), parseKst(date)]
  if (month === undefined || first === undefined || today === undefined) return {}
  const day = 8 + ((11 - weekdayOf(`${month}01`)) % 7)
  const last = first + (day - 1) * DAY_MS
  return { futs_last_tr_date: kstDate(last), hts_rmnn_dynu: String(Math.max(Math.round((last - today) / DAY_MS), 0)) }
}

/** 행사가, from the code of an option. */
const strike: MoreFields = ({ code }) => ({ acpr: `${Number(code.slice(6, 9))}.00` })

const together =
  (...parts: readonly MoreFields[]): MoreFields =>
  (row, call, one) =>
    Object.assign({}, ...parts.map((part) => part(row, call, one)))

function signOf(difference: number): string {
  return difference > 0 ? '2' : difference < 0 ? '5' : '3'
}

const DAYS = dayBars({
  period: ({ parameters }) => parameters.text('FID_PERIOD_DIV_CODE'),
  from: ({ parameters }) => parameters.text('FID_INPUT_DATE_1'),
  to: ({ parameters }) => parameters.text('FID_INPUT_DATE_2'),
  most: 100,
})

const MINUTES = minuteBars({
  // Half minutes have no bars of their own here.
  length: ({ parameters }) => Number(parameters.text('FID_HOUR_CLS_CODE')) / 60,
  keep({ at, date, code }, { parameters, world }) {
    const today = world.contracts.exchange.current(code)?.day.date ?? ''
    const [day, hour] = [parameters.text('FID_INPUT_DATE_1') || today, parameters.text('FID_INPUT_HOUR_1')]
    if (date !== day) return date < day
    return hour === '' || hour === '000000' || kstTime(at) <= hour
  },
  most: 102,
  days(call) {
    const day = call.parameters.text('FID_INPUT_DATE_1')
    // Without what lies before it, of the day that is asked for.
    return earlierToo(call) ? { from: '', to: day } : day === '' ? undefined : { from: day, to: day }
  },
})

/** 지수선물·옵션 기본시세. */
export const CONTRACT_SCREENS: readonly Screen[] = [
  {
    id: 'domesticFuturesOptions.inquirePrice',
    find,
    blocks: { output1: now, output2: indexNow(KOSPI), output3: indexNow(KOSPI200) },
    more: { output1: together(basis, expiry), output2: indexCode, output3: indexCode },
  },
  { id: 'domesticFuturesOptions.inquireAskingPrice', find, blocks: { output1: now, output2: now } },
  {
    id: 'domesticFuturesOptions.inquireDailyFuopchartprice',
    find,
    blocks: { output1: now, output2: DAYS },
    more: { output1: ofIndex },
  },
  {
    id: 'domesticFuturesOptions.inquireTimeFuopchartprice',
    find,
    blocks: { output1: now, output2: MINUTES },
    more: { output1: ofIndex },
  },
  {
    id: 'domesticFuturesOptions.displayBoardFutures',
    find: (call) =>
      (BOARDS[call.parameters.text('FID_COND_MRKT_CLS_CODE')] ?? []).flatMap((code) => quoted(call, code)),
    blocks: { output: now },
    more: { output: together(basis, expiry) },
  },
  {
    id: 'domesticFuturesOptions.displayBoardCallput',
    find: (call) => (call.parameters.text('FID_COND_MRKT_CLS_CODE') === '' ? options(call, () => true) : []),
    blocks: {
      output1: (one) => (/^[2B]/.test(one.code) ? [one.now] : []),
      output2: (one) => (/^[3C]/.test(one.code) ? [one.now] : []),
    },
    more: { output1: strike, output2: strike },
  },
  {
    id: 'domesticFuturesOptions.displayBoardTop',
    find,
    blocks: { output1: now, output2: now },
    more: { output1: underlying, output2: expiry },
  },
  {
    id: 'domesticFuturesOptions.expPriceTrend',
    find,
    // Its opening call told one price, the open.
    blocks: {
      output1: now,
      output2: ({ now: row }) => [{ ...row, at: row.day.openAt, day: { ...row.day, last: row.day.open } }],
    },
  },
]
