import type { Market } from '../../exchange/exchange.js'
import { wrongSymbol } from '../../http/refusal.js'
import type { ApiCall } from '../api-route.js'

/** The market that a quote asks for. @throws Refusal MCA05918 for an unknown code. */
export function marketOf(call: ApiCall): Market {
  const market = call.world.exchange.market(call.parameters.text('FID_INPUT_ISCD'))
  if (!market) throw wrongSymbol()
  return market
}

export const QUOTE_KEYS = ['FID_COND_MRKT_DIV_CODE', 'FID_INPUT_ISCD'] as const
