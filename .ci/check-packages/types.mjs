// The declarations that users get, under both resolutions of today, from ES modules and CommonJS. The declarations are checked too
// (no skipLibCheck), and no types of Node are there but for the packages that say they need them.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { PROGRAMS } from './programs.mjs'

const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: [
    'lib.es2023.d.ts',
    'lib.esnext.disposable.d.ts',
    'lib.dom.d.ts',
    'lib.dom.iterable.d.ts',
    'lib.dom.asynciterable.d.ts',
  ],
}
const MODES = [
  {
    name: 'node16',
    files: ['program.mts', 'program.cts'],
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
  },
  {
    name: 'bundler',
    files: ['program.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  },
]
/** Packages for Node alone. */
const NEED_NODE_TYPES = new Set(['redis', 'simulator'])

function problemsIn(packages, { files, module, moduleResolution }, needsNode) {
  const members = packages.filter(({ name }) => NEED_NODE_TYPES.has(name) === needsNode)
  const roots = members.flatMap(({ name, project }) =>
    files.map((file) => {
      writeFileSync(join(project, file), PROGRAMS[name])
      return join(project, file)
    }),
  )
  const options = {
    ...STRICT,
    module,
    moduleResolution,
    types: needsNode ? ['node'] : [],
    typeRoots: [join(process.cwd(), 'node_modules/@types')],
  }
  return ts.getPreEmitDiagnostics(ts.createProgram(roots, options)).map(({ file, start, messageText }) => {
    const words = ts.flattenDiagnosticMessageText(messageText, '\n').split('\n')[0]
    if (!file) return words
    const { line } = file.getLineAndCharacterOfPosition(start)
    return `${file.fileName.split('/').slice(-5).join('/')}:${line + 1} ${words}`
  })
}

export function checkTypes({ packages, promise }) {
  const missing = packages
    .filter(({ name }) => !(name in PROGRAMS))
    .map(({ id }) => `${id} has no program in programs.mjs`)
  promise('TypeScript: every package has a small program', missing)
  if (missing.length > 0) return
  for (const mode of MODES)
    promise(
      `TypeScript ${ts.version}, moduleResolution ${mode.name}: ${mode.files.map((file) => file.split('.').at(-1)).join(' and ')} of every package`,
      [...problemsIn(packages, mode, false), ...problemsIn(packages, mode, true)].slice(0, 20),
    )
}
