// A package that users will find changed has a changeset. On a branch: what its commits change, against where it left the default branch.
// On the default branch: what was changed since the last version tag of each package. By their type, commits say whether users notice:
// refactorings, tests, documents and chores need none.
//   node .ci/check-changesets.mjs [--base commit]
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const SILENT = /^(?:refactor|test|docs|chore|ci|build|style|bench|revert)(?:\([^)]*\))?: /
const PUBLISHED = /^packages\/[^/]+\/(?:src\/(?!.*(?:\.test(?:-d)?\.ts$|__fixtures__\/))|bin\/)/

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 }).trim()
}
function attempt(...args) {
  try {
    return git(...args)
  } catch {
    return undefined
  }
}
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** Where this branch left the default one; undefined on the default branch itself. */
function mergeBase() {
  const at = process.argv.indexOf('--base')
  if (at >= 0) return git('merge-base', process.argv[at + 1], 'HEAD')
  const { baseBranch } = readJson('.changeset/config.json')
  const head = git('rev-parse', 'HEAD')
  if (attempt('symbolic-ref', '--short', 'HEAD') === baseBranch) return undefined
  for (const branch of [`origin/${baseBranch}`, baseBranch]) {
    const base = attempt('merge-base', branch, 'HEAD')
    if (base && base !== head) return base
  }
  return undefined
}

/** The commits after `base` that change what is published of a package, and that users notice. */
function noticed(base, folder) {
  const range = base ? `${base}..HEAD` : 'HEAD'
  const log = git('log', '--no-merges', '--name-only', '--format=%x00%h %s', range, '--', `packages/${folder}`)
  return log
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [title, ...files] = entry.split('\n')
      return {
        title,
        isSilent: SILENT.test(title.slice(title.indexOf(' ') + 1)),
        isPublished: files.some((file) => PUBLISHED.test(file)),
      }
    })
    .filter(({ isSilent, isPublished }) => isPublished && !isSilent)
}

const pending = () => readdirSync('.changeset').filter((file) => file.endsWith('.md') && file !== 'README.md')
const packagesIn = (file) =>
  [
    ...readFileSync(`.changeset/${file}`, 'utf8')
      .split('\n---')[0]
      .matchAll(/"(@kis\/[\w-]+)":/g),
  ].map(([, id]) => id)

const packages = readdirSync('packages')
  .filter((folder) => existsSync(`packages/${folder}/package.json`))
  .map((folder) => {
    const { name, version } = readJson(`packages/${folder}/package.json`)
    return { folder, id: name, version }
  })

const branchBase = mergeBase()
const added = branchBase
  ? new Set(git('diff', '--name-only', '--diff-filter=AM', branchBase, '--', '.changeset').split('\n'))
  : undefined
const counting = pending().filter((file) => !added || added.has(`.changeset/${file}`))
const covered = new Set(counting.flatMap(packagesIn))

const problems = [...covered]
  .filter((id) => !packages.some((one) => one.id === id))
  .map((id) => `A changeset names ${id}, which does not exist`)
let changed = 0
for (const { folder, id, version } of packages) {
  const tag = attempt('describe', '--tags', '--abbrev=0', '--match', `${id}@*`)
  const base = branchBase ?? tag
  const commits = noticed(base, folder)
  if (commits.length === 0) continue
  changed += 1
  // A version that was raised has used its changesets up.
  const before = base ? attempt('show', `${base}:packages/${folder}/package.json`) : undefined
  const isRaised = before !== undefined && JSON.parse(before).version !== version
  if (covered.has(id) || isRaised) continue
  problems.push(
    `${id} was changed and has no changeset: ${commits
      .slice(0, 3)
      .map(({ title }) => title)
      .join('; ')}`,
  )
}

for (const problem of problems) console.error(problem)
if (problems.length > 0) console.error('Add one with `pnpm changeset`: what changed, for users, in the past tense.')
const since = branchBase ? `since ${branchBase.slice(0, 9)}` : 'since their last version tags'
console.log(
  `${changed} packages changed ${since}, ${problems.length} without a changeset; ${counting.length} changesets count`,
)
process.exit(problems.length === 0 ? 0 : 1)
