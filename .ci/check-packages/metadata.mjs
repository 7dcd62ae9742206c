// What a registry shows of each package.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = JSON.parse(readFileSync('package.json', 'utf8'))
const licence = readFileSync('LICENSE', 'utf8')

/** The release puts the address of the repository there: into all packages and the root, or into none. */
function* problemsOfAddress({ id, name, manifest }) {
  const directory = `packages/${name}`
  const { repository } = root
  const named = repository && {
    repository: { ...repository, directory },
    homepage: root.homepage.replace(/#readme$/, `/tree/main/${directory}#readme`),
    bugs: root.bugs,
  }
  for (const field of ['repository', 'homepage', 'bugs'])
    if (JSON.stringify(manifest[field]) !== JSON.stringify(named?.[field]))
      yield `${id} names another ${field} than the root`
}

function* problemsOf({ id, name, source, manifest, installed }, descriptions) {
  const { description = '', keywords = [] } = manifest
  if (description.length < 30) yield `${id} has no description that says what it is`
  if (descriptions.filter((one) => one === description).length > 1) yield `${id} shares its description with another`
  if (keywords.length < 4 || new Set(keywords).size < keywords.length) yield `${id} needs four different keywords`
  for (const field of ['license', 'engines'])
    if (JSON.stringify(manifest[field]) !== JSON.stringify(root[field]))
      yield `${id} has another ${field} than the root`
  for (const field of ['type', 'main', 'module', 'types', 'exports', 'sideEffects', 'files'])
    if (manifest[field] === undefined) yield `${id} has no ${field}`
  if (source.private) yield `${id} is private`
  if (manifest.publishConfig?.access !== 'public') yield `${id} would not be published for all`
  yield* problemsOfAddress({ id, name, manifest })
  const own = join(installed, 'LICENSE')
  if (!existsSync(own) || readFileSync(own, 'utf8') !== licence) yield `${id} does not carry the LICENSE of the root`
  const readme = join(installed, 'README.md')
  if (!existsSync(readme) || !readFileSync(readme, 'utf8').includes(`# ${id}`)) yield `${id} has no README of its own`
}

export function checkMetadata({ packages, promise }) {
  const descriptions = packages.map(({ manifest }) => manifest.description)
  promise(
    `metadata: description, keywords, licence, engines, README${root.repository ? ', repository' : ''} of every package`,
    packages.flatMap((one) => [...problemsOf(one, descriptions)]),
  )
}
