import { KisConfigError } from '@kis/core'
import type { Instrument } from '../instrument/instrument.js'

/**
 * 거래소코드 of a contract abroad, which charts and trades are asked by.
 *
 * @throws KisConfigError when nothing tells it: there is no market master.
 */
export function exchangeOf({ symbol, facts }: Instrument, what: string): string {
  if (facts?.exchange !== undefined) return facts.exchange
  throw new KisConfigError({
    option: 'instruments',
    message: `${what} of "${symbol}" are asked by its exchange, which the list of contracts (종목 마스터) tells and which could not be had: give "instruments", as createKis() does, and see the log.`,
  })
}
