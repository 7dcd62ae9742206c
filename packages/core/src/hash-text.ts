/**
 * The first bytes of SHA-256 as hexadecimal digits: enough to tell app keys, accounts and folders apart in the keys of a store without
 * telling them.
 */
export async function hashText(text: string, bytes = 12): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest, 0, bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
