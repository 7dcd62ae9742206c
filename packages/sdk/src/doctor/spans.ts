const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** A span of time in words, in English and Korean: `3 h 20 min`, `3시간 20분`. */
export function spanOf(ms: number): { readonly en: string; readonly ko: string } {
  const size = Math.abs(ms)
  if (size < MINUTE_MS) {
    const seconds = (size / 1_000).toFixed(1)
    return { en: `${seconds} s`, ko: `${seconds}초` }
  }
  const hours = Math.floor(size / HOUR_MS)
  const minutes = Math.floor((size % HOUR_MS) / MINUTE_MS)
  if (hours === 0) return { en: `${minutes} min`, ko: `${minutes}분` }
  return { en: `${hours} h ${minutes} min`, ko: `${hours}시간 ${minutes}분` }
}
