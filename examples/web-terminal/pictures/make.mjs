// Makes the two pictures of the README, from the page and from the output of an example as they are: node pictures/make.mjs
// Both have to be built, and Chromium installed.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { startTerminal } from '../dist/server/start-terminal.js'
import { chromiumPath, moreTicks, waitForState } from '../test/tools.mjs'

const MOST_BYTES = 200_000
const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const masters = at('../../../../shared/kis/masters/2026-07')
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })

async function pictureOfPage(file) {
  const terminal = await startTerminal({ masters: existsSync(masters) ? masters : undefined })
  const page = await browser.newPage({ viewport: { width: 1440, height: 980 }, locale: 'ko-KR' })
  await page.goto(terminal.url)
  await waitForState(page, 'ready')
  // Two orders: one that is filled, one that waits in the book.
  await page.locator('#positions tbody tr').first().waitFor()
  const order = async (kind, quantity) => {
    await page.locator('select[name=kind]').selectOption(kind)
    await page.locator('input[name=quantity]').fill(quantity)
    await page.locator('#preview').click()
    await page.locator('#confirm').click()
    await page.locator('#ticket-note[data-tone=info]:not([hidden])').waitFor()
  }
  await order('market', '3')
  await page.locator('#orders tr[data-status=done]').waitFor({ timeout: 20_000 })
  await page.locator('#book tbody tr').last().locator('button').click()
  await order('limit', '10')
  await page.locator('#orders tr[data-status=open]').waitFor({ timeout: 20_000 })
  // A third one, shown before it is sent.
  await page.locator('input[name=quantity]').fill('5')
  await moreTicks(page, 60)
  await page.locator('#preview').click()
  await page.locator('#confirm').waitFor()
  await moreTicks(page, 5)
  await page.evaluate(() => {
    document.activeElement.blur()
    scrollTo(0, 0)
  })
  await page.screenshot({ path: file })
  await page.close()
  await terminal.close()
}

/** What somebody sees in a terminal, letter for letter. */
async function pictureOfOutput(file) {
  const { stdout } = await promisify(execFile)(process.execPath, [at('../../realtime/dist/main.js')])
  const page = await browser.newPage({ viewport: { width: 540, height: 400 }, deviceScaleFactor: 2 })
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 14px; background: #fff }
    main { border-radius: 10px; background: #14181f; color: #d5dbe5; overflow: hidden }
    header { display: flex; gap: 7px; padding: 11px 13px; background: #1d232d }
    header i { width: 11px; height: 11px; border-radius: 50%; background: #4a5363 }
    pre { margin: 0; padding: 14px 18px 18px; font: 13px/1.5 "Noto Sans Mono CJK KR", monospace }
  </style><main><header><i></i><i></i><i></i></header><pre></pre></main>`)
  await page.locator('pre').evaluate((element, text) => {
    element.textContent = text
  }, `$ npm start --prefix examples/realtime\n${stdout.trimEnd()}`)
  await page.screenshot({ path: file, fullPage: true })
  await page.close()
}

try {
  for (const [name, make] of [
    ['page.png', pictureOfPage],
    ['realtime.png', pictureOfOutput],
  ]) {
    await make(at(name))
    const { size } = await stat(at(name))
    console.log(`${name} ${Math.ceil(size / 1_000)} kB`)
    if (size > MOST_BYTES) throw new Error(`${name} is larger than ${MOST_BYTES} bytes.`)
  }
} finally {
  await browser.close()
}
