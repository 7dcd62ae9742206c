// The facade for all, from the tarballs, against the simulator from its tarball: `import` and `require()`, and the simulator's command.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TOGETHER } from './projects.mjs'
import { run } from './run.mjs'

const BODY = `
async function main() {
  const simulator = await startSimulator({ env: 'paper', holdings: 2 })
  const kis = createKis({
    env: 'paper',
    credentials: { appKey: 'A'.repeat(36), appSecret: 'S'.repeat(180) },
    account: '12345678-01',
    baseUrl: simulator.restUrl,
    socketUrl: simulator.socketUrl,
    masterUrl: simulator.mastersUrl,
  })
  try {
    const { price } = await kis.stock('005930').quote()
    const { positions } = await kis.account().balance()
    const [found] = await kis.market.search('ㅅㅅㅈㅈ')
    const order = await kis.account().orders.buy({ symbol: '005930', quantity: 1, kind: 'market' })
    const ticks = await kis.stock('005930').watchTrades()
    let tick
    for await (const one of ticks) { tick = one.price; break }
    console.log(JSON.stringify({ price, positions: positions.length, found: found.code, order: order.number ?? order.ref, tick }))
  } finally {
    await kis.close()
    await simulator.close()
  }
}
main().catch((error) => { console.error(error); process.exitCode = 1 })
`
const LOADERS = {
  'together.mjs': `import { createKis } from '@kis/sdk'\nimport { startSimulator } from '@kis/simulator'`,
  'together.cjs': `const { createKis } = require('@kis/sdk')\nconst { startSimulator } = require('@kis/simulator')`,
}

async function program(project, file, head) {
  writeFileSync(join(project, file), `${head}\n${BODY}`)
  // Files of the user's own cache are none of a check's business.
  const env = { ...process.env, KIS_STORE_DIR: join(project, `store-${file}`) }
  const { stdout, problem } = await run(process.execPath, [file], { cwd: project, seconds: 60, env })
  if (problem) return [problem]
  const answer = JSON.parse(stdout.trim().split('\n').at(-1))
  const isWhole =
    answer.price > 0 && answer.positions === 2 && answer.found === '005930' && answer.tick > 0 && answer.order
  return isWhole ? [] : [`${file} got ${stdout.trim()}`]
}

export async function checkTogether({ folder, promise }) {
  const project = join(folder, TOGETHER)
  for (const [file, head] of Object.entries(LOADERS))
    promise(
      `the facade for all: quote, balance, search, order and ticks from the simulator, ${file.endsWith('cjs') ? 'require()' : 'import'}`,
      await program(project, file, head),
    )
  const command = join(project, 'node_modules/.bin/kis-simulator')
  const { stdout, stderr } = await run(command, ['--help'], { cwd: project, seconds: 30 })
  promise(
    'kis-simulator starts as a command',
    /--port/.test(stdout + stderr) ? [] : [`--help printed ${(stdout + stderr).slice(0, 300)}`],
  )
}
