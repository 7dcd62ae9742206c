import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'

const spec = specOf('domesticFuturesOptions.displayBoardOptionList')

/** 옵션월물리스트: the months (만기년월) of the options that the board shows, nearest first. */
export const optionMonths: ApiRoute = specRoute(spec, ({ world }) => {
  const options = [...world.contracts.exchange.instruments.values()].filter(({ kind }) => kind === 'option')
  const months = new Set(options.flatMap(({ name }) => /\d{6}/.exec(name) ?? []))
  const output = [...months]
    .sort()
    .map((month) => specRecord(spec, 'output', { mtrt_yymm_code: `0V${month.slice(4)}`, mtrt_yymm: month }))
  return quoteAnswer({ output })
})
