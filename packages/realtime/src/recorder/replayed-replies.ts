import { MASK } from '@kis/core'
import type { Request } from './recorded-state.js'

// Whoever replays has nothing to decrypt; a client of encrypted streams wants a key nevertheless.
const OUTPUT = { iv: 'replayed-without', key: 'replayed-without-any-encryption-' }

/** An answer of the replay's own, where the recording has none. */
export function ownReply({ action, trId, key }: Request): string {
  const isRegistered = action === 'register'
  return JSON.stringify({
    header: { tr_id: trId, tr_key: key, encrypt: 'N' },
    body: {
      rt_cd: '0',
      msg_cd: isRegistered ? 'OPSP0000' : 'OPSP0001',
      msg1: isRegistered ? 'SUBSCRIBE SUCCESS' : 'UNSUBSCRIBE SUCCESS',
      ...(isRegistered && { output: OUTPUT }),
    },
  })
}

/** A recorded control message with something in the place of what was masked: the client's own key, and a key that opens nothing. */
export function unmasked(text: string, keyOf: (trId: string) => string | undefined): string {
  if (!text.includes(`"${MASK}"`)) return text
  const fill = (value: unknown, key: string | undefined): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const { tr_id: trId } = value as { readonly tr_id?: unknown }
    const own = (typeof trId === 'string' ? keyOf(trId) : undefined) ?? key
    const members = Object.entries(value).map(([name, member]) => {
      if (name === 'tr_key' && member === MASK) return [name, own ?? MASK]
      return [name, name === 'output' && isMasked(member) ? OUTPUT : fill(member, own)]
    })
    return Object.fromEntries(members)
  }
  return JSON.stringify(fill(JSON.parse(text), undefined))
}

function isMasked(output: unknown): boolean {
  return typeof output === 'object' && output !== null && Object.values(output).includes(MASK)
}
