import { ledgerRefusal } from '../../http/refusal.js'
import type { ApiRoute } from '../api-route.js'
import { completedAnswer } from '../fallback/completed-answer.js'
import { standardCodeOf } from './standard-code.js'

/** 증권그룹ID코드 by kind of product. */
const GROUPS = { stock: 'ST', etf: 'EF', etn: 'EN' } as const

const complete = completedAnswer('domesticStock.searchStockInfo')

/** 주식기본조회: what a listed security is. An unknown code is refused with rt_cd "7". */
export const searchStockInfo: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/search-stock-info',
  method: 'GET',
  trIds: { real: ['CTPF1002R'], paper: [] },
  isLedger: false,
  required: ['PRDT_TYPE_CD', 'PDNO'],
  answer(call) {
    const { world, parameters } = call
    const code = parameters.text('PDNO')
    const market = world.exchange.market(code)
    if (!market || parameters.text('PRDT_TYPE_CD') !== '300') throw ledgerRefusal(world.settings.env, 'security')
    const { day, daily, instrument } = market
    const isKospi = instrument.market === 'KOSPI'
    const capital = String(instrument.listedShares * instrument.parValue)
    return complete(call, {
      pdno: `00000A${code}`,
      prdt_type_cd: '300',
      mket_id_cd: { KOSPI: 'STK', KOSDAQ: 'KSQ', KONEX: 'KNX' }[instrument.market],
      scty_grp_id_cd: GROUPS[instrument.product],
      excg_dvsn_cd: { KOSPI: '02', KOSDAQ: '03', KONEX: '02' }[instrument.market],
      lstg_stqt: String(instrument.listedShares),
      lstg_cptl_amt: capital,
      cpta: capital,
      papr: String(instrument.parValue),
      stck_kind_cd: '101',
      ...(isKospi ? { kosdaq_mket_lstg_dt: '' } : { scts_mket_lstg_dt: '' }),
      // A security that trades has not been taken off any market.
      scts_mket_lstg_abol_dt: '',
      kosdaq_mket_lstg_abol_dt: '',
      frbd_mket_lstg_abol_dt: '',
      lstg_abol_dt: '',
      prdt_name: instrument.name,
      prdt_name120: instrument.name,
      prdt_abrv_name: instrument.name,
      std_pdno: standardCodeOf(code),
      tr_stop_yn: instrument.isSuspended ? 'Y' : 'N',
      admn_item_yn: 'N',
      thdt_clpr: String(day.last),
      bfdy_clpr: String(day.base),
      clpr_chng_dt: daily.at(-1)?.date ?? day.date,
      std_idst_clsf_cd_name: instrument.sectorName,
    })
  },
}
