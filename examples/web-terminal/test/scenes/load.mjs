// Frames per second while ticks pour in.
import { check, ticks } from '../tools.mjs'
import { timesOfSearches } from './search.mjs'

const SECONDS = 5

/** Watches a page for some seconds. */
export async function measure(page) {
  const before = await ticks(page)
  const frames = await page.evaluate(
    (ms) =>
      new Promise((resolve) => {
        const times = [performance.now()]
        const next = (now) => {
          times.push(now)
          if (now - times[0] < ms) requestAnimationFrame(next)
          else {
            const gaps = times.slice(1).map((time, at) => time - times[at])
            resolve({ fps: ((times.length - 1) * 1_000) / (times.at(-1) - times[0]), longest: Math.max(...gaps) })
          }
        }
        requestAnimationFrame(next)
      }),
    SECONDS * 1_000,
  )
  return { ...frames, ticksPerSecond: ((await ticks(page)) - before) / SECONDS }
}

/** A page that takes so many ticks still answers keys. */
export async function stillAnswers(page) {
  await page.keyboard.press('/')
  await page.waitForFunction(() => document.getElementById('search-note').hidden, undefined, { timeout: 20_000 })
  const times = await timesOfSearches(page, ['ㅅㅅㅈㅈ', 'samsung'])
  await page.keyboard.press('Escape')
  check(await page.locator('#search-results').isHidden(), 'keys are heard under load')
  return times
}
