import { ledgerRefusal } from '../../http/refusal.js'
import { overseasVenueOf } from '../../overseas/overseas-venues.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { ledgerStatus } from '../envelope.js'
import { decimalUnits } from '../parameters.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { foreign, rateText } from './foreign-money.js'
import { OVERSEAS_DECIMALS } from './order.js'

const spec = specOf('overseasStock.inquirePsamount')

/** 해외주식 매수가능금액조회. */
export const overseasBuyable: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const venue = overseasVenueOf(parameters.text('OVRS_EXCG_CD'))
  if (!venue) throw ledgerRefusal(world.settings.env, 'venue')
  const price = decimalUnits(parameters, 'OVRS_ORD_UNPR', OVERSEAS_DECIMALS)
  const cash = Math.max(account.foreign[venue.currency].orderable, 0)
  let quantity = price > 0 ? Math.floor(cash / price) : 0
  const costOf = (shares: number): number => {
    const { fee, tax } = world.charges.ofOverseas('buy', shares * price, venue.country)
    return shares * price + fee + tax
  }
  while (quantity > 0 && costOf(quantity) > cash) quantity--
  return {
    body: {
      output: specRecord(spec, 'output', {
        tr_crcy_cd: venue.currency,
        ord_psbl_frcr_amt: foreign(cash, 2),
        sll_ruse_psbl_amt: '0.00',
        ovrs_ord_psbl_amt: foreign(quantity * price, 2),
        max_ord_psbl_qty: String(quantity),
        echm_af_ord_psbl_amt: '0.00',
        echm_af_ord_psbl_qty: '0',
        ord_psbl_qty: String(quantity),
        exrt: rateText(venue.currency),
        frcr_ord_psbl_amt1: foreign(cash, 2),
        ovrs_max_ord_psbl_qty: String(quantity),
      }),
      ...ledgerStatus('KIOK0510'),
    },
  }
})
