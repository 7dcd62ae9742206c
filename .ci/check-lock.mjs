// The lock file must work with every registry: it names none.
import { readFileSync } from 'node:fs'

const lines = readFileSync('pnpm-lock.yaml', 'utf8').split('\n')
const named = lines.flatMap((line, index) =>
  /https?:\/\//.test(line) ? [`pnpm-lock.yaml:${index + 1} ${line.trim()}`] : [],
)
for (const line of named) console.error(line)
console.log(named.length === 0 ? `${lines.length} lines name no host` : `${named.length} lines name a host`)
process.exit(named.length === 0 ? 0 : 1)
