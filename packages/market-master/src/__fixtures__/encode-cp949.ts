import { loadCp949Decoder } from '#cp949'

/**
 * The two bytes of every character of CP949 beyond ASCII: the decoder of this runtime, read backwards. Tests need no table of their own, and
 * run where iconv-lite does not.
 */
export const CP949_BYTES: ReadonlyMap<string, readonly [number, number]> = await createTable()

/** Writes a text in CP949. */
export function encodeCp949(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const pair = CP949_BYTES.get(character)
    if (character < '\u0080') bytes.push(character.charCodeAt(0))
    else if (pair) bytes.push(...pair)
    else throw new Error(`CP949 has no ${character}.`)
  }
  return Uint8Array.from(bytes)
}

async function createTable(): Promise<ReadonlyMap<string, readonly [number, number]>> {
  const decode = await loadCp949Decoder()
  const pairs: [number, number][] = []
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x41; trail <= 0xfe; trail++) pairs.push([lead, trail])
  }
  // One call for all: each pair on a line of its own.
  const texts = decode(Uint8Array.from(pairs.flatMap((pair) => [...pair, 0x0a]))).split('\n')
  const table = new Map<string, readonly [number, number]>()
  for (const [index, pair] of pairs.entries()) {
    const text = texts[index] ?? ''
    const isCharacter = [...text].length === 1 && text > '\u0080' && text !== '\uFFFD'
    if (isCharacter && !table.has(text)) table.set(text, pair)
  }
  return table
}
