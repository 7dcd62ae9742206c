import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret that only whoever has read the terminal, and the page opened from there, can know. */
export interface Session {
  readonly secret: string
  /** Browsers share cookies among all ports of a host, hence the port in the name. */
  cookieName(port: number): string
  /** Whether a text is the secret; takes as long for a wrong one. */
  isSecret(text: string | undefined): boolean
}

const BYTES = 24

export function createSession(secret: string = randomBytes(BYTES).toString('base64url')): Session {
  const expected = digest(secret)
  return {
    secret,
    cookieName: (port) => `kis-terminal-${port}`,
    isSecret: (text) => text !== undefined && timingSafeEqual(digest(text), expected),
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** One cookie of a `Cookie` header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}
