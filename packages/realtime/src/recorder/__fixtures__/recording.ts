import { reply } from '../../__fixtures__/fake-server.js'
import { encodeRequest } from '../../registry/control-message.js'

const AT = 1_767_312_000_000

type Line = { readonly kind: string; readonly ms: number; readonly [member: string]: unknown }

/** The text of a recording with these events. */
export function recordingOf(events: readonly Line[], header: object = {}): string {
  const lines = events.map(({ kind, ms, ...facts }) => ({ kind, at: AT + ms, ms, session: 1, ...facts }))
  const first = { format: 'kis-recording', version: 1, env: 'real', startedAt: AT, writtenBy: 'a test', ...header }
  return [first, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** A registration and its answer 10 ms later. */
export function registrationAt(ms: number, trId: string, key: string, session = 1): readonly Line[] {
  const text = encodeRequest({ action: 'register', approvalKey: '***', customerType: 'P', trId, key })
  return [
    { kind: 'send', ms, session, text },
    { kind: 'control', ms: ms + 10, session, text: reply(trId, key, 'OPSP0000', 'SUBSCRIBE SUCCESS') },
  ]
}

/** A frame. */
export function frameAt(ms: number, text: string, session = 1): Line {
  return { kind: 'frame', ms, session, tr: text.split('|')[1], text }
}

/** A connection opened. */
export function openedAt(ms: number, session = 1): readonly Line[] {
  return [
    { kind: 'connect', ms, session },
    { kind: 'open', ms: ms + 1, session },
  ]
}
