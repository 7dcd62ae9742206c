// How long the type checker takes over the sources of @kis/rest, and over a program that calls a hundred endpoints of the built
// package. Reported; fails only beyond twice the target, since a busy machine is no fault.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'

const TARGETS = { 'sources of @kis/rest': 4, 'program with 100 endpoints': 1.5 }

const { config } = ts.parseConfigFileTextToJson('tsconfig.base.json', readFileSync('tsconfig.base.json', 'utf8'))
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, process.cwd())

function secondsToCheck(name, files, extra) {
  const began = performance.now()
  const program = ts.createProgram(files, { ...options, ...extra })
  const problems = ts.getPreEmitDiagnostics(program)
  const seconds = (performance.now() - began) / 1000
  const target = TARGETS[name]
  for (const problem of problems.slice(0, 5)) console.error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'))
  console.log(`${name}: ${seconds.toFixed(2)} s (target ${target}, fails beyond ${target * 2})`)
  return problems.length === 0 && seconds <= target * 2
}

const sources = readdirSync('packages/rest/src', { recursive: true })
  .map((name) => join('packages/rest/src', String(name)))
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|__fixtures__/.test(file))

/** A program as a user has it: declarations of the built packages only. */
function writeProgram(folder) {
  const groups = readdirSync('packages/rest/src/groups', { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('__'),
  )
  const calls = groups.flatMap(({ name }) =>
    [
      ...readFileSync(`packages/rest/dist/groups/${name}/index.d.ts`, 'utf8').matchAll(
        /declare const (\w+): (?:RealOnly)?Endpoint</g,
      ),
    ].map(([, endpoint]) => ({ name, endpoint })),
  )
  const used = Array.from({ length: 100 }, (_, index) => calls[Math.floor((index * calls.length) / 100)])
  const lines = used.map(
    ({ name, endpoint }, index) =>
      `import { ${endpoint} as e${index} } from '@kis/rest/${name}'\nexport const r${index} = async (client: RestClient<'real'>, params: Parameters<typeof e${index}>[1]) => Object.values(await e${index}(client, params as never))`,
  )
  const file = join(folder, 'program.ts')
  writeFileSync(file, `import type { RestClient } from '@kis/rest'\n${lines.join('\n')}\n`)
  console.log(`${used.length} of ${calls.length} endpoints are called`)
  return file
}

const folder = resolve('packages/sdk/.check-types')
mkdirSync(folder, { recursive: true })
try {
  const isFine = [
    secondsToCheck('sources of @kis/rest', sources, {}),
    secondsToCheck('program with 100 endpoints', [writeProgram(folder)], { customConditions: [], types: [] }),
  ]
  process.exitCode = isFine.every(Boolean) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
