import { type InvestorFlow, investorFlows, netOf } from './investor-flow.js'
import type { TradedDay } from './program-flow.js'

/** Of what institutions (기관계) trade: 증권, 투자신탁, 사모펀드, 은행, 보험, 종금; what is left are 연기금 (`fund`). */
const INSTITUTIONS: readonly (readonly [name: string, share: number])[] = [
  ['scrt', 0.2],
  ['ivtr', 0.2],
  ['pe_fund', 0.15],
  ['bank', 0.05],
  ['insu', 0.1],
  ['mrbn', 0.05],
]
const NOBODY: InvestorFlow = { bought: 0, sold: 0 }
const FIELD = /^(.+?)_(ntby|seln|shnu|askp|bidp)_(qty|vol|tr_pbmn|pbmn)$/

/**
 * Who bought and sold on a day (투자자별 매매동향), told by the names of fields: `frgn_ntby_qty`, `pe_fund_seln_tr_pbmn`. Individuals, foreigners and
 * institutions are all there is; every share that one buys another sells.
 *
 * @param unit what turnovers are counted in: 1,000,000 where the day is in won
 */
export function investorDay(
  day: TradedDay,
  code: string,
  seed: string | number,
  unit: number,
): (field: string) => string | undefined {
  const groups = groupsOf(day, code, seed)
  const average = day.volume === 0 ? 0 : day.value / day.volume / unit
  return (field) => {
    const [, group = '', side = '', what = ''] = FIELD.exec(field) ?? []
    const flow = groups.get(group)
    if (!flow) return undefined
    const toldOf = (shares: number): number => (what.endsWith('pbmn') ? Math.round(shares * average) : shares)
    if (side === 'ntby') return String(toldOf(flow.bought) - toldOf(flow.sold))
    return String(toldOf(side === 'seln' || side === 'askp' ? flow.sold : flow.bought))
  }
}

/** 순매수 of foreigners and of institutions together. */
export function netOfProfessionals(
  day: TradedDay,
  code: string,
  seed: string | number,
): { frgn: number; orgn: number } {
  const { frgn, orgn } = investorFlows(day, code, seed)
  return { frgn: netOf(frgn), orgn: netOf(orgn) }
}

function groupsOf(day: TradedDay, code: string, seed: string | number): ReadonlyMap<string, InvestorFlow> {
  const { prsn, frgn, orgn } = investorFlows(day, code, seed)
  const parts = INSTITUTIONS.map(([name, share]): [string, InvestorFlow] => [
    name,
    { bought: Math.floor(orgn.bought * share), sold: Math.floor(orgn.sold * share) },
  ])
  const rest = parts.reduce(
    (left, [, { bought, sold }]) => ({ bought: left.bought - bought, sold: left.sold - sold }),
    orgn,
  )
  return new Map([
    ...([
      ['prsn', prsn],
      ['frgn', frgn],
      ['frgn_reg', frgn],
      ['frgn_nreg', NOBODY],
      ['orgn', orgn],
    ] as const),
    ...parts,
    ['fund', rest],
    ...([
      ['etc', NOBODY],
      ['etc_corp', NOBODY],
      ['etc_orgt', NOBODY],
    ] as const),
  ])
}
