import type { MasterMarket } from '../layouts/record-layout.js'
import { GOLDEN_DERIVATIVES } from './golden-derivatives.js'
import { GOLDEN_DOMESTIC } from './golden-domestic.js'
import { GOLDEN_FILES } from './golden-files.js'
import { GOLDEN_OVERSEAS } from './golden-overseas.js'
import type { RecordValues } from './record-values.js'

/**
 * A small set in the exact format of the files: shapes that have broken readers before. The bytes in `golden-files.ts` hold the same
 * records; names and figures are made up or plain facts.
 */
export const GOLDEN: Readonly<Record<MasterMarket, readonly RecordValues[]>> = {
  ...GOLDEN_DOMESTIC,
  ...GOLDEN_DERIVATIVES,
  ...GOLDEN_OVERSEAS,
}

/** The checked-in file of a market. Text in base64, so that tests can run where there is no file system. */
export function goldenFile(market: MasterMarket): Uint8Array {
  return Uint8Array.from(atob(GOLDEN_FILES[market]), (character) => character.charCodeAt(0))
}
