import { dividendsOf } from '../../quotes/dividends.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { rankedStocks } from '../ranking/asked-stocks.js'
import { isPreferred } from '../ranking/stock-facts.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'

const MOST_ROWS = 100
const KINDS: Readonly<Record<string, string>> = { '1': '결산', '2': '중간' }
/** Months after the record date in which a dividend is paid (배당금지급일). */
const PAID_AFTER_MONTHS = 4

const spec = specOf('domesticStock.ksdinfoDividend')

/** 예탁원정보(배당일정): the dividends of a share, or of all, by record date, latest first. */
export const dividendDates: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const code = parameters.text('SHT_CD')
  const kind = KINDS[parameters.text('GB1')]
  const asked = world.exchange.market(code)
  const markets = code === '' ? rankedStocks(call) : asked ? [asked] : []
  const rows = markets.flatMap((market) => {
    const { instrument, day } = market
    const span = { from: parameters.text('F_DT'), to: parameters.text('T_DT') || day.date }
    return dividendsOf(instrument, span, world.settings.seed)
      .filter((dividend) => kind === undefined || dividend.kind === kind)
      .map((dividend) => ({
        record_date: dividend.recordDate,
        ...{ sht_cd: instrument.code, isin_name: instrument.name, divi_kind: dividend.kind },
        face_val: String(instrument.parValue),
        ...{ per_sto_divi_amt: String(dividend.perShare), divi_rate: dividend.rate, stk_divi_rate: '0.00' },
        ...{ divi_pay_dt: paidOn(dividend.recordDate), stk_div_pay_dt: '', odd_pay_dt: '' },
        ...{ stk_kind: isPreferred(market) ? '우선' : '보통', high_divi_gb: '' },
      }))
  })
  const key = ({ record_date, sht_cd }: (typeof rows)[number]): string => `${record_date}/${sht_cd}`
  const sorted = rows.sort((a, b) => (key(a) < key(b) ? 1 : -1)).slice(0, MOST_ROWS)
  return quoteAnswer({ output1: sorted.map((row) => specRecord(spec, 'output1', row)) })
})

function paidOn(recordDate: string): string {
  const months = Number(recordDate.slice(4, 6)) + PAID_AFTER_MONTHS
  const year = Number(recordDate.slice(0, 4)) + (months > 12 ? 1 : 0)
  return `${year}/${String(((months - 1) % 12) + 1).padStart(2, '0')}/20`
}
