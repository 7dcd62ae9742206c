import type { Currency } from '../../ledger/account.js'
import type { Cash } from '../../ledger/cash.js'
import { fixed } from '../../quotes/change.js'
import type { ApiRoute } from '../api-route.js'
import { ledgerStatus } from '../envelope.js'
import { foreign } from '../overseas/foreign-money.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { queriedAccount } from './account-of.js'

const spec = specOf('domesticStock.intgrMargin')

/** 주식통합증거금 현황: the cash of every currency, what orders keep back of it, and what is free. */
export const intgrMargin: ApiRoute = specRoute(spec, (call) => {
  const { won, foreign: currencies } = queriedAccount(call)
  const free = fixed(Math.max(won.orderable, 0), 4)
  const bySize = Object.fromEntries(
    ['20', '30', '40', '50', '60', '100'].map((percent) => [`stck_cash${percent}_max_ord_psbl_amt`, free]),
  )
  const abroad = Object.fromEntries(
    (Object.entries(currencies) as [Currency, Cash][]).flatMap(([currency, cash]) => {
      const name = currency.toLowerCase()
      return [
        [`${name}_objt_amt`, foreign(cash.total, 2)],
        [`${name}_use_amt`, foreign(cash.reserved, 2)],
        [`${name}_ord_psbl_amt`, foreign(cash.orderable, 2)],
        [`${name}_gnrl_ord_psbl_amt`, foreign(cash.orderable, 2)],
        [`${name}_itgr_ord_psbl_amt`, foreign(cash.orderable, 2)],
      ]
    }),
  )
  return {
    body: {
      output: specRecord(spec, 'output', {
        ...bySize,
        ...abroad,
        acmga_rt: '100.0000',
        stck_cash_objt_amt: fixed(won.total, 4),
        stck_cash_use_amt: fixed(won.reserved, 4),
        stck_cash_ord_psbl_amt: free,
        stck_rsip100_max_ord_psbl_amt: free,
        bond_max_ord_psbl_amt: free,
      }),
      ...ledgerStatus('KIOK0510'),
    },
  }
})
