// Search as you type, by keyboard alone.
import { check, text } from '../tools.mjs'

/** Types texts, one after the other, and tells how long each key took until its results stood there, in milliseconds. */
export async function timesOfSearches(page, asks) {
  await page.evaluate(() => {
    const input = document.getElementById('search')
    const list = document.getElementById('search-results')
    globalThis.searchTimes = []
    // From the press on, also while the page is too busy to hear of it.
    let pressed = 0
    input.addEventListener('input', ({ timeStamp }) => (pressed = timeStamp), { capture: true })
    new MutationObserver(() => globalThis.searchTimes.push(performance.now() - pressed)).observe(list, {
      attributeFilter: ['data-text'],
    })
  })
  await page.keyboard.press('/')
  for (const ask of asks) {
    await page.locator('#search').fill('')
    for (let end = 1; end <= ask.length; end++) {
      await page.locator('#search').pressSequentially(ask[end - 1])
      await page.waitForFunction(
        (wanted) => document.getElementById('search-results').dataset.text === wanted,
        ask.slice(0, end),
      )
    }
  }
  const sorted = await page.evaluate(() => globalThis.searchTimes.sort((one, other) => one - other))
  check(sorted.length >= asks.join('').length, 'every key press searches')
  return { median: sorted[Math.floor(sorted.length / 2)], slowest: sorted.at(-1), keys: sorted.length }
}

export async function search(page, results) {
  results.searchMs = await timesOfSearches(page, ['ㅅㅅㅈㅈ', '하이닉스', '0059', 'samsung', 'ㅎㄷ'])

  await page.locator('#search').fill('ㅅㅅㅈㅈ')
  await page.locator('[role=option]').first().waitFor()
  check(/삼성전자/.test(await page.locator('[role=option]').first().textContent()), 'initials find 삼성전자')
  await page.locator('#search').fill('없는종목 %%% <b>')
  await page.locator('#search-note:not([hidden])').waitFor()
  check(/맞는 종목이 없습니다/.test(await text(page, 'search-note')), 'nonsense is told to find nothing')
  await page.keyboard.press('Escape')
  check(await page.locator('#search-results').isHidden(), 'Esc closes the list')

  await page.keyboard.press('/')
  await page.locator('#search').pressSequentially('삼성전자')
  await page.waitForFunction(() => document.querySelectorAll('[role=option]').length > 1)
  await page.keyboard.press('ArrowDown')
  const second = page.locator('[role=option]').nth(1)
  check((await second.getAttribute('aria-selected')) === 'true', 'an arrow key moves to the second result')
  check(
    (await page.locator('#search').getAttribute('aria-activedescendant')) === (await second.getAttribute('id')),
    'screen readers are told which result is active',
  )
  const name = (await second.locator('span').first().textContent()).trim()
  await page.keyboard.press('Enter')
  await page.waitForFunction((wanted) => document.getElementById('symbol-name').textContent === wanted, name)
  await page.keyboard.press('/')
  await page.locator('#search').pressSequentially('005930')
  await page.locator('[role=option]').first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.getElementById('symbol-name').textContent === '삼성전자')
}
