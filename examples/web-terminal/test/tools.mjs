// What the scenes have in common.
import { existsSync } from 'node:fs'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export function chromiumPath() {
  const path = CHROMIUM.find(existsSync)
  if (!path) throw new Error('Chromium is not installed: apt-get install chromium')
  return path
}

let checks = 0

export const checkCount = () => checks

/** Fails the run with what was expected. */
export function check(isTrue, what) {
  if (!isTrue) throw new Error(`Not so: ${what}`)
  checks += 1
}

export const text = (page, id) => page.locator(`#${id}`).textContent()

export const ticks = (page) => page.evaluate(() => Number(document.getElementById('tape').dataset.ticks ?? 0))

/** Waits until the stream has brought more trades. */
export async function moreTicks(page, count = 3) {
  const before = await ticks(page)
  await page.waitForFunction(
    (wanted) => Number(document.getElementById('tape').dataset.ticks) >= wanted,
    before + count,
    { timeout: 20_000 },
  )
}

export const waitForState = (page, state) =>
  page.locator(`#connection[data-state="${state}"]`).waitFor({ timeout: 20_000 })

/** Opens the page and waits until it shows a price and live trades. */
export async function openPage(browser, terminal, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1100 }, locale: 'ko-KR', ...options })
  const page = await context.newPage()
  const problems = []
  page.on('pageerror', (error) => problems.push(String(error.stack)))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/i.test(message.text())) problems.push(message.text())
  })
  await page.goto(terminal.url)
  return { page, context, problems }
}
