import type { RestClient } from '@kis/rest'
import {
  dailyCcnl,
  inquireTimeFuturechartprice,
  inquireTimeOptchartprice,
  monthlyCcnl,
  optDailyCcnl,
  optMonthlyCcnl,
  optWeeklyCcnl,
  weeklyCcnl,
} from '@kis/rest/overseas-futures-options'
import type { Instrument } from '../../instrument/instrument.js'
import { exchangeOf } from '../../stock/contract-exchange.js'
import { scaleOf } from '../../stock/contract-quote.js'
import { asReal } from '../../stock/wire-values.js'
import { type BarSource, pricesOf, type SourceBar } from '../bar-source.js'
import type { WantedBars } from '../wanted-bars.js'

const FUTURES = { day: dailyCcnl, week: weeklyCcnl, month: monthlyCcnl } as const
const OPTIONS = { day: optDailyCcnl, week: optWeeklyCcnl, month: optMonthlyCcnl } as const
/** Rows of a page: futures, options, minutes. */
const FUTURE_ROWS = 40
const OPTION_ROWS = 119
const MINUTE_ROWS = 120

/**
 * 해외선물 체결추이 (HHDFC55020100, …0000, …0300; 40 bars a call), 해외옵션 체결추이 (HHDFO55020100, …0000, …0300; the last 119, with no way further back) and
 * 해외선물·해외옵션 분봉조회 (HHDFC55020400, HHDFO55020400; 120 a call by a key of their own). Real only; CME and SGX are a paid feed. Years are put together
 * from months. Prices get the decimals back that KIS leaves out.
 *
 * @throws KisConfigError when nothing tells the exchange of the contract: there is no market master.
 */
export function overseasContractBars(rest: RestClient, instrument: Instrument, wanted: WantedBars): BarSource {
  const { symbol, kind } = instrument
  const { unit } = wanted
  const client = asReal(rest)
  const exchange = exchangeOf(instrument, 'Bars')
  const barOf = barReader(instrument)
  if (unit === 'minute') {
    const isOption = kind === 'option'
    return {
      unit,
      minutes: 1,
      reach: 'back',
      // Options take no last day: they are read back from now, and so at one go.
      chunkDays: isOption ? Number.MAX_SAFE_INTEGER : 1,
      isByDay: false,
      async ask({ until, next, signal }) {
        const params = {
          ...{ SRS_CD: symbol, EXCH_CD: exchange, QRY_CNT: MINUTE_ROWS, QRY_GAP: 1 },
          ...(next === undefined ? { QRY_TP: 'Q' as const } : { QRY_TP: 'P' as const, INDEX_KEY: next }),
        }
        const { output1, output2 } = isOption
          ? await inquireTimeOptchartprice(client, params, { signal })
          : await inquireTimeFuturechartprice(client, { ...params, CLOSE_DATE_TIME: until.slice(0, 8) }, { signal })
        return { bars: output1.flatMap((row) => barOf(row, true)), next: output2.index_key ?? undefined }
      },
    }
  }
  const own = unit === 'year' ? 'month' : unit
  if (kind === 'option') {
    return {
      unit: own,
      minutes: 1,
      reach: 'latest',
      chunkDays: 1,
      isByDay: false,
      async ask({ signal }) {
        const params = { SRS_CD: symbol, EXCH_CD: exchange, QRY_TP: 'Q', QRY_CNT: OPTION_ROWS } as const
        const { output2 } = await OPTIONS[own](client, params, { signal })
        return { bars: output2.flatMap((row) => barOf(row, false)) }
      },
    }
  }
  return {
    unit: own,
    minutes: 1,
    reach: 'back',
    chunkDays: 1,
    isByDay: false,
    async ask({ until, signal }) {
      const params = {
        SRS_CD: symbol,
        EXCH_CD: exchange,
        CLOSE_DATE_TIME: until,
        QRY_TP: 'Q',
        QRY_CNT: FUTURE_ROWS,
      } as const
      const { output2 } = await FUTURES[own](client, params, { signal })
      return { bars: output2.flatMap((row) => barOf(row, false)) }
    },
  }
}

interface Row {
  readonly data_date: string | null
  readonly data_time: string | null
  readonly open_price: number | null
  readonly high_price: number | null
  readonly low_price: number | null
  readonly last_price: number | null
  readonly last_qntt: number | null
  readonly vol: number | null
}

function barReader(instrument: Instrument): (row: Row, isMinute: boolean) => SourceBar[] {
  const scale = scaleOf(instrument)
  return (row, isMinute) => {
    const prices = pricesOf(scale(row.open_price), scale(row.high_price), scale(row.low_price), scale(row.last_price))
    const { data_date: date, data_time: time } = row
    if (date === null || prices === undefined || (isMinute && time === null)) return []
    // A minute tells its own volume beside that of the day; longer bars tell one alone.
    const volume = (isMinute ? row.last_qntt : row.vol) ?? 0
    const key = isMinute ? `${date}${(time ?? '').slice(0, 4)}00` : date
    return [{ key, at: null, ...prices, volume, turnover: null }]
  }
}
