/** Header of a reply: complete, or one of the two forms that say nothing about what was asked. */
type HeaderForm = 'full' | 'null' | 'empty'

interface ReplyFacts {
  readonly text: string
  readonly rtCd: '0' | '1' | '9'
  readonly header: HeaderForm
}

/** Replies to control messages. After one with rt_cd "9" the server ends the connection. */
export const CONTROL_REPLIES = {
  OPSP0000: { text: 'SUBSCRIBE SUCCESS', rtCd: '0', header: 'full' },
  OPSP0001: { text: 'UNSUBSCRIBE SUCCESS', rtCd: '0', header: 'full' },
  OPSP0002: { text: 'ALREADY IN SUBSCRIBE', rtCd: '1', header: 'full' },
  OPSP0003: { text: 'UNSUBSCRIBE ERROR(not found!)', rtCd: '1', header: 'full' },
  OPSP0007: { text: 'SUBSCRIBE INTERNAL ERROR', rtCd: '1', header: 'full' },
  OPSP0008: { text: 'MAX SUBSCRIBE OVER', rtCd: '1', header: 'full' },
  OPSP0009: { text: 'SUBSCRIBE ERROR : mci send failed', rtCd: '1', header: 'full' },
  OPSP0010: { text: 'SUBSCRIBE WARNING : invalid appkey', rtCd: '1', header: 'full' },
  OPSP0011: { text: 'invalid approval : ', rtCd: '1', header: 'full' },
  OPSP0017: { text: 'ERROR : htsid가잘못되었습니다', rtCd: '9', header: 'null' },
  OPSP8991: { text: 'SUBSCRIBE ERROR : invalid tr_id', rtCd: '9', header: 'null' },
  OPSP8992: { text: 'SUBSCRIBE ERROR : invalid tr_key', rtCd: '9', header: 'null' },
  OPSP8993: { text: 'JSON PARSING ERROR : invalid tr_key', rtCd: '9', header: 'empty' },
  OPSP8994: { text: 'JSON PARSING ERROR : personalseckey not found', rtCd: '9', header: 'null' },
  OPSP8995: { text: 'JSON PARSING ERROR : appsecret not found', rtCd: '9', header: 'null' },
  OPSP8996: { text: 'ALREADY IN USE appkey', rtCd: '9', header: 'null' },
  OPSP8997: { text: 'JSON PARSING ERROR : invalid tr_type', rtCd: '9', header: 'null' },
  OPSP8998: { text: 'JSON PARSING ERROR : invalid custtype', rtCd: '9', header: 'null' },
  OPSP8999: { text: 'resource not available (ALLOC_CALL_PARAM)', rtCd: '9', header: 'null' },
  OPSP9990: { text: 'JSON PARSING ERROR : tr_key not found', rtCd: '9', header: 'null' },
  OPSP9991: { text: 'JSON PARSING ERROR : input not found', rtCd: '9', header: 'null' },
  OPSP9992: { text: 'JSON PARSING ERROR : body not found', rtCd: '9', header: 'null' },
  OPSP9993: { text: 'JSON PARSING ERROR : internal error', rtCd: '9', header: 'null' },
  OPSP9994: { text: 'JSON PARSING ERROR : INVALID appkey', rtCd: '9', header: 'null' },
  OPSP9995: { text: 'JSON PARSING ERROR : resource not available', rtCd: '9', header: 'null' },
  OPSP9996: { text: 'JSON PARSING ERROR : appkey', rtCd: '9', header: 'null' },
  OPSP9997: { text: 'JSON PARSING ERROR : custtype not found', rtCd: '9', header: 'null' },
  OPSP9998: { text: 'JSON PARSING ERROR : header not found', rtCd: '9', header: 'null' },
  OPSP9999: { text: 'JSON PARSING ERROR : invalid json format', rtCd: '9', header: 'null' },
} as const satisfies Record<string, ReplyFacts>

export type ControlCode = keyof typeof CONTROL_REPLIES

/** A code that says no. */
export type RefusalCode = Exclude<ControlCode, 'OPSP0000' | 'OPSP0001'>

/** All of them. */
export const REFUSAL_CODES: readonly RefusalCode[] = (Object.keys(CONTROL_REPLIES) as ControlCode[]).filter(
  (code): code is RefusalCode => CONTROL_REPLIES[code].rtCd !== '0',
)

export interface ControlReply {
  readonly code: ControlCode
  readonly trId?: string | undefined
  readonly trKey?: string | undefined
  /** Added to the text. */
  readonly detail?: string | undefined
  readonly encrypt?: 'Y' | 'N' | undefined
  readonly output?: { readonly iv: string; readonly key: string } | undefined
}

/** The text of a reply. */
export function controlReplyText(reply: ControlReply): string {
  const facts: ReplyFacts = CONTROL_REPLIES[reply.code]
  const names = {
    full: { tr_id: reply.trId ?? '', tr_key: reply.trKey ?? '' },
    null: { tr_id: '(null)', tr_key: '' },
    empty: { tr_id: '', tr_key: '' },
  }[facts.header]
  return JSON.stringify({
    header: { ...names, encrypt: reply.encrypt ?? 'N' },
    body: {
      rt_cd: facts.rtCd,
      msg_cd: reply.code,
      msg1: facts.text + (reply.detail ?? ''),
      ...(reply.output ? { output: reply.output } : {}),
    },
  })
}
