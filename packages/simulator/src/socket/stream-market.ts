import type { StreamSpec } from '@kis/realtime'
import { quotedMarket } from '../api/overseas/quoted-market.js'
import { BOND_DECIMALS } from '../bonds/bond.js'
import type { Contract } from '../derivatives/contract.js'
import type { Market } from '../exchange/exchange.js'
import type { Listing } from '../exchange/listing.js'
import { FOREIGN_SCALE } from '../ledger/account.js'
import type { Listed, World } from '../world.js'
import type { FactsForm } from './frames/tick-facts.js'

/** Where orders for what a stream is about trade. */
export interface StreamMarket {
  readonly market: Market<Listing>
  readonly form: FactsForm
}

/** The market of contracts, of a bond or of a share abroad behind a stream's key; `undefined` for what no market here lists. */
export function streamMarketOf(spec: StreamSpec, key: string, world: World): StreamMarket | undefined {
  switch (spec.key) {
    case 'futuresOptions':
      return contractMarket(world.contracts, key, 2)
    case 'overseasFutures':
      return contractMarket(world.overseasContracts, key, 4)
    case 'bond': {
      const market = world.bonds.exchange.market(key)
      return market && { market, form: { key, code: key, scale: 10 ** BOND_DECIMALS, places: 2 } }
    }
    case 'overseasStock': {
      // Feed letter and exchange stand before the symbol: DNASAAPL.
      const code = key.slice(4)
      const market = quotedMarket(world, key.slice(1, 4), code)
      return market && { market, form: { key, code, scale: FOREIGN_SCALE, places: 4 } }
    }
    default:
      return undefined
  }
}

function contractMarket({ exchange }: Listed<Contract>, key: string, places: number): StreamMarket | undefined {
  const market = exchange.market(key)
  return market && { market, form: { key, code: key, scale: 10 ** market.instrument.decimals, places } }
}
