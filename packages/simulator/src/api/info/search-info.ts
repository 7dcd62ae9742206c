import { ledgerRefusal } from '../../http/refusal.js'
import { OVERSEAS_VENUES } from '../../overseas/overseas-venues.js'
import type { World } from '../../world.js'
import type { ApiRoute } from '../api-route.js'
import { completedAnswer } from '../fallback/completed-answer.js'
import { standardCodeOf } from './standard-code.js'

const STOCKS = '300'
const CONTRACTS = '301'
const BONDS = '302'

const complete = completedAnswer('domesticStock.searchInfo')

/** 상품기본조회. Asked for a product of another market it says no with rt_cd "7": clients find the market that way. */
export const searchInfo: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/search-info',
  method: 'GET',
  trIds: { real: ['CTPF1604R'], paper: [] },
  isLedger: false,
  required: ['PDNO', 'PRDT_TYPE_CD'],
  answer(call) {
    const { world, parameters } = call
    const type = parameters.text('PRDT_TYPE_CD')
    const facts = factsOf(world, type, parameters.text('PDNO'))
    if (!facts) throw ledgerRefusal(world.settings.env, 'security')
    return complete(call, { prdt_type_cd: type, ...facts, sale_end_dt: '' })
  },
}

function factsOf(
  { exchange, overseas, contracts, bonds }: World,
  type: string,
  code: string,
): Record<string, string> | undefined {
  if (type === STOCKS) {
    const instrument = exchange.market(code)?.instrument
    return (
      instrument && {
        ...names(instrument.name, `ISSUE ${code}`),
        pdno: `00000A${code}`,
        shtn_pdno: code,
        std_pdno: standardCodeOf(code),
        prdt_clsf_name: '주권',
      }
    )
  }
  if (type === CONTRACTS || type === BONDS) {
    const listed = (type === CONTRACTS ? contracts : bonds).exchange.market(code)?.instrument
    return listed && { ...names(listed.name, `ISSUE ${code}`), pdno: code, shtn_pdno: code }
  }
  const venue = OVERSEAS_VENUES.find(({ productType }) => productType === type)
  const found = venue && overseas.market(venue.exchange, code)?.instrument
  return found && { ...names(found.koreanName, found.englishName), pdno: code, shtn_pdno: code }
}

function names(korean: string, english: string): Record<string, string> {
  return {
    prdt_name: korean,
    prdt_name120: korean,
    prdt_abrv_name: korean,
    prdt_eng_name: english,
    prdt_eng_name120: english,
    prdt_eng_abrv_name: english,
  }
}
