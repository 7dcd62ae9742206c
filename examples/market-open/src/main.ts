import { createMemoryStore, kstDateTime } from '@kis/core'
import { createCalendar, type Venue } from '@kis/utils/calendar'
import { refreshCalendar } from '@kis/utils/kis-holidays'
import { serverTime } from '@kis/utils/server-time'
import { connect, report } from 'shared'

const calendar = createCalendar()
const now = Date.now()

try {
  const today = process.argv[2] ?? calendar.dateAt(now)
  showDay(today)
  showVenues()
  await using session = await connect({ only: 'real' })
  const { kis, simulator } = session

  // 최근에 정해진 휴장일은 KIS에 물어 덧씌웁니다: 하루에 한 번만 호출하고 답은 저장소에 남습니다.
  const store = createMemoryStore()
  const { days, differences } = await refreshCalendar(kis.rest.client, calendar, { store })
  const closed = days.filter(({ isOpen, weekday }) => !isOpen && weekday !== 0 && weekday !== 6)
  console.log(
    `\nKIS가 알려 준 ${days.length}일 가운데 평일 휴장: ${closed.map(({ date }) => date).join(', ') || '없음'}`,
  )
  console.log(`달력과 다른 날: ${differences.map(({ date }) => date).join(', ') || '없음'}`)

  const { at, driftMs, latencyMs } = await serverTime({ env: 'real', baseUrl: simulator?.restUrl })
  console.log(
    `\nKIS 서버 시각 ${kstDateTime(at)}, 내 시계와 ${Math.round(driftMs)} ms 차이 (왕복 ${Math.round(latencyMs)} ms)`,
  )
} catch (error) {
  report(error)
}

/** The day at KRX: open or not, why, its sessions, and its neighbours. */
function showDay(date: string): void {
  const { isTradingDay, holiday, occasion, provisional } = calendar.day(date)
  const reason = isTradingDay ? (occasion ? `개장 (${occasion.ko})` : '개장') : `휴장 (${holiday?.ko})`
  console.log(`${date}: ${reason}${provisional ? ', 아직 발표 전' : ''}`)
  for (const { id, start, end } of calendar.sessionsOf(date)) console.log(`  ${clock(start)}–${clock(end)} ${id}`)
  console.log(`  이전 거래일 ${calendar.previousTradingDay(date)}, 다음 거래일 ${calendar.nextTradingDay(date)}`)
  if (isTradingDay) console.log(`  이날 산 주식의 결제일 ${calendar.settlementDate(date)}`)
}

/** What is open at this moment, in Korean time. */
function showVenues(): void {
  console.log(`\n지금 ${kstDateTime(now)}`)
  const venues: readonly Venue[] = ['KRX', 'NXT', 'KRX_DERIV', 'NASDAQ', 'HKEX', 'SSE', 'TSE', 'HOSE']
  for (const venue of venues) {
    const session = calendar.sessionAt(now, venue)?.id ?? '닫힘'
    const next = calendar.isOpen(now, venue)
      ? `정규장, ${kstDateTime(calendar.nextClose(now, venue).end)}까지`
      : `다음 정규장 ${kstDateTime(calendar.nextOpen(now, venue).start)}`
    console.log(`  ${venue}: ${session}, ${next}`)
  }
}

function clock(at: number): string {
  return kstDateTime(at).slice(11, 16)
}
