import type { StreamSpec } from '@kis/realtime'
import { memberFields } from '../quotes/member-fields.js'
import { navFields } from '../quotes/nav-fields.js'
import { programDay } from '../quotes/program-flow.js'
import { wonForm } from '../quotes/quote-forms.js'
import { quotedMarket } from '../quotes/quoted-market.js'
import type { TickFacts } from './frames/tick-facts.js'

/** Of what stands in a book, the part that programs have put there. */
const OF_PROGRAMS = 0.2

/** What streams about funds, programs and members tell of a market of domestic shares beyond its prices: the same as the answers do. */
export function toldOfMarket(
  { id }: StreamSpec,
  market: Parameters<typeof quotedMarket>[0],
  now: number,
  seed: string | number,
): TickFacts['told'] {
  const { code } = market.instrument
  if (id === 'etfEtn.nav') {
    const fields = navFields(quotedMarket(market, wonForm(market.instrument), now).now, seed)
    return (column) => fields[column]
  }
  if (/\.brokers/.test(id)) {
    const fields = memberFields(market.day, code, seed)
    return (column) => fields[column]
  }
  if (/\.programTrade/.test(id)) {
    const { tell } = programDay(market.day, code, seed)
    const resting = (side: 'buy' | 'sell'): number =>
      Math.floor(market.book.levels(side, 10).reduce((sum, { quantity }) => sum + quantity, 0) * OF_PROGRAMS)
    const book: Readonly<Record<string, string>> = {
      seln_rsqn: String(resting('sell')),
      shnu_rsqn: String(resting('buy')),
      whol_ntby_qty: String(resting('buy') - resting('sell')),
    }
    return (column) => book[column] ?? tell(column)
  }
  return undefined
}
