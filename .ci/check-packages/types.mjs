// The declarations that users get, under both resolutions of today, from ES modules and CommonJS, with the oldest compiler that is promised,
// the newest, and the one of the workspace. The declarations are checked too (no skipLibCheck), and no types of Node are there but for the
// packages that say they need them.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { installed } from '../tools/install.mjs'
import { TYPESCRIPTS } from '../tools/versions.mjs'
import { PROGRAMS } from './programs.mjs'
import { inParallel, run } from './run.mjs'

const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'es2022',
  lib: ['es2023', 'esnext.disposable', 'dom', 'dom.iterable', 'dom.asynciterable'],
}
const MODES = [
  {
    name: 'node16',
    files: ['program.mts', 'program.cts'],
    options: { module: 'node16', moduleResolution: 'node16' },
  },
  { name: 'bundler', files: ['program.ts'], options: { module: 'esnext', moduleResolution: 'bundler' } },
]
/** Packages for Node alone. */
const NEED_NODE_TYPES = new Set(['redis', 'simulator'])

/** The compilers: `{ version, program }`. */
async function compilers() {
  const own = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
  const folders = [own, ...(await Promise.all(Object.values(TYPESCRIPTS).map((one) => installed('typescript', one))))]
  return folders.map((folder) => ({
    version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version,
    program: join(folder, 'bin/tsc'),
  }))
}

/** Writes the programs and one project over them for each mode, with and without the types of Node. */
function writeProjects(folder, packages) {
  return MODES.flatMap(({ name: mode, files, options }) =>
    [false, true].map((needsNode) => {
      const members = packages.filter(({ name }) => NEED_NODE_TYPES.has(name) === needsNode)
      const roots = members.flatMap(({ name, project }) =>
        files.map((file) => {
          writeFileSync(join(project, file), PROGRAMS[name])
          return relative(folder, join(project, file))
        }),
      )
      const typeRoots = [join(process.cwd(), 'node_modules/@types')]
      const compilerOptions = { ...STRICT, ...options, types: needsNode ? ['node'] : [], typeRoots }
      const config = join(folder, `tsconfig.${mode}${needsNode ? '.node' : ''}.json`)
      writeFileSync(config, JSON.stringify({ compilerOptions, files: roots }))
      return { mode, config }
    }),
  )
}

async function problemsOf({ program }, { config }, folder) {
  const { code, stdout, problem } = await run(process.execPath, [program, '-p', config, '--pretty', 'false'], {
    cwd: folder,
    seconds: 180,
  })
  if (code === 0) return []
  const lines = stdout.split('\n').filter((line) => /error TS\d+/.test(line))
  return lines.length > 0 ? lines.map((line) => line.replace(/^.*\/node_modules\//, '')).slice(0, 20) : [problem]
}

export async function checkTypes({ folder, packages, promise }) {
  const missing = packages
    .filter(({ name }) => !(name in PROGRAMS))
    .map(({ id }) => `${id} has no program in programs.mjs`)
  promise('TypeScript: every package has a small program', missing)
  if (missing.length > 0) return
  const projects = writeProjects(folder, packages)
  const jobs = (await compilers()).flatMap((compiler) => projects.map((project) => ({ compiler, project })))
  const results = await inParallel(jobs, 2, async ({ compiler, project }) => ({
    promised: `TypeScript ${compiler.version}, moduleResolution ${project.mode}`,
    problems: await problemsOf(compiler, project, folder),
  }))
  for (const promised of new Set(results.map((one) => one.promised)))
    promise(
      `${promised}: ${MODES.find(({ name }) => promised.endsWith(name))
        .files.map((file) => file.split('.').at(-1))
        .join(' and ')} of every package`,
      results.filter((one) => one.promised === promised).flatMap(({ problems }) => problems),
    )
}
