// What users get: packs every built package, installs each tarball alone in a throw-away project, and checks there what is promised.
// One line for each promise; exit code 1 if one is broken. The packages have to be built.
//   node .ci/check-packages.mjs [--keep] [--only contents,types,…]
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkBundles } from './check-packages/bundles.mjs'
import { checkContents } from './check-packages/contents.mjs'
import { checkDependencies } from './check-packages/dependencies.mjs'
import { checkElsewhere } from './check-packages/elsewhere.mjs'
import { checkImports } from './check-packages/imports.mjs'
import { checkLinters } from './check-packages/linters.mjs'
import { checkMetadata } from './check-packages/metadata.mjs'
import { checkPage } from './check-packages/page.mjs'
import { packAndInstall } from './check-packages/projects.mjs'
import { checkTogether } from './check-packages/together.mjs'
import { checkTypes } from './check-packages/types.mjs'

const CHECKS = {
  metadata: checkMetadata,
  contents: checkContents,
  dependencies: checkDependencies,
  imports: checkImports,
  types: checkTypes,
  bundles: checkBundles,
  page: checkPage,
  together: checkTogether,
  elsewhere: checkElsewhere,
  linters: checkLinters,
}

const args = process.argv.slice(2)
const onlyAt = args.indexOf('--only')
const only = onlyAt >= 0 ? args[onlyAt + 1].split(',') : Object.keys(CHECKS)
const unknown = only.filter((name) => !(name in CHECKS))
if (unknown.length > 0) {
  console.error(`No check ${unknown.join(', ')}; there are ${Object.keys(CHECKS).join(', ')}.`)
  process.exit(2)
}

// The system may name its folder by a link, and resolved modules are told by their real paths.
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kis-packages-')))
let kept = 0
let broken = 0

/** Tells one promise, and what breaks it. */
function promise(text, problems) {
  console.log(`${problems.length === 0 ? 'ok    ' : 'BROKEN'} ${text}`)
  for (const problem of problems) console.error(`       ${problem}`)
  if (problems.length === 0) kept += 1
  else broken += 1
}

try {
  const began = performance.now()
  const packages = await packAndInstall(folder)
  const seconds = () => ((performance.now() - began) / 1_000).toFixed(1)
  console.log(`${packages.length} packages packed and installed, each alone, in ${seconds()} s`)
  for (const name of only) await CHECKS[name]({ folder, packages, promise })
  console.log(`${kept} promises kept, ${broken} broken, ${seconds()} s`)
} finally {
  if (args.includes('--keep')) console.log(`The projects are in ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}
process.exit(broken === 0 && kept > 0 ? 0 : 1)
