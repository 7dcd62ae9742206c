import type { Reply } from './control-message.js'

/** What an answer to a registration means for what to do next. */
export type Verdict = 'done' | 'already' | 'stale-approval-key' | 'limit' | 'conflict' | 'transient' | 'refused'

/** Codes of the realtime server that call for more than reporting them. */
const VERDICTS: Readonly<{ [msgCd: string]: Verdict }> = {
  OPSP0000: 'done',
  OPSP0001: 'done',
  OPSP0002: 'already',
  OPSP0003: 'already',
  OPSP0007: 'transient',
  OPSP0008: 'limit',
  OPSP0009: 'transient',
  OPSP0011: 'stale-approval-key',
  OPSP8996: 'conflict',
  OPSP8999: 'transient',
  OPSP9995: 'transient',
}

export function verdictOf({ rtCd, msgCd }: Pick<Reply, 'rtCd' | 'msgCd'>): Verdict {
  const known = Object.hasOwn(VERDICTS, msgCd) ? VERDICTS[msgCd] : undefined
  return known ?? (rtCd === '0' ? 'done' : 'refused')
}

const REGISTER_ONLY: readonly string[] = ['OPSP0000', 'OPSP0002', 'OPSP0008']
const UNREGISTER_ONLY: readonly string[] = ['OPSP0001', 'OPSP0003']

/** Whether an answer can belong to such a request at all: a late or repeated one of the other sort must not settle it. */
export function canAnswer(action: 'register' | 'unregister', reply: Reply): boolean {
  return !(action === 'register' ? UNREGISTER_ONLY : REGISTER_ONLY).includes(reply.msgCd)
}
