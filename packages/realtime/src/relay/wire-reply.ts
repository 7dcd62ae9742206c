import { kstDate, kstTime } from '@kis/core'

/** The codes that a relay answers with, in KIS's own meaning. */
const REPLIES = {
  OPSP0000: ['0', 'SUBSCRIBE SUCCESS'],
  OPSP0001: ['0', 'UNSUBSCRIBE SUCCESS'],
  OPSP0003: ['1', 'UNSUBSCRIBE ERROR(not found!)'],
  OPSP0008: ['1', 'MAX SUBSCRIBE OVER'],
  OPSP0010: ['1', 'SUBSCRIBE WARNING : the relay does not allow this'],
  OPSP0011: ['1', 'invalid approval : NOT FOUND'],
  OPSP8991: ['9', 'SUBSCRIBE ERROR : invalid tr_id, the relay does not offer it'],
  OPSP8992: ['9', 'SUBSCRIBE ERROR : invalid tr_key'],
  OPSP8997: ['9', 'JSON PARSING ERROR : invalid tr_type'],
  OPSP9995: ['9', 'resource not available : the relay cannot tell at present, try again'],
  OPSP9999: ['9', 'JSON PARSING ERROR : invalid json format'],
} as const

export type ReplyCode = keyof typeof REPLIES

/**
 * An answer as KIS writes it, without the key that KIS puts into every acknowledgement: what follows is plain. A refusal of KIS is
 * passed on by its code alone: the text may repeat an approval key or HTS id.
 */
export function encodeReply(msgCd: string, trId: string, key: string): string {
  const [rtCd, msg1] = isOwn(msgCd) ? REPLIES[msgCd] : ['9', 'SUBSCRIBE ERROR : refused by KIS']
  return JSON.stringify({
    header: { tr_id: trId || '(null)', tr_key: key, encrypt: 'N' },
    body: { rt_cd: rtCd, msg_cd: msgCd, msg1 },
  })
}

/** A heartbeat, which readers send back as it is. */
export function encodeHeartbeat(now: number): string {
  return JSON.stringify({ header: { tr_id: 'PINGPONG', datetime: `${kstDate(now)}${kstTime(now)}` } })
}

function isOwn(msgCd: string): msgCd is ReplyCode {
  return Object.hasOwn(REPLIES, msgCd)
}
