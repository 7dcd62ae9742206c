import { createRandom } from '../random.js'
import { percent } from './change.js'
import type { InvestorFlow } from './investor-flow.js'

/** A day, or what has passed of it: volume and turnover in whatever units its market counts. */
export interface TradedDay {
  readonly date: string
  readonly volume: number
  readonly value: number
}

type Group = 'arbt' | 'nabt'
type Flows = Readonly<Record<Group, InvestorFlow>>

/** Of what programs trade, the part for customers (위탁); the rest is for the broker's own account (자기). */
const FOR_CUSTOMERS = 0.8

/** What programs (프로그램매매) traded on a day, told by the names of fields and columns. */
export interface ProgramDay {
  /** `undefined` for a name that tells nothing of programs. */
  tell(field: string): string | undefined
}

/**
 * Program trading of a day: 차익 (`arbt`) that trades the index against its futures, and 비차익 (`nabt`). Its parts of the volume are the same
 * all day long, so that it grows with the day.
 */
export function programDay(day: TradedDay, code: string, seed: string | number): ProgramDay {
  const flows = flowsOf(day, code, seed)
  const average = day.volume === 0 ? 0 : day.value / day.volume
  return {
    tell(field) {
      const name = field.toLowerCase()
      const [side] = /seln|shnu|shun|ntby/.exec(name) ?? []
      if (side === undefined || /rsqn|icdc|csnu/.test(name)) return undefined
      const groups: readonly Group[] = name.includes('arbt')
        ? ['arbt']
        : name.includes('nabt')
          ? ['nabt']
          : ['arbt', 'nabt']
      const shares = groups.reduce((sum, group) => sum + sharesOf(flows[group], side, name), 0)
      const isMoney = /pbmn|amt/.test(name)
      const told = isMoney ? Math.round(shares * average) : shares
      return /_rate?$/.test(name) ? percent(told, isMoney ? day.value : day.volume) : String(told)
    },
  }
}

function flowsOf(day: TradedDay, code: string, seed: string | number): Flows {
  const random = createRandom(`${seed}/programs/${code}/${day.date}`)
  const part = (least: number, most: number): number =>
    Math.floor(day.volume * (least + random.next() * (most - least)))
  return {
    arbt: { bought: part(0, 0.03), sold: part(0, 0.03) },
    nabt: { bought: part(0.05, 0.25), sold: part(0.05, 0.25) },
  }
}

function sharesOf({ bought, sold }: InvestorFlow, side: string, name: string): number {
  const of = (shares: number): number => {
    const forCustomers = Math.floor(shares * FOR_CUSTOMERS)
    if (name.includes('entm')) return forCustomers
    return name.includes('onsl') ? shares - forCustomers : shares
  }
  if (side === 'ntby') return of(bought) - of(sold)
  return side === 'seln' ? of(sold) : of(bought)
}
