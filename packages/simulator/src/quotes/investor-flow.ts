import { createRandom } from '../random.js'

/** What one group of investors (투자자) bought and sold on a day, in shares. */
export interface InvestorFlow {
  readonly bought: number
  readonly sold: number
}

/** Individuals (개인), foreigners (외국인), institutions (기관): together they are all that was traded. */
export interface InvestorFlows {
  readonly prsn: InvestorFlow
  readonly frgn: InvestorFlow
  readonly orgn: InvestorFlow
}

/** Splits the volume of a day between the groups; the split of a day never changes, its volume may grow. */
export function investorFlows(
  day: { readonly date: string; readonly volume: number },
  code: string,
  seed: string | number,
): InvestorFlows {
  const random = createRandom(`${seed}/investors/${code}/${day.date}`)
  const split = (): readonly [number, number, number] => {
    const frgn = Math.floor(day.volume * (0.15 + random.next() * 0.2))
    const orgn = Math.floor(day.volume * (0.1 + random.next() * 0.2))
    return [day.volume - frgn - orgn, frgn, orgn]
  }
  const bought = split()
  const sold = split()
  return {
    prsn: { bought: bought[0], sold: sold[0] },
    frgn: { bought: bought[1], sold: sold[1] },
    orgn: { bought: bought[2], sold: sold[2] },
  }
}

/** 순매수: what a group bought more than it sold. */
export function netOf({ bought, sold }: InvestorFlow): number {
  return bought - sold
}
