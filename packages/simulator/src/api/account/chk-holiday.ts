import { kstDate, parseKst } from '@kis/core'
import { addDays, isTradingDay, weekdayOf } from '../../exchange/trading-days.js'
import { missingInput } from '../../http/refusal.js'
import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'

const PAGE_SIZE = 24
/** How far the calendar reaches from the date asked for. */
const DAYS = 240

/** 국내휴장일조회. The mock server does not have it. */
export const chkHoliday: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/chk-holiday',
  method: 'GET',
  trIds: { real: ['CTCA0903R'], paper: [] },
  isLedger: false,
  required: ['BASS_DT'],
  answer(call) {
    const from = call.parameters.text('BASS_DT')
    const start = parseKst(from)
    if (start === undefined) throw missingInput('BASS_DT')
    const dates = Array.from({ length: DAYS }, (_, index) => addDays(kstDate(start), index))
    return pageAnswer({
      call,
      rows: dates,
      size: PAGE_SIZE,
      keyOf: (date) => date,
      cursor: { suffix: '', width: 20 },
      conditions: from,
      blocks: (rows) => ({ output: rows.map(rowOf) }),
    })
  },
}

function rowOf(date: string): Record<string, string> {
  const weekday = weekdayOf(date)
  const isOpen = isTradingDay(date)
  // On the last weekday of the year banks work and the exchange does not.
  const isBankDay = isOpen || (date.endsWith('1231') && weekday !== 0 && weekday !== 6)
  return {
    bass_dt: date,
    wday_dvsn_cd: String(weekday + 1).padStart(2, '0'),
    bzdy_yn: isBankDay ? 'Y' : 'N',
    tr_day_yn: 'Y',
    opnd_yn: isOpen ? 'Y' : 'N',
    sttl_day_yn: isOpen ? 'Y' : 'N',
  }
}
