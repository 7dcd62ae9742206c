import type { EndpointSpec } from '@kis/rest'
import type { Contract } from '../../derivatives/contract.js'
import { wrongSymbol } from '../../http/refusal.js'
import type { Account } from '../../ledger/account.js'
import type { ContractPosition } from '../../ledger/contracts.js'
import { moneyOf } from '../../ledger/margin-ledger.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { ledgerStatus } from '../envelope.js'
import { decimalUnits } from '../parameters.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { priceText } from './contract-text.js'
import { contractTotals } from './inquire-balance.js'
import { CONTRACT_DECIMALS } from './order.js'

/** 선물옵션 주문가능. */
export const contractBuyable: ApiRoute = buyableOf(specOf('domesticFuturesOptions.inquirePsblOrder'))

/** (야간)선물옵션 주문가능 조회. */
export const nightContractBuyable: ApiRoute = buyableOf(specOf('domesticFuturesOptions.inquirePsblNgtOrder'))

const depositSpec = specOf('domesticFuturesOptions.inquireDeposit')

/** 선물옵션 총자산현황. */
export const contractDeposit: ApiRoute = specRoute(depositSpec, (call) => {
  const account = queriedAccount(call)
  return {
    body: {
      output: specRecord(depositSpec, 'output', contractTotals(call.world, account)),
      ...ledgerStatus('KIOK0510'),
    },
  }
})

function buyableOf(spec: EndpointSpec): ApiRoute {
  return specRoute(spec, (call) => {
    const { world, parameters } = call
    const account = queriedAccount(call)
    const market = world.contracts.exchange.market(parameters.text('PDNO'))
    if (!market) throw wrongSymbol()
    const isBuy = parameters.text('SLL_BUY_DVSN_CD') === '02'
    const asked = decimalUnits(parameters, 'UNIT_PRICE', CONTRACT_DECIMALS)
    const price = asked > 0 ? asked : isBuy ? market.grid.limits.upper : market.grid.limits.lower
    const position = account.contracts.find(market.instrument.code)
    const closable = closableBy(isBuy, position)
    const fresh = newContracts(market.instrument, account, { isBuy, price })
    return {
      body: {
        output: specRecord(spec, 'output', {
          tot_psbl_qty: String(fresh + closable),
          max_ord_psbl_qty: String(fresh + closable),
          lqd_psbl_qty1: String(closable),
          lqd_psbl_qty: String(closable),
          lqd_psbl_qty_1: String(closable),
          ord_psbl_qty: String(fresh),
          bass_idx: priceText(market.instrument, market.day.base, 8),
        }),
        ...ledgerStatus('KIOK0510'),
      },
    }
  })
}

/** Contracts that an order would close. */
export function closableBy(isBuy: boolean, position: ContractPosition | undefined): number {
  if (!position) return 0
  const held = isBuy ? -position.net : position.net
  return Math.max(held - (isBuy ? position.openBuys : position.openSells), 0)
}

/** Contracts that the free cash would open. */
export function newContracts(
  contract: Contract,
  account: Account,
  { isBuy, price }: { readonly isBuy: boolean; readonly price: number },
): number {
  const cash = contract.currency === 'KRW' ? account.won : account.foreign[contract.currency]
  const each = contract.kind === 'option' && isBuy ? moneyOf(contract, price) : contract.margin
  return Math.max(Math.floor(cash.orderable / Math.max(each, 1)), 0)
}
