import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const script = (name: string) => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url))

describe('the checked-in reference pages', () => {
  it('say what the specs say', { timeout: 60_000 }, () => {
    const { status, stderr } = spawnSync(process.execPath, [script('reference.mjs'), '--check'], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

describe('the coverage command', () => {
  it('counts every group from the code', { timeout: 60_000 }, () => {
    const { status, stdout } = spawnSync(process.execPath, [script('coverage.mjs')], { encoding: 'utf8' })
    expect(status).toBe(0)
    expect(stdout).toMatch(/'all'\s*│ 274 /)
  })
})
