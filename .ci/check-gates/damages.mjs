// One damage for each gate, or several where a gate guards several things, and the words that the gate must answer it with.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NODES, TYPESCRIPTS } from '../tools/versions.mjs'

const NEW = 'packages/utils/src/damage.ts'

const edit = (copy, file, change) => writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')))
const append = (copy, file, text) => edit(copy, file, (before) => `${before}\n${text}\n`)
const write = (copy, file, text) => writeFileSync(join(copy, file), text)
const editManifest = (copy, name, change) =>
  edit(copy, `packages/${name}/package.json`, (text) => JSON.stringify(change(JSON.parse(text)), null, 2))

const changeset = (id) => `---\n"${id}": patch\n---\n\nFixed what was damaged.\n`

/** A branch with one commit to a package. */
async function commitTo({ copy, git }, subject, extra = () => {}) {
  await git('checkout', '--quiet', '-B', 'damage')
  append(copy, 'packages/utils/src/index.ts', '// damage')
  extra(copy)
  await git('add', '--all', '--', 'packages', '.changeset')
  await git('commit', '--quiet', '--no-verify', '-m', subject)
}

export const DAMAGES = [
  {
    gate: 'lock',
    what: 'a host in the lock file',
    damage: ({ copy }) => append(copy, 'pnpm-lock.yaml', '# https://registry.example.invalid/'),
    says: ['registry.example.invalid'],
  },
  {
    gate: 'lint',
    what: 'any, and !',
    damage: ({ copy }) => write(copy, NEW, 'export const first = (all: any[]): string => all[0]!\n'),
    says: ['noExplicitAny', 'noNonNullAssertion'],
  },
  {
    gate: 'rules',
    what: 'the clock outside a seam, a cycle, a foreign layer, a namespace, a stray file, a bad changeset, a focused test',
    damage({ copy }) {
      write(
        copy,
        NEW,
        `import { other } from './damage-too.js'\nimport '@kis/sdk'\nexport const now = () => Date.now() + other\n`,
      )
      write(
        copy,
        'packages/utils/src/damage-too.ts',
        `import { now } from './damage.js'\nexport * as all from './damage.js'\nexport const other = now()\n`,
      )
      write(copy, 'packages/utils/src/damage.test.ts', `it.only('x', () => {})\n`)
      write(copy, 'stray.txt', 'x')
      write(copy, '.changeset/bad-one.md', 'nothing\n')
      editManifest(copy, 'auth', (manifest) => ({
        ...manifest,
        dependencies: { ...manifest.dependencies, ws: '^8.0.0' },
      }))
    },
    says: [
      ...[
        'uses the clock',
        'import cycle',
        'imports @kis/sdk',
        're-exports a namespace',
        'does not belong at the top level',
      ],
      ...['is no changeset', 'auth must not depend on ws', 'leaves a test focused'],
    ],
  },
  {
    gate: 'changesets',
    what: 'a branch that changes a package without one',
    damage: (world) => commitTo(world, 'fix(utils): something'),
    says: ['@kis/utils was changed and has no changeset'],
  },
  {
    gate: 'changesets',
    what: 'a changeset for a package that does not exist',
    damage: (world) =>
      commitTo(world, 'fix(utils): something', (copy) =>
        write(copy, '.changeset/odd-one.md', changeset('@kis/nothing')),
      ),
    says: ['@kis/nothing, which does not exist', '@kis/utils was changed and has no changeset'],
  },
  {
    gate: 'changesets',
    what: 'a branch with its changeset',
    damage: (world) =>
      commitTo(world, 'fix(utils): something', (copy) =>
        write(copy, '.changeset/good-one.md', changeset('@kis/utils')),
      ),
    says: ['1 packages changed', '0 without a changeset'],
    isGreen: true,
  },
  {
    gate: 'changesets',
    what: 'a refactoring without one',
    damage: (world) => commitTo(world, 'refactor(utils): something'),
    says: ['0 packages changed'],
    isGreen: true,
  },
  {
    gate: 'changesets',
    what: 'a commit to the default branch after the version tag, its changesets used up',
    async damage({ copy, git, from }) {
      await git('checkout', '--quiet', '-B', 'main', from)
      await git('rm', '--quiet', '.changeset/*.md')
      for (const name of [
        'auth',
        'core',
        'market-master',
        'realtime',
        'redis',
        'rest',
        'sdk',
        'simulator',
        'trading',
        'utils',
      ])
        await git('tag', `@kis/${name}@0.0.0`)
      append(copy, 'packages/utils/src/index.ts', '// damage')
      await git('add', '--all', '--', 'packages', '.changeset')
      await git('commit', '--quiet', '--no-verify', '-m', 'feat(utils): something')
    },
    says: ['1 packages changed since their last version tags, 1 without'],
  },
  {
    gate: 'workflows',
    what: 'a job without a machine, and a name that nobody gave',
    damage: ({ copy }) =>
      edit(copy, '.github/workflows/nightly.yml', (text) =>
        text.replace('    runs-on: ubuntu-latest\n', '').replace('matrix.area', 'matrix.aria'),
      ),
    says: ['"runs-on" section is missing', 'property "aria" is not defined'],
  },
  {
    gate: 'unused',
    what: 'a file and an export that nobody uses, and a dependency that is not declared',
    damage({ copy }) {
      write(copy, NEW, `import 'left-pad'\nexport const lonely = 1\n`)
      append(copy, 'packages/utils/src/ticks/tick-size.ts', 'export const forgotten = 1')
      append(copy, 'packages/utils/src/ticks/tick-size.ts', `import 'right-pad'`)
    },
    says: ['packages/utils/src/damage.ts', 'forgotten', 'right-pad'],
  },
  {
    gate: 'secrets',
    what: 'an app key in a snapshot, a token in a recording',
    damage({ copy }) {
      // In parts, so that this file holds none.
      write(
        copy,
        'packages/utils/src/damage.test.ts.snap',
        `exports[\`x 1\`] = \`"${'CANARY'}KEY${'k'.repeat(27)}"\`\n`,
      )
      const [head, claims] = ['{"typ":"JWT","alg":"HS512"}', '{"sub":"token","aud":"x"}'].map((part) =>
        Buffer.from(part).toString('base64url'),
      )
      write(copy, 'packages/utils/src/damage.jsonl', `{"authorization":"Bearer ${head}.${claims}.x"}\n`)
    },
    says: ['damage.test.ts.snap:1 holds a secret of the test suite', 'damage.jsonl:1 holds an access token'],
  },
  {
    gate: 'typecheck',
    what: 'a number for a string',
    damage: ({ copy }) => write(copy, NEW, `export const text: string = 1\n`),
    command: ['turbo', 'run', 'typecheck', '--filter=@kis/utils', '--only', '--output-logs=errors-only'],
    says: ['damage.ts', 'TS2322'],
  },
  {
    gate: 'bundles',
    what: 'Node code in what the web gets, and too much of it',
    damage({ copy }) {
      const noise = Array.from({ length: 9_000 }, (_, index) =>
        ((index * 2_654_435_761) % 4_294_967_296).toString(36),
      ).join('')
      append(copy, 'packages/core/dist/platform.web.js', `import 'node:fs'; globalThis.noise = '${noise}'`)
    },
    says: ['must not be in it: node:fs', 'TOO LARGE'],
  },
  {
    gate: 'type-check time',
    what: 'a program that takes longer than it may',
    damage: ({ copy }) =>
      edit(copy, '.ci/check-types.mjs', (text) => text.replace(/100 endpoints': [\d.]+/, `100 endpoints': 0.001`)),
    says: ['target 0.001'],
  },
  {
    gate: 'packages',
    what: 'each promise of the packed packages',
    damage({ copy }) {
      editManifest(copy, 'auth', (manifest) => ({ ...manifest, description: '' }))
      editManifest(copy, 'utils', (manifest) => ({
        ...manifest,
        exports: { ...manifest.exports, './nowhere': './dist/nowhere.js' },
      }))
      editManifest(copy, 'redis', (manifest) => ({ ...manifest, scripts: { postinstall: 'echo hello' } }))
      editManifest(copy, 'simulator', (manifest) => ({ ...manifest, license: 'UNLICENSED' }))
      write(copy, 'packages/simulator/bin/kis-simulator.js', 'process.exit(3)')
      append(copy, 'packages/sdk/dist/index.js', `throw new Error('damaged')`)
      append(copy, 'packages/market-master/dist/reader.js', `throw new Error('damaged')`)
      // Used, since bundlers leave out what is not.
      append(copy, 'packages/market-master/dist/wasm/web.js', `import * as fs from 'node:fs'\nglobalThis.lost = fs`)
      append(copy, 'packages/core/dist/platform.web.js', `import 'node:net'`)
      append(copy, 'packages/rest/dist/index.d.ts', 'export declare const lost: Missing;')
      append(copy, 'packages/trading/dist/index.cjs', `console.log('hello')`)
      append(copy, 'packages/realtime/dist/index.cjs', 'exports.extra = 1')
      write(copy, 'packages/core/dist/stale.js', `export const path = ${JSON.stringify(copy)}\n`)
    },
    says: [
      ...['@kis/auth has no description', '@kis/utils names dist/nowhere.js', 'runs "echo hello" at postinstall'],
      ...[
        '@kis/simulator has another license',
        '@kis/simulator: "UNLICENSED"',
        'node:fs is in the bundle',
        'node:net is in the bundle',
      ],
      ...[`Cannot find name 'Missing'`, 'loading it prints hello', 'exports other names to require()'],
      ...[
        'dist/stale.js, which no entry leads to',
        'dist/stale.js names a folder of this machine',
        ...['BROKEN publint', 'BROKEN attw', 'BROKEN kis-simulator starts'],
        ...['BROKEN worker: only @kis/rest, in workerd', 'BROKEN Vite: a page', 'BROKEN Vite: in Chromium'],
        ...Object.values(NODES).flatMap((version) => [
          `BROKEN Node ${version} ESM`,
          `BROKEN Node ${version}: the facade for all`,
        ]),
        ...['Deno', 'Bun', 'workerd'].map((name) => `BROKEN ${name}: the facade for all`),
        ...Object.values(TYPESCRIPTS).flatMap((version) =>
          ['node16', 'bundler'].map((mode) => `BROKEN TypeScript ${version}, moduleResolution ${mode}`),
        ),
      ],
    ],
  },
  {
    gate: 'release',
    what: 'a changeset that is no sentence for users, and packages that do not tell their folder in the repository',
    damage: (world) =>
      commitTo(world, 'fix(utils): something', (copy) => {
        write(copy, '.changeset/odd-one.md', '---\n"@kis/utils": patch\n---\n\nfixed stuff\n')
        edit(copy, '.ci/release/name-repository.mjs', (text) => text.replaceAll("directory === ''", 'true'))
      }),
    says: ['not a sentence for users: - fixed stuff', '@kis/utils names another repository than the root'],
  },
  {
    gate: 'docs',
    what: 'an exported function without a comment',
    damage: ({ copy }) =>
      append(copy, 'packages/utils/src/index.ts', 'export function undocumented(): number {\n  return 1\n}'),
    command: ['node', '.ci/check-docs.mjs', '--no-pages', 'utils'],
    says: ['undocumented'],
  },
  {
    gate: 'readmes',
    what: 'a link that leads nowhere, and code that does not compile',
    damage({ copy }) {
      append(copy, 'packages/auth/README.md', '[nowhere](nowhere.md)\n\n```ts\nconst text: string = 1\n```')
    },
    command: ['node', '.ci/check-readmes.mjs', '--no-run', 'packages/auth'],
    says: ['nowhere.md', 'packages/auth/README.md', `Type 'number' is not assignable`],
  },
  {
    gate: 'readmes',
    what: 'a table of runtimes that is not what was counted, and a package that was not tested where it is supported',
    damage({ copy }) {
      edit(copy, '.ci/readmes/support.json', (text) => {
        const { auth, ...others } = JSON.parse(text)
        const { deno, ...elsewhere } = auth
        return JSON.stringify({ ...others, auth: { ...elsewhere, bun: { ...auth.bun, passed: 1, version: '0.0.1' } } })
      })
    },
    command: ['node', '.ci/check-readmes.mjs', '--no-run', 'packages/auth'],
    says: [
      'support.json has no auth in deno',
      'has auth in another bun than',
      'README.md: its tables',
      'README.en.md: its tables',
    ],
  },
]
