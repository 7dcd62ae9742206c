import { readJsonObject } from '../http/read-json-object.js'
import type { ControlCode } from './replies.js'

export interface ControlMessage {
  readonly approvalKey: string
  readonly action: 'register' | 'unregister'
  readonly trId: string
  readonly trKey: string
}

export type ParsedMessage =
  | { readonly kind: 'pong' }
  | { readonly kind: 'control'; readonly message: ControlMessage }
  | { readonly kind: 'error'; readonly code: ControlCode }

/** Reads what a client sent; the first thing that is wrong decides the error. */
export function parseMessage(text: string): ParsedMessage {
  const message = readJsonObject(text)
  if (!message) return failed('OPSP9999')
  const header = objectOf(message.header)
  if (!header) return failed('OPSP9998')
  if (header.tr_id === 'PINGPONG') return { kind: 'pong' }
  if (header.custtype === undefined) return failed('OPSP9997')
  if (header.custtype !== 'P' && header.custtype !== 'B') return failed('OPSP8998')
  if (header.tr_type !== '1' && header.tr_type !== '2') return failed('OPSP8997')
  const body = objectOf(message.body)
  if (!body) return failed('OPSP9992')
  const input = objectOf(body.input)
  if (!input) return failed('OPSP9991')
  if (typeof input.tr_id !== 'string' || input.tr_id === '') return failed('OPSP8991')
  if (input.tr_key === undefined) return failed('OPSP9990')
  if (typeof input.tr_key !== 'string' || input.tr_key === '') return failed('OPSP8993')
  return {
    kind: 'control',
    message: {
      approvalKey: typeof header.approval_key === 'string' ? header.approval_key : '',
      action: header.tr_type === '1' ? 'register' : 'unregister',
      trId: input.tr_id,
      trKey: input.tr_key,
    },
  }
}

function failed(code: ControlCode): ParsedMessage {
  return { kind: 'error', code }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}
