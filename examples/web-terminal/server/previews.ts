import { randomUUID } from 'node:crypto'
import type { OrderDraft } from '../src/api-types.js'
import { Refusal } from './refusal.js'

/** Orders that were shown and may be confirmed. What is confirmed is what was shown, under a name that is never sent twice. */
export interface Previews {
  add(draft: OrderDraft, now: number): { readonly previewId: string; readonly expiresAt: number }
  /** @throws Refusal when it was never shown or has expired. */
  find(previewId: string, now: number): OrderDraft
}

const LIFE_MS = 60_000
const MOST = 100

export function createPreviews(): Previews {
  const shown = new Map<string, { readonly draft: OrderDraft; readonly expiresAt: number }>()
  return {
    add(draft, now) {
      const [oldest] = shown.keys()
      if (shown.size >= MOST && oldest !== undefined) shown.delete(oldest)
      const previewId = randomUUID()
      const expiresAt = now + LIFE_MS
      shown.set(previewId, { draft, expiresAt })
      return { previewId, expiresAt }
    },
    find(previewId, now) {
      const found = shown.get(previewId)
      if (found && found.expiresAt > now) return found.draft
      shown.delete(previewId)
      throw new Refusal(409, 'PREVIEW_EXPIRED', 'This preview has expired. Nothing was sent; preview the order again.')
    },
  }
}
