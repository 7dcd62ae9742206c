// Starts the application on a free port against a simulator and asks it. The process has to end by itself: nothing may stay open.
import 'reflect-metadata'
import assert from 'node:assert/strict'
import type { Kis } from '@kis/sdk'
import { startSimulator } from '@kis/simulator'
import { simulatorOptions } from 'shared'
import { createApp } from './create-app.js'
import { KIS } from './kis.module.js'

async function check(): Promise<void> {
  const simulator = await startSimulator({ env: 'paper', limits: { callsPerSecond: 20 } })
  const app = await createApp({ env: 'paper', ...simulatorOptions(simulator) })
  await app.listen(0, '127.0.0.1')
  const url = await app.getUrl()
  const ask = async (symbol: string) => {
    const response = await fetch(`${url}/quotes/${encodeURIComponent(symbol)}`)
    const body = (await response.json()) as Readonly<Record<string, unknown>>
    console.log(response.status, JSON.stringify(body))
    return { status: response.status, body }
  }

  const { status, body } = await ask('005930')
  assert.equal(status, 200)
  assert.ok(Number(body.price) > 0, 'a quote has its price')
  const nonsense = await ask('nonsense!')
  assert.equal(nonsense.status, 400)
  assert.match(String(nonsense.body.message), /must be a Korean short code/)
  simulator.faults.maintenance()
  const down = await ask('005930')
  assert.ok(down.status >= 502, 'a server of KIS that is down is no fault of the caller')

  // A socket is open until the application closes.
  simulator.faults.clear()
  await app.get<Kis>(KIS).stock('005930').watchTrades()
  assert.equal(simulator.state().sockets.open, 1)
  await app.close()
  await simulator.close()
  assert.equal(simulator.state().sockets.open, 0)
}

check().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
