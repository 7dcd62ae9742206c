// Frames per second while ticks pour in.
import { check, ticks } from '../tools.mjs'

const SECONDS = 5

/**
 * Repeats the trades that come, as messages of the same socket, until there are so many a second: all that the page does with a tick it does with
 * these, and the market that would have to make them takes no time of this machine.
 */
export async function amplify(context, perSecond) {
  await context.addInitScript((rate) => {
    const Native = globalThis.WebSocket
    globalThis.WebSocket = class extends Native {
      constructor(...args) {
        super(...args)
        let frame
        let sent = 0
        let began
        this.addEventListener('message', (event) => {
          if (event.isTrusted && /^0\|H0STCNT0\|001\|005930/.test(event.data)) frame = event.data
        })
        setInterval(() => {
          if (frame === undefined || this.readyState !== 1) return
          began ??= performance.now()
          const due = ((performance.now() - began) / 1_000) * rate
          for (; sent < due; sent += 1) this.dispatchEvent(new MessageEvent('message', { data: frame }))
        }, 4)
      }
    }
  }, perSecond)
}

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
  const began = performance.now()
  await page.locator('#search').fill('ㅅㅅㅈㅈ')
  await page.locator('[role=option]').first().waitFor({ timeout: 5_000 })
  await page.keyboard.press('Escape')
  check(performance.now() - began < 2_000, 'search answers under load')
}
