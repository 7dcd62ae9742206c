// Chart, book and tape move, and nothing jumps about while they do.
import { check, moreTicks, text } from '../tools.mjs'

/** Pixels of the candles, by their colours. */
const paintedPixels = (page) =>
  page.evaluate(() => {
    let painted = 0
    for (const canvas of document.querySelectorAll('#chart canvas')) {
      if (canvas.width === 0 || canvas.height === 0) continue
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue, alpha] = [data[at], data[at + 1], data[at + 2], data[at + 3]]
        if (alpha > 128 && Math.max(red, green, blue) - Math.min(red, green, blue) > 60) painted += 1
      }
    }
    return painted
  })

export async function market(page) {
  await page.waitForFunction(() => Number(document.getElementById('chart').dataset.bars) > 10, undefined, {
    timeout: 15_000,
  })
  await moreTicks(page)
  check((await paintedPixels(page)) > 500, 'candles are drawn')
  await page.evaluate(() => {
    globalThis.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shift += entry.value
    }).observe({ type: 'layout-shift' })
  })
  const bookBefore = await page.locator('#book tbody').textContent()
  await moreTicks(page, 10)
  check((await page.evaluate(() => globalThis.shift)) < 0.001, 'nothing moves while ticks arrive')
  check((await page.locator('#book tbody').textContent()) !== bookBefore, 'the order book moves')
  check(await page.locator('#book .ask .depth').first().isVisible(), 'sizes are shown as bars')
  check(/^\d{1,3}(,\d{3})*$/.test(await text(page, 'price')), 'the price has its separators')
  check(/[만억조]/.test(await page.locator('#quote-facts').textContent()), 'large amounts are told in 만 and 억')
  check(/^\d\d:\d\d:\d\d$/.test(await page.locator('#tape tbody td').first().textContent()), 'trades have their times')

  await page.locator('[data-unit=day]').click()
  await page.waitForFunction(() => Number(document.getElementById('chart').dataset.bars) > 100)
  await page.locator('[data-unit=minute]').click()
  await page.waitForFunction(() => document.getElementById('chart-note').hidden)
}
