import { OVERSEAS_VENUES } from '../../overseas/overseas-venues.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { ledgerStatus } from '../envelope.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { foreign, rateText } from './foreign-money.js'

const spec = specOf('overseasStock.foreignMargin')

/** 해외증거금 통화별조회: a row for each country. */
export const overseasMargin: ApiRoute = specRoute(spec, (call) => {
  const account = queriedAccount(call)
  const nations = new Map(OVERSEAS_VENUES.map((venue) => [venue.nationCode, venue]))
  return {
    body: {
      output: [...nations.values()].map(({ nationName, currency }) => {
        const cash = account.foreign[currency]
        const due = cash.total - cash.settled
        return specRecord(spec, 'output', {
          natn_name: nationName,
          crcy_cd: currency,
          frcr_dncl_amt1: foreign(cash.settled, 6),
          ustl_buy_amt: foreign(Math.max(-due, 0), 2),
          ustl_sll_amt: foreign(Math.max(due, 0), 2),
          frcr_mgn_amt: foreign(cash.reserved, 6),
          frcr_gnrl_ord_psbl_amt: foreign(cash.orderable, 2),
          frcr_ord_psbl_amt1: foreign(cash.orderable, 6),
          itgr_ord_psbl_amt: foreign(cash.orderable, 2),
          bass_exrt: rateText(currency),
        })
      }),
      ...ledgerStatus('KIOK0510'),
    },
  }
})
