import { MASK } from '@kis/core'
import { encodeFrame, parseFrame } from '../decode/frame.js'

/**
 * Holds back what the replaying client has not asked for but the recorded one had: a server would not send it. What neither asked
 * for came out of turn then, and does so again.
 */
export class WantedFrames {
  readonly #recorded = new Map<string, Set<string>>()
  readonly #asked = new Map<string, Set<string>>()
  /** TR ids of which the recorded client had asked for more. */
  #partial: ReadonlySet<string> = new Set()

  /** The recorded client asked for a key. */
  record(trId: string, key: string): void {
    if (add(this.#recorded, trId, key)) this.#compare()
  }

  /** The replaying client asks for a key. */
  ask(trId: string, key: string): void {
    if (add(this.#asked, trId, key)) this.#compare()
  }

  /** What to deliver of a frame; `undefined` for nothing. */
  of(trId: string, text: string): string | undefined {
    if (!this.#partial.has(trId)) return text
    const recorded = this.#recorded.get(trId)
    const asked = this.#asked.get(trId)
    const frame = parseFrame(text)
    if (!frame || !asked || recorded?.has(MASK)) return asked ? text : undefined
    const fields = frame.payload.split('^')
    const width = fields.length / frame.count
    // What cannot be taken apart is told to whoever asked for this TR id at all.
    if (!Number.isInteger(width)) return text
    const records = Array.from({ length: frame.count }, (_, index) => fields.slice(index * width, (index + 1) * width))
    const wanted = records.filter(([key = '']) => asked.has(key) || !recorded?.has(key))
    if (wanted.length === records.length) return text
    if (wanted.length === 0) return undefined
    return encodeFrame(trId, wanted.length, wanted.flat().join('^'))
  }

  #compare(): void {
    const partial = new Set<string>()
    for (const [trId, keys] of this.#recorded) {
      const asked = this.#asked.get(trId)
      const isCovered = asked && (keys.has(MASK) || [...keys].every((key) => asked.has(key)))
      if (!isCovered) partial.add(trId)
    }
    this.#partial = partial
  }
}

function add(map: Map<string, Set<string>>, trId: string, key: string): boolean {
  const keys = map.get(trId) ?? new Set<string>()
  if (keys.has(key)) return false
  map.set(trId, keys.add(key))
  return true
}
