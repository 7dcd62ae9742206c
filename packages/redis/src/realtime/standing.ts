/** How a topic stands with the owner of the connection. */
export type Standing =
  | { readonly epoch: number; readonly state: 'live' }
  /** KIS's own server does not hold it at present, since `from`. */
  | { readonly epoch: number; readonly state: 'lost'; readonly from: number; readonly reason: string }
  | { readonly epoch: number; readonly state: 'refused'; readonly text: string }

/** Reads what Redis keeps; anything else counts as nothing. */
export function parseStanding(text: string | undefined): Standing | undefined {
  if (text === undefined) return undefined
  try {
    const value = JSON.parse(text) as Partial<Record<string, unknown>> | null
    if (typeof value?.epoch !== 'number') return undefined
    if (value.state === 'live') return { epoch: value.epoch, state: 'live' }
    if (value.state === 'refused' && typeof value.text === 'string') {
      return { epoch: value.epoch, state: 'refused', text: value.text }
    }
    if (value.state === 'lost' && typeof value.from === 'number' && typeof value.reason === 'string') {
      return { epoch: value.epoch, state: 'lost', from: value.from, reason: value.reason }
    }
  } catch {
    // Written by something else: it says nothing of the topic.
  }
  return undefined
}
