// Downloads the symbol files of KIS (no app key needed) into one file: node snapshot.mjs [symbols.sqlite]
import { writeFile } from 'node:fs/promises'
import { createMarketMaster } from '@kis/market-master'

const file = process.argv[2] ?? 'symbols.sqlite'
const master = createMarketMaster({ markets: ['kospi', 'kosdaq'] })
await writeFile(file, await master.exportSnapshot())
await master.close()
console.log(`${file}: npx wrangler kv key put symbols --binding KV --remote --path ${file}`)
