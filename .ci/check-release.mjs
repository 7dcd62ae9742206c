// A release without publishing: raises versions and writes changelogs from the changesets in a copy of the repository, packs what would be
// published, the address of the repository in it, and looks at both. The packages have to be built.
//   node .ci/check-release.mjs [--show package]
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyRepository } from './check-gates/copy.mjs'
import { pnpm, run } from './check-packages/run.mjs'
import { nameRepository } from './release/name-repository.mjs'

const showAt = process.argv.indexOf('--show')
const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'kis-release-')))
const copy = join(temporary, 'copy')
const names = readdirSync('packages')
const versionIn = (root, name) => JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')).version
const changesets = (root) =>
  readdirSync(join(root, '.changeset')).filter((file) => file.endsWith('.md') && file !== 'README.md')

/** What is wrong with the changelog of a package, as its readers see it. */
function* problemsOf(name) {
  const file = join(copy, 'packages', name, 'CHANGELOG.md')
  if (!existsSync(file)) return yield `@kis/${name} has a new version and no changelog`
  const text = readFileSync(file, 'utf8')
  const heading = `\n## ${versionIn(copy, name)}\n`
  if (!text.startsWith(`# @kis/${name}\n`) || !text.includes(heading))
    yield `@kis/${name}: its changelog does not tell the new version`
  const section = text.split(heading)[1]?.split('\n## ')[0] ?? ''
  const items = section.split('\n').filter((line) => line.startsWith('- '))
  if (items.length === 0) yield `@kis/${name}: nothing is said of the new version`
  for (const item of items)
    if (!/^- [A-Z`].*[.)`]$/.test(item) || /\[[0-9a-f]{7}\]|^- [0-9a-f]{7}:/.test(item))
      yield `@kis/${name}: not a sentence for users: ${item}`
}

const problems = []
try {
  await copyRepository(copy)
  const before = changesets(copy)
  const versioned = await pnpm(['exec', 'changeset', 'version'], { cwd: copy })
  if (versioned.problem) throw new Error(versioned.problem)
  const raised = names.filter((name) => versionIn(copy, name) !== versionIn('.', name))
  if (before.length > 0 && (raised.length === 0 || changesets(copy).length > 0))
    problems.push('The changesets were not used up.')
  for (const name of raised) problems.push(...problemsOf(name))
  for (const name of raised) console.log(`@kis/${name.padEnd(14)} ${versionIn('.', name)} → ${versionIn(copy, name)}`)
  if (showAt >= 0) console.log(readFileSync(join(copy, 'packages', process.argv[showAt + 1], 'CHANGELOG.md'), 'utf8'))
  nameRepository(copy, { server: 'https://github.com', repository: 'owner/name' })
  const packed = await run(process.execPath, ['.ci/check-packages.mjs', '--only', 'metadata,contents,imports'], {
    cwd: copy,
    seconds: 180,
  })
  console.log(packed.stdout.trim())
  if (packed.problem) problems.push(packed.stderr)
  console.log(`${before.length} changesets, ${raised.length} new versions, ${problems.length} problems`)
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
for (const problem of problems) console.error(problem)
process.exit(problems.length === 0 ? 0 : 1)
