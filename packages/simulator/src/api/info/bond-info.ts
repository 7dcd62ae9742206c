import { ledgerRefusal } from '../../http/refusal.js'
import type { ApiCall, ApiRoute } from '../api-route.js'
import { completedAnswer } from '../fallback/completed-answer.js'
import { specOf, specRoute } from '../spec-route.js'

/** The endpoints that tell what a listed bond (장내채권) is. One of another market is refused with rt_cd "7". */
export const BOND_INFO_ROUTES: readonly ApiRoute[] = ['domesticBond.issueInfo', 'domesticBond.searchBondInfo'].map(
  (id) => {
    const complete = completedAnswer(id)
    const declared = Object.keys(specOf(id).output.output?.fields ?? {})
    return specRoute(specOf(id), (call) => {
      const known = Object.entries(factsOf(call)).filter(([name]) => declared.includes(name))
      return complete(call, Object.fromEntries(known))
    })
  },
)

function factsOf({ world, parameters }: ApiCall): Record<string, string> {
  const bond = world.bonds.exchange.market(parameters.text('PDNO'))?.instrument
  if (!bond) throw ledgerRefusal(world.settings.env, 'security')
  return {
    ...{ pdno: bond.code, prdt_type_cd: '302' },
    ...{ prdt_name: bond.name, prdt_abrv_name: bond.name, ksd_bond_item_name: bond.name },
    ...{ expd_dt: bond.maturesOn, rdpt_dt: bond.maturesOn, iso_crcy_cd: 'KRW', bond_tr_stop_dvsn_cd: '' },
    ...{ papr: '10000.00', lstg_abol_dt: '' },
  }
}
