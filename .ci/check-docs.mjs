// The reference of the API, made from the doc comments of every entry of every package, into dist/reference. Fails when an exported
// function, class, method, accessor, interface, type or constant has no comment, and when a link in one leads nowhere.
// Fields are left out of that rule: those of KIS's records are thousands, described in packages/*/docs and in the specs.
//   node .ci/check-docs.mjs [--no-pages] [package …]
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { Application, ReflectionKind } from 'typedoc'

const OUTPUT = 'dist/reference'
const MUST_BE_DOCUMENTED = [
  ...['Enum', 'EnumMember', 'Variable', 'Function', 'Class', 'Interface', 'TypeAlias', 'Method', 'Accessor'],
]

const args = process.argv.slice(2)
const wanted = args.filter((arg) => !arg.startsWith('--'))
const packages = readdirSync('packages').filter((name) => wanted.length === 0 || wanted.includes(name))
const manifestOf = (name) => JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'))

/** The sources behind what a user of a package can import. */
const entries = packages.flatMap((name) =>
  Object.values(manifestOf(name).exports)
    .map((target) => target['@kis/source'])
    .filter((source) => source !== undefined)
    .map((source) => `packages/${name}/${source.slice(2)}`),
)

const began = performance.now()
const app = await Application.bootstrap({
  name: '@kis',
  readme: 'none',
  entryPoints: entries,
  tsconfig: 'tsconfig.base.json',
  // Types are checked elsewhere.
  skipErrorChecking: true,
  excludeExternals: true,
  excludePrivate: true,
  excludeInternal: true,
  disableGit: true,
  sourceLinkTemplate: '{path}#L{line}',
  githubPages: false,
  cleanOutputDir: false,
  validation: { notDocumented: true, invalidLink: true, invalidPath: true, notExported: false },
  requiredToBeDocumented: MUST_BE_DOCUMENTED,
  // Without their names typedoc asks nothing of the packages of a workspace. `kis` is the root: types that mapped types made.
  packagesRequiringDocumentation: ['kis', ...packages.map((name) => manifestOf(name).name)],
})
const project = await app.convert()
if (!project) throw new Error('typedoc could not read the sources.')
app.validate(project)
if (!args.includes('--no-pages')) {
  rmSync(OUTPUT, { recursive: true, force: true })
  await app.generateDocs(project, OUTPUT)
}

const problems = app.logger.errorCount + app.logger.warningCount
const kinds = MUST_BE_DOCUMENTED.reduce((all, kind) => all | ReflectionKind[kind], 0)
const symbols = project.getReflectionsByKind(kinds).length
const seconds = ((performance.now() - began) / 1000).toFixed(1)
console.log(`${symbols} symbols behind ${entries.length} entries, ${problems} problems, ${seconds} s`)
process.exit(problems === 0 && symbols > 0 ? 0 : 1)
