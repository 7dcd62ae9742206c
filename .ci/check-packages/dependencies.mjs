// Everything that comes along when a package is installed: how much, under which licence, and whether it runs anything by itself.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

const FREE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Zlib'])
// `prepare` and `prepublish` run where a package is made, not where it is installed from a tarball.
const RUNS_AT_INSTALL = ['preinstall', 'install', 'postinstall']

/** `(MIT OR GPL-3.0-or-later)` may be taken as MIT; of `(MIT AND Zlib)` both hold. */
function isFree(licence) {
  if (typeof licence !== 'string') return false
  const terms = licence.replace(/[()]/g, '').split(' AND ')
  return terms.every((term) => term.split(' OR ').some((one) => FREE.has(one.trim())))
}

/** The folder that holds a package's own dependencies, as Node would search it. */
function folderOf(from, name) {
  for (let at = from; dirname(at) !== at; at = dirname(at)) {
    const candidate = join(at, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate)
  }
  return undefined
}

function closureOf(installed) {
  const found = new Map()
  const waiting = [realpathSync(installed)]
  while (waiting.length > 0) {
    const folder = waiting.pop()
    if (found.has(folder)) continue
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    found.set(folder, manifest)
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      const next = folderOf(folder, name)
      if (next) waiting.push(next)
      else if (manifest.dependencies?.[name])
        throw new Error(`${manifest.name} depends on ${name}, which is not installed`)
    }
  }
  return found
}

export function checkDependencies({ packages, promise }) {
  const closures = packages.map((one) => ({ one, closure: closureOf(one.installed) }))
  const all = new Map(closures.flatMap(({ closure }) => [...closure]))
  const foreign = [...all].filter(([, { name }]) => !name.startsWith('@kis/'))

  const running = [...all].flatMap(([folder, { name, scripts = {} }]) => [
    ...RUNS_AT_INSTALL.filter((script) => script in scripts).map(
      (script) => `${name} runs "${scripts[script]}" at ${script}`,
    ),
    ...(readdirSync(folder).includes('binding.gyp') ? [`${name} compiles native code`] : []),
  ])
  promise(`dependencies: none of the ${all.size} packages runs anything when installed`, running)
  promise(
    'dependencies: every licence is a free one',
    [...all.values()]
      .filter(({ license }) => !isFree(license))
      .map(({ name, license }) => `${name}: ${JSON.stringify(license)}`),
  )

  for (const { one, closure } of closures) {
    const names = [...closure.values()].map(({ name }) => name)
    const own = names.filter((name) => name.startsWith('@kis/') && name !== one.id)
    const others = names.filter((name) => !name.startsWith('@kis/')).sort()
    const words = others.length > 0 ? others.join(' ') : 'no third party'
    console.log(`       ${one.id.padEnd(20)} ${own.length} of ours, ${others.length} others: ${words}`)
  }
  for (const [, { name, version, license }] of foreign.sort(([, a], [, b]) => (a.name < b.name ? -1 : 1)))
    console.log(`       ${name.padEnd(20)} ${version.padEnd(9)} ${license}`)
}
