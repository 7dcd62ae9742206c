import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { encodeCp949 } from './__fixtures__/encode-cp949.js'
import { GOLDEN, goldenFile } from './__fixtures__/golden.js'
import { writeMaster } from './__fixtures__/write-master.js'
import { MASTER_MARKETS } from './index.js'

describe('the golden set', () => {
  it.each(MASTER_MARKETS)('holds in its checked-in file the records of %s', (market) => {
    expect(writeMaster(market, GOLDEN[market])).toEqual(goldenFile(market))
  })

  // `vitest --update` writes the file anew.
  it('is checked in as bytes', async () => {
    const lines = MASTER_MARKETS.map(
      (market) => `  ${market}:\n    '${Buffer.from(writeMaster(market, GOLDEN[market])).toString('base64')}',`,
    )
    await expect(
      `// biome-ignore-all format: a test writes this file.
import type { MasterMarket } from '../layouts/record-layout.js'

/** The bytes of a small file of each market, in base64. */
export const GOLDEN_FILES: Readonly<Record<MasterMarket, string>> = {
${lines.join('\n')}
}
`,
    ).toMatchFileSnapshot('__fixtures__/golden-files.ts')
  })

  it('is written as iconv-lite would', () => {
    const text = JSON.stringify(GOLDEN)
    expect(encodeCp949(text)).toEqual(new Uint8Array(iconv.encode(text, 'cp949')))
  })
})
