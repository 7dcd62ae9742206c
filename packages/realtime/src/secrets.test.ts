import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { APPROVAL_KEY, CIPHER, nameless, reply } from './__fixtures__/fake-server.js'
import { encryptedFrame, noticeFields } from './__fixtures__/frames.js'
import { setup } from './__fixtures__/setup.js'
import { executionNotice, trade } from './groups/domestic-stock/index.js'

const HTS_ID = 'hts-canary'
const SECRETS = [HTS_ID, APPROVAL_KEY, 'approval-canary-0002', CIPHER.key, CIPHER.iv, '5099999901', '홍길동']

function shown(value: unknown): string {
  const error = value instanceof Error ? `${value.message} ${value.stack} ${String(value.cause)}` : ''
  return [inspect(value, { depth: 10, showHidden: false }), JSON.stringify(value) ?? '', String(value), error].join(
    '\n',
  )
}

describe('no secret is ever shown', () => {
  it('by client, subscriptions, events, errors or logs', async () => {
    const { clock, server, client, auth, logs } = setup({}, 'everything')
    const seen: unknown[] = [client]
    for (const name of ['state', 'gap', 'conflict', 'decode', 'error'] as const)
      client.on(name, (event) => seen.push(event))
    const notices = await clock.until(client.subscribe(executionNotice, HTS_ID))
    seen.push(notices, client.subscriptions)
    notices.on('data', (record) => seen.push(record))
    notices.on('gap', (gap) => seen.push(gap))
    notices.on('decode', (event) => seen.push(event))
    const before = seen.length
    server.session.send(await encryptedFrame('H0STCNI0', [noticeFields()]))
    server.session.send(await encryptedFrame('H0STCNI0', [[...noticeFields(), 'wider']]))
    await clock.until(() => seen.length >= before + 3)

    // The server repeats what it was sent in its refusals.
    server.approvalKey = 'nobody-has-it'
    seen.push(await clock.until(client.subscribe(trade, '005930').catch((error: unknown) => error)))
    seen.push(
      await client.subscribe(executionNotice, '1234567801').catch((error: unknown) => error),
      await client.subscribe(executionNotice, `${HTS_ID} `).catch((error: unknown) => error),
    )
    server.session.send(nameless('OPSP9993', `internal error for ${HTS_ID} with ${APPROVAL_KEY}`))
    server.approvalKey = auth.key
    server.script = ({ trId, key }) =>
      trId === 'H0STCNI0' ? reply(trId, key, 'OPSP0017', `ERROR : htsid가잘못되었습니다 ${key}`, '9') : undefined
    server.session.drop()
    await clock.until(() => !notices.isActive)
    server.isTaken = true
    server.script = () => undefined
    seen.push(await clock.until(client.subscribe(executionNotice, HTS_ID).catch((error: unknown) => error)))
    await clock.until(client.close())

    const text = [...seen.map(shown), ...logs].join('\n')
    expect(seen.filter((item) => item instanceof Error).length).toBeGreaterThanOrEqual(5)
    expect(text).toContain('OPSP0017')
    expect(text).toContain('0000001562')
    for (const secret of SECRETS) expect(text).not.toContain(secret)
  })
})
