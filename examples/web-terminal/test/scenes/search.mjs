// Search as you type, by keyboard alone.
import { check, text } from '../tools.mjs'

export async function search(page, results) {
  await page.evaluate(() => {
    const input = document.getElementById('search')
    const list = document.getElementById('search-results')
    globalThis.searchTimes = []
    let began = 0
    input.addEventListener('input', () => (began = performance.now()), { capture: true })
    new MutationObserver(() => globalThis.searchTimes.push(performance.now() - began)).observe(list, {
      childList: true,
    })
  })
  await page.keyboard.press('/')
  const asks = ['ㅅㅅㅈㅈ', '하이닉스', '0059', 'samsung', 'ㅎㄷ']
  for (const ask of asks) {
    await page.locator('#search').fill('')
    await page.locator('#search').pressSequentially(ask)
    await page.waitForFunction((wanted) => document.getElementById('search-results').dataset.text === wanted, ask)
  }
  const times = await page.evaluate(() => globalThis.searchTimes)
  const sorted = [...times].sort((a, b) => a - b)
  results.searchMs = { median: sorted[Math.floor(sorted.length / 2)], slowest: sorted.at(-1), keys: sorted.length }
  check(times.length >= asks.join('').length, 'every key press searches')

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
