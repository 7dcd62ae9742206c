import { KisMasterError } from '@kis/core'
import type { Cp949Decoder } from './decoder.js'

/**
 * The decoder of browsers, workers, Deno and Bun: `TextDecoder('euc-kr')`, which the web standard defines as CP949.
 *
 * @throws KisMasterError when this runtime's decoder knows only the older table.
 */
export async function loadCp949Decoder(): Promise<Cp949Decoder> {
  const decoder = createTextDecoder()
  // 갂 is the first syllable of the CP949 extension: a decoder of plain EUC-KR does not have it.
  if (decoder?.decode(Uint8Array.of(0x81, 0x41)) === '갂') return (bytes) => decoder.decode(bytes)
  throw new KisMasterError({
    stage: 'decode',
    source: 'cp949',
    message:
      'The TextDecoder of this runtime cannot read CP949 (확장 완성형). Pass a decoder as option "decode", for example ' +
      "(bytes) => iconv.decode(bytes, 'cp949') with the package iconv-lite.",
  })
}

function createTextDecoder(): TextDecoder | undefined {
  try {
    return new TextDecoder('euc-kr')
  } catch {
    return undefined
  }
}
