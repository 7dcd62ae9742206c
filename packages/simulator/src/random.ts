/** A seeded source of chance: the same seed gives the same sequence on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  /** `true` with the given probability. */
  chance(probability: number): boolean
  /** A text of `length` characters out of an alphabet. */
  text(length: number, alphabet: string): string
  /** An independent source. It depends on seed and label only, never on what was drawn before. */
  fork(label: string): Random
}

/** Creates a source of chance from a seed. */
export function createRandom(seed: string | number): Random {
  const step = generator(String(seed))
  const next = (): number => step() / 0x1_0000_0000
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    text(length, alphabet) {
      let text = ''
      for (let index = 0; index < length; index++) text += alphabet.charAt(int(0, alphabet.length - 1))
      return text
    },
    fork: (label) => createRandom(`${seed}/${label}`),
  }
}

// Four words of state, small and fast, long enough a period for any simulation; the words come from a string hash of the seed.
function generator(seed: string): () => number {
  let a = hash(seed, 0x9e37)
  let b = hash(seed, 0x79b9)
  let c = hash(seed, 0x7f4a)
  let d = 1
  const step = (): number => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  // The first words still look like the seed.
  for (let round = 0; round < 12; round++) step()
  return step
}

function hash(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ salt
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
    value ^= value >>> 13
  }
  return value | 0
}
