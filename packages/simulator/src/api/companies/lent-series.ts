import { wrongSymbol } from '../../http/refusal.js'
import { changeOf, fixed, percent } from '../../quotes/change.js'
import { indexDays } from '../../quotes/index-days.js'
import { indexOf } from '../../quotes/index-definitions.js'
import { indexWeights } from '../../quotes/index-weights.js'
import type { LentDay } from '../../quotes/lent-balances.js'
import type { World } from '../../world.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'

const MOST_ROWS = 30
const MOST_LOANS = 100
/** Days until a trade settles. */
const SETTLEMENT_DAYS = 2
/** 만원 and 백만원. */
const [TEN_THOUSAND, MILLION] = [10_000, 1_000_000]

const creditSpec = specOf('domesticStock.dailyCreditBalance')

/** 신용잔고 일별추이, latest first: days whose trades had settled (결제일) on the date that is asked for. */
export const dailyCreditBalance: ApiRoute = specRoute(creditSpec, ({ world, parameters }) => {
  const market = world.exchange.market(parameters.text('FID_INPUT_ISCD'))
  if (!market) throw wrongSymbol()
  const until = parameters.text('FID_INPUT_DATE_1')
  const loans = world.lent.of(market, 'money')
  const shares = world.lent.of(market, 'shares')
  const { listedShares } = market.instrument
  const rows = loans.flatMap((loan, index) => {
    const short = shares[index]
    const settled = settledOn(world, loan.bar.date)
    if (!short || (until !== '' && settled > until)) return []
    const { bar } = loan
    const change = changeOf(bar.close, loans[index - 1]?.bar.close ?? bar.open)
    return [
      specRecord(creditSpec, 'output', {
        ...{ deal_date: bar.date, stlm_date: settled, stck_prpr: String(bar.close), acml_vol: String(bar.volume) },
        ...{ prdy_vrss: change.difference, prdy_vrss_sign: change.sign, prdy_ctrt: change.rate },
        ...{ stck_oprc: String(bar.open), stck_hgpr: String(bar.high), stck_lwpr: String(bar.low) },
        ...balanceFields('loan', loan, listedShares),
        ...balanceFields('stln', short, listedShares),
      }),
    ]
  })
  return quoteAnswer({ output: rows.slice(-MOST_ROWS).reverse() })
})

function balanceFields(name: 'loan' | 'stln', day: LentDay, listed: number): Record<string, string> {
  const told = (won: number): string => fixed(won / TEN_THOUSAND, 0)
  return {
    [`whol_${name}_new_stcn`]: String(day.lent),
    [`whol_${name}_rdmp_stcn`]: String(day.repaid),
    [`whol_${name}_rmnd_stcn`]: String(day.left),
    [`whol_${name}_new_amt`]: told(day.lentWon),
    [`whol_${name}_rdmp_amt`]: told(day.repaidWon),
    [`whol_${name}_rmnd_amt`]: told(day.leftWon),
    [`whol_${name}_rmnd_rate`]: percent(day.left, listed),
    [`whol_${name}_gvrt`]: percent(day.lent, day.bar.volume),
  }
}

function settledOn({ calendar }: World, date: string): string {
  let day = date
  for (let count = 0; count < SETTLEMENT_DAYS; count++) day = calendar.nextTradingDay(day)
  return day
}

const loanSpec = specOf('domesticStock.dailyLoanTrans')
/** 조회구분: KOSPI, KOSDAQ; 3 is one share. */
const MARKETS: Readonly<Record<string, string>> = { '1': '0001', '2': '1001' }

/** 일별 대차거래추이, latest first: of a share, or of all members of an index together. */
export const dailyLoanTrans: ApiRoute = specRoute(loanSpec, ({ world, parameters }) => {
  const index = MARKETS[parameters.text('MRKT_DIV_CLS_CODE')]
  const days = index === undefined ? daysOfShare(world, parameters.text('MKSC_SHRN_ISCD')) : daysOfIndex(world, index)
  const [from, to] = [parameters.text('START_DATE'), parameters.text('END_DATE')]
  const rows = days.flatMap((day, place) => {
    const before = days[place - 1]
    const { date, close, open } = day.bar
    if (date < from || (to !== '' && date > to)) return []
    const base = before?.bar.close ?? open
    return [
      specRecord(loanSpec, 'output2', {
        ...{ bsop_date: date, acml_vol: String(day.bar.volume), stck_prpr: fixed(close, 2) },
        ...{ prdy_vrss: fixed(close - base, 2), prdy_ctrt: percent(close - base, base) },
        prdy_vrss_sign: changeOf(close, base).sign,
        ...{ new_stcn: String(day.lent), rdmp_stcn: String(day.repaid), rmnd_stcn: String(day.left) },
        prdy_rmnd_vrss: String(day.lent - day.repaid),
        rmnd_amt: fixed(day.leftWon / MILLION, 0),
      }),
    ]
  })
  return quoteAnswer({ output2: rows.slice(-MOST_LOANS).reverse() })
})

function daysOfShare({ exchange, lent }: World, code: string): readonly LentDay[] {
  const market = exchange.market(code)
  return market ? lent.of(market, 'institutional') : []
}

function daysOfIndex({ exchange, lent }: World, code: string): readonly LentDay[] {
  const definition = indexOf(code)
  if (!definition) return []
  const bars = new Map(indexDays(definition, exchange).days.map((bar) => [bar.date, bar]))
  const sums = new Map<string, LentDay>()
  for (const market of indexWeights(definition, exchange).markets) {
    for (const day of lent.of(market, 'institutional')) {
      const bar = bars.get(day.bar.date)
      if (bar) sums.set(bar.date, { ...together(day, sums.get(bar.date)), bar })
    }
  }
  return [...sums.values()].sort((a, b) => (a.bar.date < b.bar.date ? -1 : 1))
}

function together(one: LentDay, other: LentDay | undefined): LentDay {
  if (!other) return one
  const sum = (field: 'lent' | 'lentWon' | 'repaid' | 'repaidWon' | 'left' | 'leftWon'): number =>
    one[field] + other[field]
  return {
    bar: one.bar,
    ...{ lent: sum('lent'), lentWon: sum('lentWon'), repaid: sum('repaid') },
    ...{ repaidWon: sum('repaidWon'), left: sum('left'), leftWon: sum('leftWon') },
  }
}
