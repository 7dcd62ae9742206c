/** What a reader sent. */
export type WireRequest =
  | { readonly kind: 'heartbeat' }
  | {
      readonly kind: 'register' | 'unregister'
      readonly trId: string
      readonly key: string
      /** What stands where KIS wants its approval key. */
      readonly token: string | undefined
    }
  /** Not understood; KIS's code for it. */
  | { readonly kind: 'malformed'; readonly msgCd: 'OPSP9999' | 'OPSP8997' }

/** Reads a message of a reader, which says what clients say to KIS. */
export function parseRequest(text: string): WireRequest {
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch {
    return { kind: 'malformed', msgCd: 'OPSP9999' }
  }
  if (textAt(message, 'header', 'tr_id') === 'PINGPONG') return { kind: 'heartbeat' }
  const type = textAt(message, 'header', 'tr_type')
  if (type !== '1' && type !== '2') return { kind: 'malformed', msgCd: 'OPSP8997' }
  return {
    kind: type === '1' ? 'register' : 'unregister',
    trId: textAt(message, 'body', 'input', 'tr_id'),
    key: textAt(message, 'body', 'input', 'tr_key'),
    token: textAt(message, 'header', 'approval_key') || undefined,
  }
}

function textAt(value: unknown, ...path: readonly string[]): string {
  let found = value
  for (const name of path) {
    if (typeof found !== 'object' || found === null) return ''
    found = Reflect.get(found, name)
  }
  return typeof found === 'string' || typeof found === 'number' ? String(found).trim() : ''
}
