import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sleep } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('a virtual clock', () => {
  it('moves wall-clock and monotonic time together', async () => {
    const clock = createVirtualClock({ now: 1_000_000 })
    await clock.advance(250)
    expect([clock.now(), clock.monotonic()]).toEqual([1_000_250, 250])
    await clock.advanceTo(1_002_000)
    expect([clock.now(), clock.monotonic()]).toEqual([1_002_000, 2000])
    await clock.advanceTo(5)
    expect(clock.now()).toBe(1_002_000)
  })

  it('moves only the wall clock in a jump', async () => {
    const clock = createVirtualClock({ now: 1_000_000 })
    const ran: number[] = []
    clock.schedule(100, () => ran.push(clock.monotonic()))
    clock.shiftWallClock(-3_600_000)
    expect([clock.now(), clock.monotonic()]).toEqual([1_000_000 - 3_600_000, 0])
    await clock.advance(100)
    expect(ran).toEqual([100])
  })

  it('runs tasks in order of time, equal times in the order of scheduling', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(50), fc.boolean()), { maxLength: 60 }), async (plan) => {
        const clock = createVirtualClock()
        const ran: number[] = []
        const cancels = plan.map(([delay], index) => clock.schedule(delay, () => ran.push(index)))
        plan.forEach(([, isCancelled], index) => {
          if (isCancelled) cancels[index]?.()
        })
        const expected = plan
          .map(([delay, isCancelled], index) => ({ delay, isCancelled, index }))
          .filter((task) => !task.isCancelled)
          .sort((a, b) => a.delay - b.delay || a.index - b.index)
          .map((task) => task.index)
        expect(clock.pendingTasks).toBe(expected.length)
        await clock.advance(50)
        expect(ran).toEqual(expected)
        expect(clock.pendingTasks).toBe(0)
      }),
      { numRuns: 50 },
    )
  })

  it('runs tasks that are scheduled on the way, at their own time', async () => {
    const clock = createVirtualClock()
    const ticks: number[] = []
    const tick = (): void => {
      ticks.push(clock.monotonic())
      clock.schedule(10, tick)
    }
    clock.schedule(10, tick)
    await clock.advance(35)
    expect(ticks).toEqual([10, 20, 30])
    expect(clock.monotonic()).toBe(35)
  })

  it('settles promises, crypto and file access between two tasks', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'kis-clock-'))
    // What is missed is missed by chance: one thread ends before another.
    for (let run = 0; run < 40; run++) {
      const clock = createVirtualClock()
      const seen: string[] = []
      clock.schedule(10, async () => {
        await crypto.subtle.digest('SHA-256', new Uint8Array(1000))
        seen.push('hashed')
        await writeFile(join(directory, `${run}`), 'text')
        await readFile(join(directory, `${run}`))
        seen.push('read')
      })
      clock.schedule(11, () => seen.push('next'))
      await clock.advance(11)
      expect(seen).toEqual(['hashed', 'read', 'next'])
    }
    await rm(directory, { recursive: true })
  })

  it('settles files that are closed one after another', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'kis-clock-'))
    const files = await Promise.all(Array.from({ length: 100 }, (_, index) => open(join(directory, `${index}`), 'w')))
    const clock = createVirtualClock()
    let closed = 0
    clock.schedule(10, async () => {
      for (const file of files) {
        await file.close()
        closed += 1
      }
    })
    await clock.advance(10)
    expect(closed).toBe(100)
    await rm(directory, { recursive: true })
  })

  it('rejects with the exception of a task', async () => {
    const clock = createVirtualClock()
    clock.schedule(5, () => {
      throw new Error('broken task')
    })
    await expect(clock.advance(5)).rejects.toThrow('broken task')
  })

  it('moves until a promise settles and no further', async () => {
    const clock = createVirtualClock()
    clock.schedule(5000, () => undefined)
    const value = await clock.until(sleep(clock, 1234).then(() => 'done'))
    expect([value, clock.monotonic()]).toEqual(['done', 1234])
    await expect(clock.until(Promise.reject(new Error('refused')))).rejects.toThrow('refused')
    await clock.until(() => clock.monotonic() >= 5000)
    expect(clock.monotonic()).toBe(5000)
  })

  it('gives up on a promise that stays pending', async () => {
    const clock = createVirtualClock()
    const tick = (): void => void clock.schedule(10, tick)
    tick()
    await expect(clock.until(new Promise(() => undefined), { maxMs: 500 })).rejects.toThrow('after 500 virtual ms')
    expect(clock.monotonic()).toBe(500)
  })

  it('waits for an answer from a loopback server instead of jumping to its time-out', async () => {
    const clock = createVirtualClock()
    const server = createServer((_request, response) => void clock.schedule(200, () => response.end('pong')))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const controller = new AbortController()
    clock.schedule(15_000, () => controller.abort(new Error('timed out')))
    const address = server.address() as AddressInfo
    const answer = await clock.until(
      fetch(`http://127.0.0.1:${address.port}`, { signal: controller.signal }).then((response) => response.text()),
    )
    expect(answer).toBe('pong')
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  it('is idle when only background tasks are left', async () => {
    const clock = createVirtualClock()
    clock.schedule(10_000, () => undefined, { background: true })
    clock.schedule(700, () => undefined)
    await clock.runUntilIdle()
    expect([clock.monotonic(), clock.pendingTasks]).toEqual([700, 1])
    const tick = (): void => void clock.schedule(10, tick)
    tick()
    await expect(clock.runUntilIdle({ maxMs: 300 })).rejects.toThrow('still scheduled')
  })
})
