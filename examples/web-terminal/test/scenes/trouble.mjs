// Lost sockets and lost servers: said in place, and over by themselves.
import { check, moreTicks, text, waitForState } from '../tools.mjs'

export async function upstreamDrop(page, terminal) {
  await moreTicks(page)
  terminal.simulator.faults.killSockets()
  await page.locator('#tape tr.gap').first().waitFor({ timeout: 20_000 })
  check((await page.locator('#tape tr.gap').first().getAttribute('title')).includes('공백'), 'the tape has the gap')
  check((await page.locator('#chart').getAttribute('data-gaps')) !== '0', 'the chart marks the gap')
  await moreTicks(page)
}

export async function relayDrop(page, terminal) {
  // It may be back before anybody has looked: the note is watched for beforehand.
  const told = page.waitForFunction(() =>
    /마지막으로 받은 값/.test(document.getElementById('connection-note').textContent),
  )
  terminal.dropReaders()
  await told
  check(true, 'a lost connection is told beside the price')
  await waitForState(page, 'ready')
  await moreTicks(page)
  check(await page.locator('#connection-note').isHidden(), 'and no more once it is back')
}

/** @returns The terminal that was started in its place. */
export async function serverDown(page, terminal, start) {
  const { port, url } = terminal
  await terminal.close()
  await waitForState(page, 'reconnecting')
  await page.locator('#preview').click()
  await page.locator('#ticket-note[data-tone=error]').waitFor()
  check(/서버에 닿지 않습니다/.test(await text(page, 'ticket-note')), 'an order to a server that is gone is told')
  await page.keyboard.press('/')
  await page.locator('#search').pressSequentially('ㅅㅅㅈㅈ')
  await page.locator('[role=option]').first().waitFor()
  check(true, 'search goes on without the server')
  await page.keyboard.press('Escape')
  const again = await start({ port, secret: new URL(url).searchParams.get('session') })
  await waitForState(page, 'ready')
  await moreTicks(page)
  return again
}

export async function masterFails(open) {
  const { page, context } = await open(async (fresh) => {
    await fresh.route('**/api/master', (route) =>
      route.fulfill({ status: 502, json: { error: { code: 'KIS_MASTER', message: 'The files cannot be had.' } } }),
    )
  })
  await moreTicks(page)
  await page.keyboard.press('/')
  await page.locator('#search-note:not([hidden])').waitFor()
  check(/불러오지 못했습니다/.test(await text(page, 'search-note')), 'a list that failed is told in its place')
  await page.locator('#search').pressSequentially('000660')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.getElementById('symbol-code').textContent === '000660')
  await moreTicks(page)
  await page.unroute('**/api/master')
  await page.keyboard.press('/')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.getElementById('search-note').hidden, undefined, { timeout: 15_000 })
  await page.locator('#search').pressSequentially('ㅅㅅㅈㅈ')
  await page.locator('[role=option]').first().waitFor()
  check(true, 'and Enter brings it in later')
  await context.close()
}
