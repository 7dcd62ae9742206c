import type { RateLimiter } from '@kis/core'
import type { Finding } from './diagnosis.js'

/** A queue of this many windows is long enough to be felt. */
const LONG_QUEUE_WINDOWS = 10

/** The limit of calls in use (호출 한도), who waits, and whether KIS made us slow down. */
export function checkLimits(limiter: RateLimiter, usualLimit: number): Finding {
  const { limit, callsInWindow, waiting } = limiter.stats()
  const queue = Object.values(waiting).reduce((all, one) => all + one, 0)
  const message = `${callsInWindow} of ${limit} calls used in this second, ${queue} waiting.`
  const messageKo = `초당 ${limit}회 가운데 ${callsInWindow}회를 썼고 ${queue}개가 기다립니다.`
  if (limit < usualLimit) {
    return {
      status: 'warn',
      message: `${message} KIS refused calls as too many, so the limit is down from ${usualLimit} for a while. Does another program use this app key?`,
      messageKo: `${messageKo} KIS가 초과로 거절해 한도를 ${usualLimit}회에서 잠시 낮췄습니다. 다른 프로그램이 같은 앱키를 쓰는지 확인하세요.`,
    }
  }
  if (queue > limit * LONG_QUEUE_WINDOWS) {
    return {
      status: 'warn',
      message: `${message} The last of them waits over ${LONG_QUEUE_WINDOWS} seconds: ask for less, or watch over realtime.`,
      messageKo: `${messageKo} 마지막 호출은 ${LONG_QUEUE_WINDOWS}초 넘게 기다립니다. 호출을 줄이거나 실시간을 쓰세요.`,
    }
  }
  return { status: 'ok', message, messageKo }
}
