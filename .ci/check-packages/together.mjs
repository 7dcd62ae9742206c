// The facade for all, from the tarballs, against the simulator from its tarball: `import` and `require()` in every Node.js that is promised,
// and the simulator's command.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBinary } from '../tools/install.mjs'
import { NODES } from '../tools/versions.mjs'
import { TOGETHER } from './projects.mjs'
import { run } from './run.mjs'

/** What a program does with the facade, wherever it runs. */
export const ASK = `
async function ask(kis) {
  try {
    const { price } = await kis.stock('005930').quote()
    const { positions } = await kis.account().balance()
    const [found] = await kis.market.search('ㅅㅅㅈㅈ')
    const order = await kis.account().orders.buy({ symbol: '005930', quantity: 1, kind: 'market' })
    const ticks = await kis.stock('005930').watchTrades()
    let tick
    for await (const one of ticks) { tick = one.price; break }
    return { price, positions: positions.length, found: found.code, order: order.number ?? order.ref, tick }
  } finally {
    await kis.close()
  }
}
const OPTIONS = {
  env: 'paper',
  credentials: { appKey: 'A'.repeat(36), appSecret: 'S'.repeat(180) },
  account: '12345678-01',
}
`
export const WHAT_IS_ASKED = 'quote, balance, search, order and ticks from the simulator'
const HOLDINGS = 2

/** What is missing in its answer. */
export function problemsOf(program, answer) {
  const { price, positions, found, tick, order } = answer
  const isWhole = price > 0 && positions === HOLDINGS && found === '005930' && tick > 0 && order
  return isWhole ? [] : [`${program} got ${JSON.stringify(answer)}`]
}

const BODY = `${ASK}
async function main() {
  const simulator = await startSimulator({ env: 'paper', holdings: ${HOLDINGS} })
  const { restUrl, socketUrl, mastersUrl } = simulator
  try {
    const kis = createKis({ ...OPTIONS, baseUrl: restUrl, socketUrl, masterUrl: mastersUrl })
    console.log(JSON.stringify(await ask(kis)))
  } finally {
    await simulator.close()
  }
}
main().catch((error) => { console.error(error); process.exitCode = 1 })
`
const LOADERS = {
  'together.mjs': `import { createKis } from '@kis/sdk'\nimport { startSimulator } from '@kis/simulator'`,
  'together.cjs': `const { createKis } = require('@kis/sdk')\nconst { startSimulator } = require('@kis/simulator')`,
}

async function program(node, project, file, head) {
  writeFileSync(join(project, file), `${head}\n${BODY}`)
  // Files of the user's own cache are none of a check's business.
  const env = { ...process.env, KIS_STORE_DIR: mkdtempSync(join(project, 'store-')) }
  const { stdout, stderr, problem } = await run(node, [file], { cwd: project, seconds: 60, env })
  if (problem) return [problem]
  if (stderr !== '') return [`${file} printed ${stderr.slice(0, 300)}`]
  // One line, and nothing beside it that a package prints.
  if (!/^\{.*\}\n$/.test(stdout)) return [`${file} printed ${stdout.slice(0, 300)}`]
  return problemsOf(file, JSON.parse(stdout))
}

export async function checkTogether({ folder, promise }) {
  const project = join(folder, TOGETHER)
  for (const [name, version] of Object.entries(NODES))
    for (const [file, head] of Object.entries(LOADERS))
      promise(
        `Node ${version}: the facade for all: ${WHAT_IS_ASKED}, ${file.endsWith('cjs') ? 'require()' : 'import'}`,
        await program(await nodeBinary(name), project, file, head),
      )
  const command = join(project, 'node_modules/.bin/kis-simulator')
  const { stdout, stderr } = await run(command, ['--help'], { cwd: project, seconds: 30 })
  promise(
    'kis-simulator starts as a command',
    /--port/.test(stdout + stderr) ? [] : [`--help printed ${(stdout + stderr).slice(0, 300)}`],
  )
}
