import { ledgerRefusal } from '../../http/refusal.js'
import { EXCHANGE_RATES, OVERSEAS_VENUES } from '../../overseas/overseas-venues.js'
import { ledgerStatus } from '../envelope.js'
import { completedAnswer } from '../fallback/completed-answer.js'
import { decimalPrice, quotedMarket } from '../overseas/quoted-market.js'
import { specOf, specRoute } from '../spec-route.js'

const ID = 'overseasStock.searchInfo'

const complete = completedAnswer(ID)

/** 해외주식 상품기본정보: what a listed share abroad is. One that the market asked for does not list is refused with rt_cd "7". */
export const searchOverseasInfo = specRoute(specOf(ID), (call) => {
  const { world, parameters } = call
  const type = parameters.text('PRDT_TYPE_CD')
  const venue = OVERSEAS_VENUES.find(({ productType }) => productType === type)
  const market = venue && quotedMarket(world, venue.exchange, parameters.text('PDNO'))
  if (!market) throw ledgerRefusal(world.settings.env, 'security')
  const { koreanName, englishName, symbol, boardLot = 1, isSuspended } = market.instrument
  const { code, name, currency, nationCode, nationName } = market.instrument.venue
  const { body } = complete(call, {
    ...{ prdt_name: koreanName, ovrs_item_name: koreanName, prdt_eng_name: englishName, blbg_tckr_text: symbol },
    ...{ natn_cd: nationCode, natn_name: nationName, tr_mket_name: name, ovrs_excg_cd: code, ovrs_excg_name: name },
    ...{ tr_crcy_cd: currency, crcy_name: EXCHANGE_RATES[currency].name, prdt_clsf_name: '해외주식' },
    ...{
      sll_unit_qty: String(boardLot),
      buy_unit_qty: String(boardLot),
      ovrs_now_pric1: decimalPrice(market.day.last),
    },
    ...{ lstg_yn: 'Y', lstg_abol_item_yn: 'N', lstg_abol_dt: '', ovrs_stck_tr_stop_dvsn_cd: isSuspended ? '02' : '01' },
  })
  return { body: { ...body, ...ledgerStatus('KIOK0530') } }
})
