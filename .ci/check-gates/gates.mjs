/** What stands between a change and its release, quick ones first. */
export const GATES = {
  lock: { what: 'the lock file names no host', command: ['node', '.ci/check-lock.mjs'] },
  lint: { what: 'style and lint', command: ['biome', 'check', '.'] },
  rules: { what: 'seams, layers, cycles, sizes of files', command: ['node', '.ci/check-rules.mjs'] },
  changesets: { what: 'changed packages have a changeset', command: ['node', '.ci/check-changesets.mjs'] },
  workflows: { what: 'workflows that GitHub can read', command: ['node', '.ci/check-workflows.mjs'] },
  unused: {
    what: 'files, exports and dependencies that nobody uses',
    command: ['knip', '--config', '.config/knip.ts', '--no-config-hints'],
  },
  secrets: { what: 'no secrets in snapshots, recordings and what runs leave', command: ['node', '.ci/canary.mjs'] },
  typecheck: {
    what: 'types of all packages',
    command: ['turbo', 'run', 'typecheck', '--output-logs=errors-only'],
  },
  bundles: {
    what: 'sizes by use case, no Node code on the web',
    command: ['node', '.ci/check-bundles.mjs'],
    needsBuild: true,
  },
  'type-check time': {
    what: 'how long the type checker takes',
    command: ['node', '.ci/check-types.mjs'],
    needsBuild: true,
  },
  packages: { what: 'what users install', command: ['node', '.ci/check-packages.mjs'], needsBuild: true },
  release: {
    what: 'versions, changelogs and packages as the next release makes them',
    command: ['node', '.ci/check-release.mjs'],
    needsBuild: true,
  },
  docs: { what: 'a comment on every exported symbol', command: ['node', '.ci/check-docs.mjs', '--no-pages'] },
  readmes: { what: 'code and links of the READMEs', command: ['node', '.ci/check-readmes.mjs'] },
}
