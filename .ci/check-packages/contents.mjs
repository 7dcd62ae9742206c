// The files of each tarball, against what its package.json names.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, normalize } from 'node:path'

const ALWAYS = ['package.json', 'README.md', 'LICENSE']
const OURS_ALONE =
  /\.(?:test|test-d|bench)\.[cm]?[jt]s$|__fixtures__|(?:^|\/)(?:node_modules|bench|scripts)\/|tsconfig|\.tsbuildinfo$/

const filesOf = ({ tarball }) =>
  execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((file) => file.replace(/^package\//, ''))

/** Every file that `exports`, `imports`, `bin` and the older fields name; `*` stands for each of its files, and for itself when there is none. */
function namedFiles({ exports, imports, bin, main, module, types }, files) {
  const found = []
  const walk = (value) => {
    if (typeof value === 'string') found.push(value)
    else for (const inner of Object.values(value ?? {})) walk(inner)
  }
  for (const value of [exports, imports, bin, main, module, types]) walk(value)
  const filesLike = (name) => {
    const [head, tail] = name.split('*')
    const like = tail === undefined ? [] : files.filter((file) => file.startsWith(head) && file.endsWith(tail))
    return like.length > 0 ? like : [name]
  }
  return [...new Set(found.map((file) => normalize(file)).flatMap(filesLike))]
}

function* missingOrForeign({ id, name, manifest }, files) {
  if (existsSync(`packages/${name}/CHANGELOG.md`) && !files.includes('CHANGELOG.md'))
    yield `${id} does not pack its changelog`
  for (const file of namedFiles(manifest, files))
    if (!files.includes(file)) yield `${id} names ${file}, which is not packed`
  const folders = manifest.files.filter((file) => !file.startsWith('!'))
  for (const file of files) {
    if (!ALWAYS.includes(file) && !folders.some((folder) => file === folder || file.startsWith(`${folder}/`)))
      yield `${id} packs ${file}, which "files" does not name`
    if (OURS_ALONE.test(file)) yield `${id} packs ${file}, which is no user's business`
  }
}

/** Built files that no entry leads to: left by an older build, or an entry that exports forgot. */
function* unreached({ id, manifest, installed }, files) {
  const built = new Set(files.filter((file) => /^dist\/.*\.(?:c?js|d\.c?ts)$/.test(file)))
  const waiting = namedFiles(manifest, files)
  const seen = new Set(waiting)
  // What an entry has as declarations stands beside it.
  for (const file of [...waiting])
    if (/\.c?js$/.test(file)) waiting.push(file.replace(/js$/, 'ts').replace(/\.(c?ts)$/, '.d.$1'))
  while (waiting.length > 0) {
    const file = waiting.pop()
    if (!files.includes(file)) continue
    seen.add(file)
    for (const [, target] of readFileSync(join(installed, file), 'utf8').matchAll(/['"](\.{1,2}\/[^'"\n]+)['"]/g)) {
      const next = normalize(join(file, '..', target)).replaceAll('\\', '/')
      // Declarations import each other by the names of the code beside them.
      const nexts = /\.d\.c?ts$/.test(file) ? [next.replace(/\.(c?)js$/, '.d.$1ts')] : [next]
      for (const one of nexts)
        if (!seen.has(one)) {
          seen.add(one)
          waiting.push(one)
        }
    }
  }
  // A command is started in one format, and built in both.
  const stemOf = (file) => file.replace(/(?:\.d)?\.c?[jt]s$/, '')
  const reached = new Set([...seen].map(stemOf))
  for (const file of built) if (!reached.has(stemOf(file))) yield `${id} packs ${file}, which no entry leads to`
}

function* traces({ id, installed, manifest }, files) {
  if (JSON.stringify(manifest).includes('workspace:')) yield `${id} depends on a workspace`
  const here = process.cwd()
  for (const file of files)
    if (readFileSync(join(installed, file), 'latin1').includes(here))
      yield `${id}: ${file} names a folder of this machine`
}

/** Where a debugger would show the source, it must be there. */
function* lostSources({ id, installed }, files) {
  const lost = new Set()
  for (const file of files.filter((name) => name.endsWith('.map'))) {
    const { sources, sourcesContent } = JSON.parse(readFileSync(join(installed, file), 'utf8'))
    for (const [index, source] of sources.entries()) {
      const target = normalize(join(file, '..', source)).replaceAll('\\', '/')
      if (!files.includes(target) && !sourcesContent?.[index]) lost.add(target)
    }
  }
  for (const target of lost) yield `${id}: a source map leads to ${target}, which is not packed`
}

export function checkContents({ packages, promise }) {
  const all = packages.map((one) => ({ one, files: filesOf(one) }))
  const each = (problems) => all.flatMap(({ one, files }) => [...problems(one, files)])
  promise(
    'contents: every file that exports, imports and bin name is packed, and none beside "files"',
    each(missingOrForeign),
  )
  promise('contents: every built file belongs to an entry', each(unreached))
  promise('contents: nothing names a workspace or a folder of the machine that packed', each(traces))
  promise('contents: source maps lead to sources', each(lostSources))
  for (const { one, files } of all) {
    const kilobytes = (statSync(one.tarball).size / 1_000).toFixed(0)
    console.log(`       ${one.id.padEnd(20)} ${kilobytes.padStart(5)} kB packed, ${files.length} files`)
  }
}
