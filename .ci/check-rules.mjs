// Rules of the tree that no compiler or linter sees. Prints every violation; exit code 1 if there is one.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const violations = []
const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(existsSync)
const read = (file) => readFileSync(file, 'utf8')

function linesMatching(file, pattern, reason) {
  for (const [index, line] of read(file).split('\n').entries()) {
    if (pattern.test(line)) violations.push(`${file}:${index + 1} ${reason}`)
  }
}

/** Code without its comments, so that prose is never taken for code. */
const codeOf = (text) =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|\s)\/\/.*$/gm, '$1')

const TOP_LEVEL = new Set([
  ...['packages', 'examples', 'turbo.json', 'pnpm-workspace.yaml', 'package.json', 'tsconfig.base.json', 'biome.json'],
  ...['README.md', 'README.en.md', 'CONTRIBUTING.md', 'LICENSE', 'pnpm-lock.yaml'],
])
for (const entry of new Set(tracked.map((file) => file.split('/')[0]))) {
  if (!TOP_LEVEL.has(entry) && !entry.startsWith('.')) violations.push(`${entry} does not belong at the top level`)
}

/** Which package may use which, and which third party. */
const PACKAGES = {
  core: { kis: [], others: ['undici', 'async-mutex'] },
  auth: { kis: ['core'], others: [] },
  rest: { kis: ['core', 'auth'], others: [] },
  realtime: { kis: ['core', 'auth'], others: ['ws'] },
  'market-master': { kis: ['core'], others: ['sql.js', 'jszip', 'iconv-lite'] },
  utils: { kis: ['core', 'rest'], others: [] },
  trading: { kis: ['core', 'auth', 'rest', 'realtime', 'utils'], others: ['big.js'] },
  sdk: { kis: ['core', 'auth', 'rest', 'realtime', 'market-master', 'utils', 'trading'], others: [] },
  simulator: { kis: ['core', 'rest', 'realtime', 'utils'], others: ['ws', 'jszip', 'iconv-lite'] },
  // The user's own client of Redis is passed in.
  redis: { kis: ['core', 'auth', 'realtime'], others: [] },
}

for (const name of readdirSync('packages')) {
  const allowed = PACKAGES[name]
  const manifestFile = `packages/${name}/package.json`
  if (!allowed) {
    violations.push(`packages/${name} is not in the architecture`)
    continue
  }
  for (const dependency of Object.keys(JSON.parse(read(manifestFile)).dependencies ?? {})) {
    const isAllowed = dependency.startsWith('@kis/')
      ? allowed.kis.includes(dependency.slice(5))
      : allowed.others.includes(dependency)
    if (!isAllowed) violations.push(`${manifestFile}: ${name} must not depend on ${dependency}`)
  }
  if (!existsSync(`packages/${name}/README.md`)) violations.push(`packages/${name} has no README.md`)
}

const sources = tracked.filter((file) => /^packages\/[^/]+\/src\/.*\.ts$/.test(file))
const published = sources.filter((file) => !/\.(test|test-d|bench)\.ts$|__fixtures__/.test(file))
const SEAM = /clock|\.node\.ts$|\/node\.ts$|runtime|\/cli\/|\/bin\.ts$|logger/
const imports = new Map()

for (const file of published) {
  const name = file.split('/')[1]
  const text = read(file)
  const code = codeOf(text)
  const lines = code.split('\n')
  if (lines.length > 420) violations.push(`${file} has ${lines.length} lines: split it`)
  for (const [index, line] of lines.entries()) {
    const at = `${file}:${index + 1}`
    if (
      !SEAM.test(file) &&
      !file.endsWith('/redact.ts') &&
      /\b(Date\.now\(|new Date\(\)|setTimeout\(|setInterval\(|console[.[]|process\.)/.test(line)
    ) {
      violations.push(`${at} uses the clock, the console or the process outside a seam`)
    }
    if (name !== 'sdk' && /export \* as /.test(line))
      violations.push(`${at} re-exports a namespace: it breaks tree-shaking`)
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (file.includes('/groups/') && /= *(endpoint|stream)\(/.test(line))
      violations.push(`${file}:${index + 1} lacks /* @__PURE__ */`)
  }
  const targets = []
  for (const [, specifier] of code.matchAll(/(?:from|import)\s*\(?['"]([^'"]+)['"]/g)) {
    if (specifier.startsWith('@kis/')) {
      const target = specifier.split('/')[1]
      if (target !== name && !PACKAGES[name]?.kis.includes(target)) violations.push(`${file} imports ${specifier}`)
    } else if (specifier.startsWith('node:')) {
      if (name !== 'simulator' && !/\.node\.ts$|\/node\.ts$|\/file\.ts$|\/cli\/|\/bin\.ts$/.test(file))
        violations.push(`${file} imports ${specifier} outside a Node seam`)
    } else if (specifier.startsWith('.') && !/^import type/.test(specifier))
      targets.push(normalize(join(dirname(file), specifier.replace(/\.js$/, '.ts'))))
  }
  // Type-only imports vanish when built: they cannot make a cycle at run time.
  const runtime = [...code.matchAll(/(?:^|\n)\s*(?:import|export)\s+(?!type\b)[^'"]*?from\s*['"](\.[^'"]+)['"]/g)]
    .filter(([statement]) => !/\{\s*(?:type\s+[\w$]+(?:\s+as\s+[\w$]+)?\s*,?\s*)+\}/.test(statement))
    .map(([, specifier]) => normalize(join(dirname(file), specifier.replace(/\.js$/, '.ts'))))
  imports.set(file, runtime)
  for (const target of targets)
    if (!existsSync(target)) violations.push(`${file} imports ${target}, which does not exist`)
}

const done = new Set()
function visit(file, path) {
  if (path.includes(file)) {
    violations.push(`import cycle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`)
    return
  }
  if (done.has(file)) return
  for (const target of imports.get(file) ?? []) visit(target, [...path, file])
  done.add(file)
}
for (const file of imports.keys()) visit(file, [])

for (const file of tracked.filter((name) => /^\.changeset\/.*\.md$/.test(name))) {
  if (!/^---\n(?:"@kis\/[\w-]+": (?:patch|minor|major)\n)+---\n\n[^-#\n]/.test(read(file)))
    violations.push(`${file} is no changeset`)
}

const folderAbove = dirname(process.cwd())
for (const file of tracked.filter((name) => /\.(ts|mjs|js|json|md|yaml|yml)$|\.ci\/run$/.test(name))) {
  if (folderAbove.length > 1 && read(file).includes(`${folderAbove}/`))
    violations.push(`${file} names a folder of this machine`)
  if (/\.(test|test-d)\.ts$/.test(file)) linesMatching(file, /\.(only|todo)\(/, 'leaves a test focused or unwritten')
}

for (const violation of violations) console.error(violation)
console.log(
  violations.length === 0 ? `${published.length} source files follow the rules` : `${violations.length} violations`,
)
process.exit(violations.length === 0 ? 0 : 1)
