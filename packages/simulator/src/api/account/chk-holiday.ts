import { kstDate, parseKst } from '@kis/core'
import type { Calendar } from '@kis/utils/calendar'
import { addDays, weekdayOf } from '../../exchange/trading-days.js'
import { missingInput } from '../../http/refusal.js'
import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'

const PAGE_SIZE = 24
/** How far the calendar reaches from the date asked for. */
const DAYS = 240
/** What the calendar can be asked for. */
const [FIRST, LAST] = ['19900101', '20981231']

/** 국내휴장일조회: the days of KRX as they are, also where the markets here never close. The mock server does not have it. */
export const chkHoliday: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/chk-holiday',
  method: 'GET',
  trIds: { real: ['CTCA0903R'], paper: [] },
  isLedger: false,
  required: ['BASS_DT'],
  answer(call) {
    const from = call.parameters.text('BASS_DT')
    const start = parseKst(from)
    if (start === undefined || from < FIRST || from > LAST) throw missingInput('BASS_DT')
    const dates = Array.from({ length: DAYS }, (_, index) => addDays(kstDate(start), index))
    return pageAnswer({
      call,
      rows: dates,
      size: PAGE_SIZE,
      keyOf: (date) => date,
      cursor: { suffix: '', width: 20 },
      conditions: from,
      blocks: (rows) => ({ output: rows.map((date) => rowOf(date, call.world.calendar)) }),
    })
  },
}

function rowOf(date: string, calendar: Calendar): Record<string, string> {
  const weekday = weekdayOf(date)
  const isOpen = calendar.isTradingDay(date, 'KRX')
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
