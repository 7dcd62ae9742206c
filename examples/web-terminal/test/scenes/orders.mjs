// Orders: looked at, sent, filled, cancelled, refused.
import { check, text } from '../tools.mjs'

const note = (page) => page.locator('#ticket-note')

async function write(page, { side = 'buy', kind = 'limit', price, quantity }) {
  await page.locator(`input[name=side][value=${side}]`).check({ force: true })
  await page.locator('select[name=kind]').selectOption(kind)
  if (price !== undefined) await page.locator('input[name=price]').fill(String(price))
  await page.locator('input[name=quantity]').fill(String(quantity))
}

const heldOf = (page, name) =>
  page.evaluate((wanted) => {
    const row = [...document.querySelectorAll('#positions tbody tr')].find((one) => one.cells[0].textContent === wanted)
    return Number(row?.cells[1].textContent.replaceAll(',', '') ?? 0)
  }, name)

export async function orders(page, terminal) {
  await page.waitForFunction(() => document.querySelectorAll('#positions tbody tr').length > 0)
  const before = await heldOf(page, '삼성전자')
  await write(page, { kind: 'market', quantity: 3 })
  await page.locator('#preview').click()
  await page.locator('#confirm').waitFor()
  check(/매수 삼성전자 3주/.test(await text(page, 'preview-box')), 'the preview says what would be sent')
  check(await page.evaluate(() => document.activeElement?.id === 'confirm'), 'the focus is on the confirmation')
  check((await page.locator('#orders tr[data-order]').count()) === 0, 'a preview sends nothing')
  await page.keyboard.press('Enter')
  await page.locator('#orders tr[data-status=done]').waitFor({ timeout: 15_000 })
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('#positions tbody tr')].some(
        (one) => one.cells[0].textContent === '삼성전자' && one.cells[1].textContent === wanted,
      ),
    (before + 3).toLocaleString('en-US'),
    { timeout: 15_000 },
  )
  check(/접수되었습니다|체결/.test(await note(page).textContent()), 'the order is confirmed in place')
  check(/체결|접수/.test(await page.locator('#announce').textContent()), 'screen readers hear of the fill')

  // The lowest price allowed rests in the book.
  const base = await page.locator('#book tbody tr').last().getAttribute('data-price')
  await write(page, { price: base, quantity: 1 })
  await page.locator('#preview').click()
  await page.locator('#confirm').click()
  const open = page.locator('#orders tr[data-status=open]')
  await open.waitFor({ timeout: 15_000 })
  await open.getByRole('button').click()
  await page.locator('#orders tr[data-status=cancelled]').waitFor({ timeout: 15_000 })

  await write(page, { price: Number(base) + 1, quantity: 1 })
  await page.locator('#preview').click()
  await page.locator('#preview-box[data-allowed=false]').waitFor()
  check(/호가단위/.test(await text(page, 'preview-box')), 'a price off the grid is told before it is sent')
  check((await page.locator('#confirm').count()) === 0, 'and cannot be sent')
  await page.keyboard.press('Escape')

  await write(page, { price: base, quantity: 900_000 })
  await page.locator('#preview').click()
  await page.locator('#preview-box[data-allowed=false]').waitFor()
  check(/위험 한도/.test(await text(page, 'preview-box')), 'an order beyond the limits of risk is told')
  await page.keyboard.press('Escape')

  // More than the account holds, which only KIS knows for sure.
  await write(page, { side: 'sell', price: base, quantity: 100 })
  await page.locator('#preview').click()
  await page.locator('#confirm').click()
  await page.locator('#ticket-note[data-tone=error]').waitFor()
  check(/수량|잔고/.test(await note(page).textContent()), 'a refusal of KIS is shown in place, in its own words')
  check(await page.locator('#preview').isVisible(), 'and the ticket can be used again')

  // The broker takes the order, and its answer is lost on the way: nobody may send it again unseen.
  const known = await page.locator('#orders tr[data-order]').count()
  terminal.simulator.faults.dropReply({ trId: 'VTTC0012U', after: 'accept' })
  await write(page, { price: base, quantity: 2 })
  await page.locator('#preview').click()
  await page.locator('#confirm').click()
  await page.locator('#ticket-note[data-tone=error]').waitFor({ timeout: 20_000 })
  check(/알 수 없습니다/.test(await note(page).textContent()), 'an order of unknown outcome is told to be one')
  await page.waitForFunction((many) => document.querySelectorAll('#orders tr[data-order]').length > many, known)
  check((await page.locator('#orders tr[data-order]').count()) === known + 1, 'and stands once in the list of orders')
  await write(page, { price: base, quantity: 'abc' })
  await page.locator('#preview, #preview-box button').first().click()
  await page.locator('#ticket-note[data-tone=error]').waitFor()
  check(await page.locator('input[name=quantity][aria-invalid=true]').isVisible(), 'a quantity that is none is marked')
  await write(page, { price: base, quantity: 1 })
}
