import type { ConnectionState, RealtimeClient } from '@kis/realtime'
import type { DiagnosisStatus, Finding } from './diagnosis.js'

/** KIS takes this many registrations on one connection. */
const MOST_REGISTRATIONS = 41

const STATES: Readonly<Record<ConnectionState, readonly [status: DiagnosisStatus, en: string, ko: string]>> = {
  idle: ['ok', 'The socket is not open, nothing is subscribed.', '구독이 없어 웹소켓을 열지 않았습니다.'],
  connecting: ['warn', 'The socket is being opened.', '웹소켓에 연결하고 있습니다.'],
  ready: ['ok', 'The socket is open.', '웹소켓이 연결되어 있습니다.'],
  reconnecting: ['warn', 'The socket was lost and is being opened again.', '웹소켓이 끊겨 다시 연결하고 있습니다.'],
  conflict: [
    'fail',
    'Another session holds this app key (OPSP8996): end it, then call kis.realtime.reconnect().',
    '다른 접속이 이 앱키를 쓰고 있습니다 (OPSP8996). 그 접속을 끝내고 kis.realtime.reconnect()를 부르세요.',
  ],
  closed: ['warn', 'The socket was closed for good: create a new client.', '웹소켓을 닫았습니다. 새로 만드세요.'],
}

/** The realtime connection (웹소켓) and how many of its 41 registrations are taken. */
export function checkSockets(client: RealtimeClient | undefined): Finding {
  const state = client?.state ?? 'idle'
  const wanted = client?.subscriptions ?? []
  const held = wanted.filter(({ isRegistered }) => isRegistered).length
  const [status, en, ko] = STATES[state]
  const counts = `${held}/${MOST_REGISTRATIONS}`
  const missing = wanted.length - held
  return {
    status: missing > 0 && status === 'ok' ? 'warn' : status,
    message: `${en} Registrations: ${counts}${missing > 0 ? `, ${missing} not confirmed yet` : ''}.`,
    messageKo: `${ko} 등록 ${counts}${missing > 0 ? `, 확인을 기다리는 등록 ${missing}개` : ''}.`,
  }
}
