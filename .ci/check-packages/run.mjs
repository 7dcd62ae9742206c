// Starts other programs and collects what they print.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

const { packageManager } = JSON.parse(readFileSync('package.json', 'utf8'))

/** Resolves with the exit code and all output; a program that does not end in time is stopped, and has none. */
export function run(program, args, { cwd, seconds = 60, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = { stdout: '', stderr: '' }
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1_000)
    for (const name of ['stdout', 'stderr'])
      child[name].setEncoding('utf8').on('data', (text) => {
        output[name] += text
      })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code, ...output, problem: code === 0 ? undefined : problemOf(program, code, signal, output) })
    })
  })
}

function problemOf(program, code, signal, { stdout, stderr }) {
  const words = `${stderr}\n${stdout}`.trim().split('\n').slice(0, 12).join('\n       ')
  return `${program} ended with ${signal ?? `exit code ${code}`}: ${words}`
}

/** pnpm as the repository names it, whether or not there is one on the path. */
export const pnpm = (args, options) => run('npx', ['-y', packageManager, ...args], options)

/** Runs `job` for each item, `width` at a time, and keeps their order. */
export async function inParallel(items, width, job) {
  const results = []
  let next = 0
  async function worker() {
    while (next < items.length) {
      const index = next
      next += 1
      results[index] = await job(items[index])
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}
