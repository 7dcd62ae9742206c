import { FOREIGN_SCALE } from '../ledger/account.js'
import type { Contract } from './contract.js'

/** Root, name, base, decimals, tick and dollars of a unit, both in the smallest unit of price. */
type Row = readonly [root: string, name: string, base: number, decimals: number, tick: number, dollars: number]

const ROWS: readonly Row[] = [
  ['ES', 'E-mini S&P 500', 671_225, 2, 25, 0.5],
  ['MES', 'Micro E-mini S&P 500', 671_225, 2, 25, 0.05],
  ['NQ', 'E-mini 나스닥 100', 2_431_050, 2, 25, 0.2],
  ['MNQ', 'Micro E-mini 나스닥 100', 2_431_050, 2, 25, 0.02],
  ['CL', '크루드오일', 7_138, 2, 1, 10],
  ['GC', '금', 324_410, 2, 10, 1],
  ['6B', '영국 파운드', 13_100, 4, 1, 6.25],
  ['6E', '유로 FX', 11_500, 4, 1, 12.5],
]
/** 클래스코드 of what is no index. */
const CLASSES: Readonly<Record<string, string>> = { CL: '007', GC: '006', '6B': '001', '6E': '001' }
const MONTH = /^([0-9A-Z]{1,4})([FGHJKMNQUVXZ])(\d{2})$/
const OPTION = /^([0-9A-Z]{3,7}) ([CP])(\d{1,6})$/
/** Initial margin, in percent of what a contract is worth. */
const MARGIN_PERCENT = 7
const TYPICAL_VOLUME = 250_000
/** The contracts that quotes know by name. */
const LISTED = ['ESZ26', 'NQZ26', 'CLZ26', 'GCZ26']

export const OVERSEAS_CONTRACTS: readonly Contract[] = LISTED.flatMap((code) => inventOverseasContract(code) ?? [])

/**
 * A contract of any series code that could be one: root, month and year, for an option with its right and strike behind a blank
 * (`OESU26 C5500`). A root that is not known trades like a small index.
 */
export function inventOverseasContract(code: string): Contract | undefined {
  const [, series, right, strike] = OPTION.exec(code) ?? []
  if (series !== undefined) return inventOption(code, series, `${right}${strike}`)
  const [, root = '', month, year] = MONTH.exec(code) ?? []
  if (month === undefined) return undefined
  const [, name, base, decimals, tick, dollars] = ROWS.find(([known]) => known === root) ?? UNKNOWN
  const multiplier = dollars * FOREIGN_SCALE
  return {
    code,
    name: `${name} ${month}${year}`,
    basePrice: base,
    previousVolume: TYPICAL_VOLUME,
    isSuspended: false,
    kind: 'future',
    currency: 'USD',
    decimals,
    multiplier,
    ticks: [[Number.POSITIVE_INFINITY, tick]],
    margin: Math.round((base * multiplier * MARGIN_PERCENT) / 100),
    limitPercent: 30,
  }
}

/** An option trades in the ticks of its future, at a hundredth of its price. */
function inventOption(code: string, series: string, strike: string): Contract | undefined {
  const future = inventOverseasContract(series.replace(/^O(?=[0-9A-Z]{4})/, ''))
  if (!future) return undefined
  const [[, tick] = [0, 1]] = future.ticks
  const basePrice = Math.max(Math.round(future.basePrice / 100 / tick) * tick, tick * 20)
  return { ...future, code, name: `${future.name} ${strike}`, kind: 'option', basePrice, limitPercent: 80 }
}

const UNKNOWN: Row = ['', '해외선물', 100_000, 2, 1, 0.1]

/** 품목군 of the contracts abroad, with its class (클래스코드): 001 currencies, 003 indices, 006 metals, 007 energy. */
export const OVERSEAS_CONTRACT_GROUPS: readonly {
  readonly root: string
  readonly name: string
  readonly classCode: string
}[] = ROWS.map(([root, name]) => ({ root, name, classCode: CLASSES[root] ?? '003' }))
