// Drives the built page in real Chromium: node test/browser.mjs [--out DIR]. Times are reported, not judged: they are the machine's, too.
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { startTerminal } from '../dist/server/start-terminal.js'
import { guards } from './scenes/guards.mjs'
import { measure, stillAnswers } from './scenes/load.mjs'
import { looks } from './scenes/looks.mjs'
import { market } from './scenes/market.mjs'
import { orders } from './scenes/orders.mjs'
import { search } from './scenes/search.mjs'
import { masterFails, relayDrop, serverDown, upstreamDrop } from './scenes/trouble.mjs'
import { check, checkCount, chromiumPath, moreTicks, openPage, waitForState } from './tools.mjs'

const { values } = parseArgs({ options: { out: { type: 'string' } } })
const out = values.out ? resolve(values.out) : fileURLToPath(new URL('../artifacts', import.meta.url))
await mkdir(out, { recursive: true })
const folder = fileURLToPath(new URL('../../../../shared/kis/masters/2026-07', import.meta.url))
const masters = existsSync(folder) ? folder : undefined
if (!masters) console.log('Real symbol files are not beside the repository: the small built-in set is searched.')

const results = {}
const ending = []
const start = async (options) => {
  const terminal = await startTerminal({ masters, ...options })
  ending.push(() => terminal.close())
  return terminal
}
const scene = async (name, act) => {
  const began = performance.now()
  const answer = await act().catch((error) => {
    throw new Error(`Scene "${name}": ${error.message}`, { cause: error })
  })
  console.log(`ok  ${name} (${((performance.now() - began) / 1_000).toFixed(1)} s)`)
  return answer
}

let page
try {
  let terminal = await start({})
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  ending.push(() => browser.close())
  await scene('guards of the server', () => guards(terminal))

  const spoken = []
  const opened = await openPage(browser, terminal)
  page = opened.page
  await scene('interactive', async () => {
    await page.reload()
    await page.waitForFunction(() => document.getElementById('price').textContent !== '–')
    results.interactiveMs = await page.evaluate(() => Number(document.documentElement.dataset.interactive))
    page.on('response', (response) => spoken.push(response))
    await waitForState(page, 'ready')
    await page.waitForFunction(() => !document.getElementById('positions').textContent.includes('–'))
    await page.keyboard.press('/')
    await page.waitForFunction(() => document.getElementById('search-note').hidden, undefined, { timeout: 20_000 })
    results.searchReadyMs = await page.evaluate(() => performance.now())
    await page.keyboard.press('Escape')
  })
  await scene('search', () => search(page, results))
  await scene('chart, book and tape', () => market(page))
  await scene('orders', () => orders(page, terminal))
  await scene('languages, colours, keyboard, widths', () => looks(page, out))
  await page.setViewportSize({ width: 1440, height: 1100 })
  await scene('KIS drops the connection', () => upstreamDrop(page, terminal))
  await scene('the relay drops the page', () => relayDrop(page, terminal))
  terminal = await scene('the server goes and comes back', () => serverDown(page, terminal, start))
  await scene('symbol files fail', () =>
    masterFails(async (prepare) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 1100 }, locale: 'ko-KR' })
      const fresh = await context.newPage()
      await prepare(fresh)
      await fresh.goto(terminal.url)
      await waitForState(fresh, 'ready')
      return { page: fresh, context }
    }),
  )
  await scene('no secrets in the page', async () => {
    const bodies = await Promise.all(spoken.map((response) => response.text().catch(() => '')))
    const all = `${bodies.join('\n')}${await page.content()}`
    check(spoken.length > 10, 'answers were looked at')
    for (const secret of ['W'.repeat(36), 'w'.repeat(180), '50123456', 'webterm']) {
      check(!all.includes(secret), 'no key, account or HTS id was served')
    }
  })
  check(opened.problems.length === 0, `the page threw nothing (${opened.problems.join('\n')})`)
  await opened.context.close()
  await terminal.close()

  // The market at its own pace, then with so many steps that some 500 and 1,000 trades a second, and as many order books, come all the way
  // from the simulator through the relay.
  for (const tick of [200, 2, 1]) {
    const busy = await start({ tick, holdings: 0 })
    const { page: loaded, context } = await openPage(browser, busy)
    await scene(`a step of the market every ${tick} ms`, async () => {
      await waitForState(loaded, 'ready')
      await moreTicks(loaded, 10)
      const load = await measure(loaded)
      check(load.ticksPerSecond > 0, 'ticks reach the page')
      results[`tick${tick}`] = { ...load, searchMs: await stillAnswers(loaded) }
    })
    await context.close()
    await busy.close()
  }
} catch (error) {
  await page?.screenshot({ path: join(out, 'failure.png') }).catch(() => undefined)
  console.error(error)
  process.exitCode = 1
} finally {
  for (const end of ending.reverse()) await end().catch((error) => console.error(error))
}

const show = (value) => (typeof value === 'number' ? Number(value.toFixed(1)) : value)
console.log(JSON.stringify(results, (_, value) => show(value)))
console.log(`${checkCount()} checks, screenshots in ${out}`)
process.exit()
