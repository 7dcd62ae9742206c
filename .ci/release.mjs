// Publishes every package whose version is not published yet, and tags it: called by the release workflow, after .ci/run.
// A statement of provenance needs the address of the repository in each package.json. The project does not write it down, so that a
// fork does not name the wrong one: it is put there for publishing, from where the workflow runs.
//   node .ci/release.mjs [--dry-run]
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { nameRepository } from './release/name-repository.mjs'

const { packageManager } = JSON.parse(readFileSync('package.json', 'utf8'))
const isDry = process.argv.includes('--dry-run')
const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository } = process.env
if (!repository) {
  console.error('GITHUB_REPOSITORY is not set: packages are published by the release workflow alone.')
  process.exit(2)
}

const pnpm = (...args) => spawnSync('npx', ['-y', packageManager, ...args], { stdio: 'inherit' }).status ?? 1
const restore = nameRepository('.', { server, repository })
let status = 0
try {
  const publish = [
    '--recursive',
    '--filter',
    './packages/*',
    'publish',
    '--dry-run',
    '--no-git-checks',
    '--ignore-scripts',
  ]
  status = isDry ? pnpm(...publish) : pnpm('exec', 'changeset', 'publish')
} finally {
  restore()
}
process.exit(status)
