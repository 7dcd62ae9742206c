import type { Instrument } from '../exchange/instrument.js'
import { createRandom } from '../random.js'

/** The company behind a share. */
export type Company = Pick<Instrument, 'code' | 'product' | 'basePrice' | 'listedShares' | 'parValue'>

/** What a company reports for a period (재무제표), in won. Results add up from January, as KIS tells them. */
export interface Statement {
  /** 결산년월, `YYYYMM`: 03, 06, 09 or 12. */
  readonly period: string
  /** 매출액, 매출원가, 판매관리비, 감가상각비. */
  readonly sales: number
  readonly cost: number
  readonly admin: number
  readonly depreciation: number
  /** 영업이익, 영업외수익, 영업외비용. */
  readonly operating: number
  readonly otherIncome: number
  readonly otherExpense: number
  /** 이자비용, part of the other expenses. */
  readonly interest: number
  /** 경상이익, 당기순이익. */
  readonly ordinary: number
  readonly net: number
  /** 유동자산, 고정자산, 재고 and 매출채권, both current. */
  readonly currentAssets: number
  readonly fixedAssets: number
  readonly stock: number
  readonly receivables: number
  /** 유동부채, 고정부채, 차입금. */
  readonly currentDebt: number
  readonly fixedDebt: number
  readonly borrowed: number
  /** 자본금, 자본잉여금, 이익잉여금. */
  readonly capital: number
  readonly surplus: number
  readonly retained: number
}

const ORIGIN_YEAR = 2_000
const TAX = 0.22

/** 자산총계. */
export const assetsOf = ({ currentAssets, fixedAssets }: Statement): number => currentAssets + fixedAssets
/** 부채총계. */
export const debtOf = ({ currentDebt, fixedDebt }: Statement): number => currentDebt + fixedDebt
/** 자본총계. */
export const equityOf = ({ capital, surplus, retained }: Statement): number => capital + surplus + retained

/** What a company reports for a period: made up from the seed, in proportion to its size, the same whoever asks. `undefined` for funds. */
export function statementOf(company: Company, period: string, seed: string | number): Statement | undefined {
  const { code, product, basePrice, listedShares, parValue } = company
  const [year, quarter] = [Number(period.slice(0, 4)), Number(period.slice(4)) / 3]
  if (product !== 'stock' || !Number.isInteger(quarter) || quarter < 1 || quarter > 4) return undefined
  const habits = createRandom(`${seed}/company/${code}`)
  const between = (least: number, most: number): number => least + habits.next() * (most - least)
  const size = basePrice * listedShares
  const [turnover, grossMargin, adminShare] = [between(0.3, 2), between(0.15, 0.5), between(0.3, 0.8)]
  const [assetShare, debtShare, currentShare] = [between(0.6, 1.8), between(0.2, 0.65), between(0.3, 0.6)]
  const [borrowedShare, growth] = [between(0.2, 0.7), between(-0.01, 0.06)]
  const grown = (at: number): number => (1 + growth) ** (at - ORIGIN_YEAR) / (1 + growth) ** 25

  // A year's quarters are drawn each for itself, so that three quarters of it are the same before and after the fourth.
  const quarters = Array.from({ length: quarter }, (_, index) => {
    const random = createRandom(`${seed}/company/${code}/${year}/${index + 1}`)
    const sales = ((size * turnover) / 4) * grown(year) * (0.85 + random.next() * 0.3)
    const cost = sales * (1 - grossMargin * (0.8 + random.next() * 0.3))
    return { sales, cost, other: random.next() }
  })
  const sum = (pick: (one: (typeof quarters)[number]) => number): number =>
    Math.round(quarters.reduce((total, one) => total + pick(one), 0))
  const sales = sum((one) => one.sales)
  const cost = sum((one) => one.cost)
  const admin = sum((one) => one.sales * grossMargin * adminShare)
  const operating = sales - cost - admin
  const otherIncome = sum((one) => one.sales * 0.02 * one.other)

  const at = createRandom(`${seed}/company/${code}/${period}`)
  const assets = size * assetShare * grown(year + quarter / 4) * (0.97 + at.next() * 0.06)
  const debt = assets * debtShare * (0.97 + at.next() * 0.06)
  const borrowed = Math.round(debt * borrowedShare)
  const interest = Math.round((borrowed * 0.04 * quarter) / 4)
  const otherExpense = interest + sum((one) => one.sales * 0.01 * one.other)
  const ordinary = operating + otherIncome - otherExpense
  const currentAssets = Math.round(assets * currentShare)
  const currentDebt = Math.round(debt * 0.6)
  const equity = Math.round(assets) - Math.round(debt)
  const capital = Math.min(listedShares * parValue, equity)
  const surplus = Math.round((equity - capital) * 0.3)
  // Written out: the price of a stock tells of it, and spreads would take longer than all of the above.
  return {
    period,
    sales,
    cost,
    admin,
    operating,
    otherIncome,
    otherExpense,
    interest,
    ordinary,
    depreciation: sum((one) => one.sales * 0.05),
    net: Math.round(ordinary > 0 ? ordinary * (1 - TAX) : ordinary),
    currentAssets,
    fixedAssets: Math.round(assets) - currentAssets,
    stock: Math.round(currentAssets * 0.3),
    receivables: Math.round(currentAssets * 0.35),
    currentDebt,
    fixedDebt: Math.round(debt) - currentDebt,
    borrowed,
    capital,
    surplus,
    retained: equity - capital - surplus,
  }
}

/** The periods that are over, latest first: years, or quarters. @param today `YYYYMMDD` */
export function reportedPeriods(today: string, by: 'year' | 'quarter', most: number): string[] {
  const months = by === 'year' ? ['12'] : ['12', '09', '06', '03']
  const year = Number(today.slice(0, 4))
  const years = Array.from({ length: most + 1 }, (_, index) => year - index)
  const periods = years.flatMap((one) => months.map((month) => `${one}${month}`))
  // A month is over on the first day of the next one.
  return periods.filter((period) => period < today.slice(0, 6)).slice(0, most)
}
