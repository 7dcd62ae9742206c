import { MASK, type Redactor } from '@kis/core'
import { type JsonObject, parseObject } from '../parse-object.js'

/** A request of the client, as far as the recorder needs it. */
export interface SentMessage {
  readonly approvalKey: string | undefined
  /** `1` registers, `2` removes; other messages have none. */
  readonly action: string | undefined
  readonly trId: string | undefined
  readonly key: string | undefined
}

/** Reads a message that a client sends; `undefined` when it is none. */
export function parseMessage(text: string): SentMessage | undefined {
  const message = parseObject(text)
  if (!message) return undefined
  const header = objectOf(message.header)
  const input = objectOf(objectOf(message.body).input)
  return {
    approvalKey: textOf(header.approval_key),
    action: textOf(header.tr_type),
    trId: textOf(input.tr_id),
    key: textOf(input.tr_key)?.trim(),
  }
}

/**
 * A control message without secrets: known ones wherever they stand, those with a telling name whatever they are, and the keys
 * (`tr_key`) of notices. `undefined` when the text is no JSON object.
 */
export function maskControl(
  text: string,
  redactors: readonly Redactor[],
  isPersonal: (trId: string) => boolean,
): string | undefined {
  const message = parseObject(text)
  if (!message) return undefined
  const safe = redactors.reduce<unknown>((value, redactor) => redactor.value(value), message)
  return JSON.stringify(withoutKeys(safe, isPersonal))
}

/** Replaces `tr_key` wherever it stands beside the TR id of a notice. */
function withoutKeys(value: unknown, isPersonal: (trId: string) => boolean): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { tr_id: trId, tr_key: key } = value as JsonObject
  const isHidden = typeof key === 'string' && key !== '' && typeof trId === 'string' && isPersonal(trId)
  const members = Object.entries(value).map(([name, member]) => [
    name,
    name === 'tr_key' && isHidden ? MASK : withoutKeys(member, isPersonal),
  ])
  return Object.fromEntries(members)
}

function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null ? (value as JsonObject) : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
