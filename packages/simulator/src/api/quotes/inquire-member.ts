import { memberFields } from '../../quotes/member-fields.js'
import { quoteAnswer } from '../envelope.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { marketOf } from './market-of.js'

const spec = specOf('domesticStock.inquireMember')

/** 주식현재가 회원사: the five who bought most and the five who sold most today. */
export const inquireMember = specRoute(spec, (call) => {
  const { day, instrument } = marketOf(call)
  return quoteAnswer({
    output: specRecord(spec, 'output', memberFields(day, instrument.code, call.world.settings.seed)),
  })
})
