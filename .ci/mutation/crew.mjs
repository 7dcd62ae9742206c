// Runs tests of a bundle in a process beside this one, which is replaced when it hangs and now and then anyway.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** So many mistakes one after another share a process: what they leave behind must not add up. */
const SHARED_BY = 60

export class Crew {
  #bundle
  #child
  #done = 0

  constructor(bundle) {
    this.#bundle = bundle
  }

  /**
   * @param isFresh Whether the mistake must be there before anything is loaded.
   * @returns What the tests said, or `undefined` when they did not end within `maxMs`.
   */
  async run(task, { maxMs, isFresh = false }) {
    if (isFresh || this.#done >= SHARED_BY) this.stop()
    const result = await this.#ask(task, maxMs, isFresh)
    this.#done += 1
    if (isFresh || result === undefined || result.failure?.isUnhandled || result.failure?.isLate) this.stop()
    return result
  }

  stop() {
    this.#child?.child.kill('SIGKILL')
    this.#child = undefined
    this.#done = 0
  }

  async #ask(task, maxMs, isFresh) {
    this.#child ??= await start(this.#bundle, isFresh ? task.mutant : undefined)
    const { child, ended } = this.#child
    let timer
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, maxMs)
    })
    const stop = new AbortController()
    const answer = once(child, 'message', { signal: stop.signal }).then(([message]) => message)
    answer.catch(() => undefined)
    if (child.connected) child.send(task)
    const result = await Promise.race([answer, ended, late])
    clearTimeout(timer)
    stop.abort()
    if (child.exitCode !== null || child.signalCode !== null) this.#child = undefined
    return result
  }
}

async function start(bundle, mutant) {
  const env = { ...process.env, KIS_MUTATION_BUNDLE: bundle }
  if (mutant !== undefined) env.KIS_MUTANT = String(mutant)
  const child = fork(join(import.meta.dirname, 'worker.mjs'), { env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const ended = new Promise((resolve) => {
    child.once('exit', () => resolve({ ran: [], reached: [], failure: { by: 'the end of the process' } }))
  })
  await Promise.race([once(child, 'message'), ended])
  return { child, ended }
}
