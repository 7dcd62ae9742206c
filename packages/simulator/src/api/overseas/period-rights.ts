import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { specOf, specRoute } from '../spec-route.js'

const WIDTH = 50

/** 해외주식 기간별권리조회: no company abroad splits, merges or offers shares here, so that no right comes about. */
export const overseasRights: ApiRoute = specRoute(specOf('overseasStock.periodRights'), ({ trCont }) => ({
  ...quoteAnswer({ ctx_area_nk50: ' '.repeat(WIDTH), ctx_area_fk50: ' '.repeat(WIDTH), output: [] }),
  trCont: trCont === 'N' ? 'E' : 'D',
}))
