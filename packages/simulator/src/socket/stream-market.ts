import type { StreamSpec } from '@kis/realtime'
import { quotedMarket } from '../api/overseas/quoted-market.js'
import type { Market } from '../exchange/exchange.js'
import type { Listing } from '../exchange/listing.js'
import { bondForm, contractForm, overseasContractForm, overseasForm, wonForm } from '../quotes/quote-forms.js'
import type { World } from '../world.js'
import type { FactsForm } from './frames/tick-facts.js'

/** Where orders for what a stream is about trade. */
export interface StreamMarket {
  readonly market: Market<Listing>
  readonly form: FactsForm
}

/** The market of contracts, of a bond or of a share abroad behind a stream's key; `undefined` for what no market here lists. */
export function streamMarketOf(spec: StreamSpec, key: string, world: World): StreamMarket | undefined {
  switch (spec.key) {
    case 'futuresOptions': {
      const market = world.contracts.exchange.market(key)
      return market && { market, form: contractForm(market.instrument) }
    }
    case 'overseasFutures': {
      const market = world.overseasContracts.exchange.market(key)
      return market && { market, form: overseasContractForm(market.instrument) }
    }
    case 'bond': {
      const market = world.bonds.exchange.market(key)
      return market && { market, form: bondForm(market.instrument) }
    }
    case 'overseasStock': {
      // Feed letter and exchange stand before the symbol: DNASAAPL.
      const market = quotedMarket(world, key.slice(1, 4), key.slice(4))
      return market && { market, form: overseasForm(market.instrument, key) }
    }
    case 'symbol': {
      const market = spec.id.startsWith('elw.') ? world.elws.market(key) : undefined
      return market && { market, form: { ...wonForm(market.instrument), places: 2 } }
    }
    default:
      return undefined
  }
}
