import type { Currency } from '../../ledger/account.js'
import type { Cash } from '../../ledger/cash.js'
import { fixed } from '../../quotes/change.js'
import type { ApiRoute } from '../api-route.js'
import { ledgerStatus } from '../envelope.js'
import { inWon } from '../overseas/foreign-money.js'
import { overseasHoldings } from '../overseas/overseas-holdings.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { queriedAccount } from './account-of.js'
import { owedFor, stockHoldings } from './stock-holdings.js'

const spec = specOf('domesticStock.inquireAccountBalance')
/** The rows of output1 stand for kinds of assets, in a fixed order: 주식, …, 해외주식, …, 예수금+CMA. */
const KINDS = 19
const PLACES = { stocks: 0, overseas: 7, bonds: 2, foreignCash: 16, won: 15 } as const

interface Worth {
  readonly cost: number
  readonly value: number
}

/** 투자계좌자산현황조회: all that an account owns, in won. */
export const inquireAccountBalance: ApiRoute = specRoute(spec, (call) => {
  const { world } = call
  const account = queriedAccount(call)
  const holdings = stockHoldings(world, account)
  const stocks = worthOf(holdings.map(({ position, value }) => ({ cost: position.cost, value })))
  const owed = holdings.reduce((sum, holding) => sum + owedFor(holding), 0)
  const abroad = worthOf(
    overseasHoldings(world, account).map(({ position, value, venue }) => ({
      cost: Math.round(inWon(position.cost, venue.currency)),
      value: Math.round(inWon(value, venue.currency)),
    })),
  )
  const bonds = worthOf([...account.bonds.all()].map(({ cost }) => ({ cost, value: cost })))
  const currencies = Object.entries(account.foreign) as [Currency, Cash][]
  const foreign = currencies.reduce((sum, [currency, { total }]) => sum + Math.round(inWon(total, currency)), 0)
  const rows = new Map<number, Worth>([
    [PLACES.stocks, stocks],
    [PLACES.overseas, abroad],
    [PLACES.bonds, bonds],
    [PLACES.foreignCash, { cost: 0, value: foreign }],
    [PLACES.won, { cost: 0, value: account.won.total }],
  ])
  const invested = worthOf([stocks, abroad, bonds])
  const total = invested.value + foreign + account.won.total
  return {
    body: {
      output1: Array.from({ length: KINDS }, (_, place) => {
        const { cost, value } = rows.get(place) ?? { cost: 0, value: 0 }
        const loans = place === PLACES.stocks ? owed : 0
        return specRecord(spec, 'output1', {
          pchs_amt: String(cost),
          evlu_amt: String(value),
          evlu_pfls_amt: String(cost === 0 ? 0 : value - cost),
          crdt_lnd_amt: String(loans),
          real_nass_amt: String(value - loans),
          whol_weit_rt: fixed(total === 0 ? 0 : (value / total) * 100, 8),
        })
      }),
      output2: specRecord(spec, 'output2', {
        pchs_amt_smtl: String(invested.cost),
        nass_tot_amt: String(total - owed),
        loan_amt_smtl: String(owed),
        tot_lnda_tot_ulst_lnda: String(owed),
        crdt_fncg_amt: String(owed),
        evlu_pfls_amt_smtl: String(invested.value - invested.cost),
        evlu_amt_smtl: String(invested.value),
        tot_asst_amt: String(total),
        frcr_evlu_tota: String(foreign),
        tot_dncl_amt: String(account.won.total),
        dncl_amt: String(account.won.settled),
        ovrs_stck_evlu_amt1: String(abroad.value),
      }),
      ...ledgerStatus('KIOK0510'),
    },
  }
})

function worthOf(items: readonly Worth[]): Worth {
  return {
    cost: items.reduce((sum, { cost }) => sum + cost, 0),
    value: items.reduce((sum, { value }) => sum + value, 0),
  }
}
