import { MINUTE_MS } from '../../exchange/bars.js'
import type { Market } from '../../exchange/exchange.js'
import { withToday } from '../../exchange/past-ranges.js'
import { FOREIGN_SCALE } from '../../ledger/account.js'
import type { OverseasListing } from '../../overseas/overseas-market.js'
import { changeOf, fixed, percent } from '../../quotes/change.js'
import { companyFieldsAbroad, overseasCompanyOf } from '../../quotes/overseas-company.js'
import type { ApiCall } from '../api-route.js'
import type { RankedRecord } from './record-writer.js'

const PLACES = 4
/** N일자값: days that a ranking looks back, today among them. */
const DAYS = [1, 2, 3, 5, 10, 20, 30, 60, 120, 250] as const
/** N분전: minutes that it looks back. */
const MINUTES = [1, 2, 3, 5, 10, 15, 20, 30, 60, 120] as const

type Stock = Market<OverseasListing>

/** What rankings of shares abroad tell of one of them: what its quotes tell, and how it stands against the days or the minutes asked for. */
export function overseasFacts(id: string, market: Stock, call: ApiCall): RankedRecord {
  const { instrument, day, book } = market
  const { exchange, symbol, koreanName, englishName } = instrument
  const { base, last, volume, value } = day
  const { seed } = call.world.settings
  const power = percent(day.buyVolume, day.sellVolume)
  return {
    ...{ rsym: `D${exchange}${symbol}`, excd: exchange, symb: symbol, e_ordyn: '○' },
    ...{ name: koreanName, knam: koreanName, ename: englishName, enam: englishName },
    ...{ last: priceText(last), sign: changeOf(last, base).sign },
    ...{ diff: priceText(Math.abs(last - base)), rate: percent(last - base, base) },
    ...{ tvol: String(volume), tamt: String(Math.floor(value / FOREIGN_SCALE)) },
    ...{ pask: priceText(book.best('sell') ?? 0), pbid: priceText(book.best('buy') ?? 0) },
    ...companyFieldsAbroad(instrument, last, seed),
    tover: percent(volume, overseasCompanyOf(instrument, seed).shares),
    ...{ tpow: power, powx: power },
    ...averages(market, call),
    ...(COMPARED[id] ?? againstDays)(market, call),
  }
}

/** Averages of the days before today (평균거래량, 평균거래대금), and how today grows beyond them. */
function averages({ daily, day }: Stock, call: ApiCall): RankedRecord {
  const days = daily.slice(-daysOf(call))
  const average = (field: 'volume' | 'value'): number =>
    days.length === 0 ? 0 : Math.floor(days.reduce((sum, bar) => sum + bar[field], 0) / days.length)
  const volume = average('volume')
  return {
    ...{ a_tvol: String(volume), n_tvol: String(volume) },
    a_tamt: String(Math.floor(average('value') / FOREIGN_SCALE)),
    n_rate: percent(day.volume - volume, volume),
  }
}

/** Against the close before the days asked for. */
function againstDays({ daily, day }: Stock, call: ApiCall): RankedRecord {
  return against(day.last, daily.at(-daysOf(call))?.close ?? day.base)
}

/** Against the price some minutes ago. */
function againstMinutes(market: Stock, call: ApiCall): RankedRecord {
  const earlier = market.minutes.filter((bar) => bar.at + MINUTE_MS <= sinceOf(call))
  return against(market.day.last, earlier.at(-1)?.close ?? market.minutes[0]?.open ?? market.day.base)
}

/** What was traded in the last minutes, against what was traded before. */
function surge({ minutes, day }: Stock, call: ApiCall): RankedRecord {
  const since = sinceOf(call)
  const fresh = minutes.reduce((sum, bar) => sum + (bar.at >= since - (since % MINUTE_MS) ? bar.volume : 0), 0)
  const before = day.volume - fresh
  return { n_tvol: String(before), n_diff: String(fresh), n_rate: percent(fresh, before) }
}

/** Against the highest, or the lowest, price of 52 weeks before today (신고가, 신저가). */
function againstYear({ pastRanges, day }: Stock, call: ApiCall): RankedRecord {
  const year = withToday(pastRanges.w52, day)
  const side = call.parameters.text('GUBN') === '0' ? 'low' : 'high'
  const before = pastRanges.w52?.[side].price ?? day.base
  return {
    ...against(day.last, before),
    ...{ nhgh: priceText(year.high.price), nlow: priceText(year.low.price) },
  }
}

const unchanged = (): RankedRecord => ({})

const COMPARED: Readonly<Record<string, (market: Stock, call: ApiCall) => RankedRecord>> = {
  'overseasStock.tradeGrowth': unchanged,
  'overseasStock.priceFluct': againstMinutes,
  'overseasStock.volumeSurge': surge,
  'overseasStock.newHighlow': againstYear,
}

function against(last: number, base: number): RankedRecord {
  return { n_base: priceText(base), n_diff: priceText(Math.abs(last - base)), n_rate: percent(last - base, base) }
}

function daysOf({ parameters }: ApiCall): number {
  return DAYS[Number(parameters.text('NDAY'))] ?? DAYS[0]
}

function sinceOf({ parameters, world }: ApiCall): number {
  return world.clock.now() - (MINUTES[Number(parameters.text('MINX'))] ?? MINUTES[0]) * MINUTE_MS
}

function priceText(tenThousandths: number): string {
  return fixed(tenThousandths / FOREIGN_SCALE, PLACES)
}
