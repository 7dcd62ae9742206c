import type { ApiAnswer } from './api-route.js'

/** A quote's answer: the blocks first, the status last. */
export function quoteAnswer(blocks: Readonly<Record<string, unknown>>): ApiAnswer {
  return { body: { ...blocks, rt_cd: '0', msg_cd: 'MCA00000', msg1: '정상처리 되었습니다.' } }
}

const LEDGER_MESSAGES = {
  KIOK0510: '조회가 완료되었습니다',
  KIOK0530: '조회되었습니다',
  KIOK0560: '조회할 내용이 없습니다',
  KIOK0500: '조회가 계속됩니다..다음버튼을 Click 하십시오.',
} as const

/** A ledger's answer: `msg1` padded with blanks to 80 bytes. */
export function ledgerStatus(code: keyof typeof LEDGER_MESSAGES): Readonly<Record<string, string>> {
  return { rt_cd: '0', msg_cd: code, msg1: padBytes(LEDGER_MESSAGES[code], 80) }
}

// Korean letters take two bytes on the host.
function padBytes(text: string, width: number): string {
  let used = 0
  for (const character of text) used += character.charCodeAt(0) > 0x7f ? 2 : 1
  return text + ' '.repeat(Math.max(0, width - used))
}
