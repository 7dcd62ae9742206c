// The code of the documents: every block of TypeScript is type-checked against the sources, and all that can run runs against the
// simulator, in order, as a reader would. See .ci/readmes/code-blocks.mjs for the marks.
// Links must lead to what exists. The table of APIs must be what the references say, and that of runtimes what their last complete runs
// counted; --write puts both there.
// So do the tables of figures: .ci/bench/results.json has them.
//   node .ci/check-readmes.mjs [--no-run] [--write] [beginning of a path …]
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { plain, withApiTable } from './readmes/api-table.mjs'
import { benchTableProblems } from './readmes/bench-table.mjs'
import { codeBlocksOf, programOf } from './readmes/code-blocks.mjs'
import { deadLinks } from './readmes/dead-links.mjs'
import { run } from './readmes/run.mjs'
import { withSizeTable } from './readmes/size-table.mjs'
import { withSupportTable } from './readmes/support-table.mjs'
import { typeCheck } from './readmes/type-check.mjs'
import { supportProblems } from './runtimes/support.mjs'

const args = process.argv.slice(2)
const wanted = args.filter((arg) => !arg.startsWith('--'))
const files = execFileSync('git', ['ls-files', '*README*.md', 'CONTRIBUTING.md'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && (wanted.length === 0 || wanted.some((part) => file.startsWith(part))))
const documents = files
  .filter((file) => file.includes('README'))
  .map((file) => ({ file, blocks: codeBlocksOf(readFileSync(file, 'utf8')) }))
  .filter(({ blocks }) => blocks.some(({ isGiven }) => !isGiven))
  .map(({ file, blocks }) => ({
    file,
    checked: blocks.filter(({ isGiven }) => !isGiven).length,
    started: blocks.filter(({ isGiven, isRun }) => !isGiven && isRun).length,
    program: programOf(blocks),
    run: programOf(blocks.filter(({ isRun }) => isRun)),
  }))

const problems = [...files.flatMap(deadLinks), ...supportProblems()]
/** Code without its comments and without words for people. */
const bare = (source) =>
  source
    .replace(/\/\/.*$/gm, '')
    .replace(/'[^'\n]*'/g, "''")
    .replace(/^ +[^\s:'(]+: /gm, '')
const [korean, english] = ['README.md', 'README.en.md'].map((file) =>
  codeBlocksOf(readFileSync(file, 'utf8')).map(({ source, isRun }) => [bare(source), isRun]),
)
if (JSON.stringify(korean) !== JSON.stringify(english))
  problems.push('README.md and README.en.md do not show the same code')

// Beside a package that knows all the others, so that imports are found as a user's would be.
const folder = resolve('packages/sdk/.readmes')
mkdirSync(folder, { recursive: true })
for (const [file, language] of [
  ['README.md', 'ko'],
  ['README.en.md', 'en'],
]) {
  const text = readFileSync(file, 'utf8')
  const right = withSizeTable(withSupportTable(withApiTable(text, language), language), language)
  if (plain(right) === plain(text)) continue
  if (args.includes('--write')) writeFileSync(file, right)
  else
    problems.push(
      `${file}: its tables of APIs, runtimes and sizes are not those of the packages. Run node .ci/check-readmes.mjs --write`,
    )
}
problems.push(...benchTableProblems({ write: args.includes('--write') }))
try {
  const began = performance.now()
  problems.push(...typeCheck(folder, documents))
  console.log(
    `${documents.reduce((sum, { checked }) => sum + checked, 0)} blocks of ${documents.length} documents checked in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  )
  for (const [index, document] of args.includes('--no-run') ? [] : documents.entries()) {
    if (document.started === 0) continue
    const started = performance.now()
    const problem = await run(folder, document, index)
    if (problem) problems.push(problem)
    console.log(
      `${problem ? 'FAILED' : 'ran'} ${document.started} of ${document.checked} blocks of ${document.file} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
    )
  }
} finally {
  if (!args.includes('--keep')) rmSync(folder, { recursive: true, force: true })
}
for (const problem of problems) console.error(problem)
process.exit(problems.length === 0 && documents.length > 0 ? 0 : 1)
