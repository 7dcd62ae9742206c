// Languages, colours, keyboard, and a picture at each width.
import { join } from 'node:path'
import { check, moreTicks } from '../tools.mjs'

/** Pairs of cards that lie on each other, and texts that are cut off inside of one. */
const faultsOf = (page) =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll('.card, .quote, .bar')].map((one) => [one, one.getBoundingClientRect()])
    const faults = []
    for (const [at, [one, a]] of cards.entries())
      for (const [other, b] of cards.slice(at + 1))
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          faults.push(`${one.className} lies on ${other.className}`)
    for (const one of document.querySelectorAll('.scroll, .quote-facts div, #book td, .account-sums div'))
      if (one.scrollWidth > one.clientWidth + 1) faults.push(`${one.className || one.id || one.textContent} is cut off`)
    return faults
  })

const WIDTHS = { mobile: [390, 844], tablet: [820, 1180], desktop: [1440, 1100] }

export async function looks(page, folder) {
  await page.locator('#language').click()
  const left = await page.evaluate(() =>
    [...document.querySelectorAll('[data-i18n]')].map((one) => one.textContent).filter((one) => /[가-힣]/.test(one)),
  )
  check(left.length === 0, `every text has its English (${left.join(', ')})`)
  check(await page.evaluate(() => document.documentElement.lang === 'en'), 'screen readers are told the language')
  check(/[MBT]/.test(await page.locator('#quote-facts').textContent()), 'large amounts are told in M and B')
  await moreTicks(page)
  await page.screenshot({ path: join(folder, 'desktop-english.png') })
  await page.locator('#language').click()

  const colorOf = (name) =>
    page.evaluate((one) => getComputedStyle(document.documentElement).getPropertyValue(one).trim(), name)
  check((await colorOf('--up')) === (await colorOf('--red')), 'red rises')
  await page.locator('#colors').click()
  check((await colorOf('--up')) === (await colorOf('--green')), 'or green')
  await page.locator('#colors').click()

  await page.locator('.skip').focus()
  const order = []
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab')
    order.push(
      await page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('name') || ''),
    )
  }
  const places = ['search', 'language', 'side', 'kind', 'quantity', 'preview'].map((name) => order.indexOf(name))
  check(
    places.every((place) => place >= 0),
    `the keyboard reaches everything (${order.join(' ')})`,
  )
  check(
    places.every((place, at) => at === 0 || place > places[at - 1]),
    'in the order of the page',
  )
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll('button, input, select')]
      .filter((one) => one.offsetParent !== null && one.tabIndex >= 0)
      .filter((one) => !(one.textContent || one.getAttribute('aria-label') || one.closest('label')?.textContent))
      .map((one) => one.outerHTML),
  )
  check(nameless.length === 0, `every control has a name (${nameless.join(' ')})`)

  await page.evaluate(() => document.activeElement.blur())
  for (const theme of ['light', 'dark']) {
    for (const [name, [width, height]] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width, height })
      // The bar on top stays in sight, over whatever was scrolled to.
      await page.evaluate(() => scrollTo(0, 0))
      await moreTicks(page, 2)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      check(overflow <= 0, `nothing sticks out at ${width} pixels (${overflow})`)
      const faults = await faultsOf(page)
      check(faults.length === 0, `everything has its place at ${width} pixels (${faults.join('; ')})`)
      await page.screenshot({ path: join(folder, `${name}-${theme}.png`), fullPage: name !== 'desktop' })
    }
    await page.locator('#theme').click()
  }
}
