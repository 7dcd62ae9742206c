import { KisDecodeError } from '@kis/core'
import { type ServerTimeOptions, serverTime } from '@kis/utils/server-time'
import type { Finding } from './diagnosis.js'
import { spanOf } from './spans.js'

const TOLERATED_MS = 2_000
const FAR_OFF_MS = 60_000

/** How far this machine's clock is from KIS's (시계 오차), as far as the server's whole seconds prove it. */
export async function checkClock(options: ServerTimeOptions): Promise<Finding> {
  try {
    const { at, driftMs, earliest, latest, latencyMs } = await serverTime(options)
    const local = at - driftMs
    const provenMs = local < earliest ? earliest - local : Math.max(local - latest, 0)
    const round = `${Math.round(latencyMs)} ms`
    if (provenMs <= TOLERATED_MS) {
      return {
        status: 'ok',
        message: `The clock agrees with KIS's (answer after ${round}).`,
        messageKo: `KIS의 시계와 맞습니다 (응답 ${round}).`,
      }
    }
    const { en, ko } = spanOf(driftMs)
    const isBehind = driftMs > 0
    return {
      status: provenMs > FAR_OFF_MS ? 'fail' : 'warn',
      message: `This machine's clock is about ${en} ${isBehind ? 'behind' : 'ahead of'} KIS's. Token life, market hours and days are told by it: set it by NTP.`,
      messageKo: `이 기기의 시계가 KIS보다 약 ${ko} ${isBehind ? '느립니다' : '빠릅니다'}. 토큰 수명과 장 시간을 이 시계로 판단하므로 NTP로 맞추세요.`,
    }
  } catch (error) {
    // A web page may not see the header; the server did answer.
    if (!KisDecodeError.isInstance(error)) throw error
    return {
      status: 'warn',
      message: 'KIS answered, but its clock cannot be read here: compare yours by other means.',
      messageKo: 'KIS가 응답했지만 여기에서는 서버 시각을 읽을 수 없습니다. 다른 방법으로 시계를 확인하세요.',
    }
  }
}
