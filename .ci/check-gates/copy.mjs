// A copy of the repository that may be damaged.
import { cpSync, existsSync, readdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { run } from '../check-packages/run.mjs'

/** Runs git in a copy, as nobody in particular; resolves with what it prints. */
export const gitIn =
  (copy) =>
  async (...args) => {
    const identity = ['-c', 'user.name=gates', '-c', 'user.email=gates@example.invalid', '-c', 'commit.gpgsign=false']
    const { stdout, problem } = await run('git', [...identity, ...args], { cwd: copy })
    if (problem) throw new Error(problem)
    return stdout.trim()
  }

/** A clone with what is built and installed here: folders of links only, and the tools themselves by one link. */
export async function copyRepository(copy) {
  const cloned = await run('git', ['clone', '--quiet', '--no-hardlinks', resolve('.'), copy])
  if (cloned.problem) throw new Error(cloned.problem)
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'dir')
  for (const folder of ['packages', 'examples'])
    for (const name of readdirSync(folder))
      for (const part of ['node_modules', 'dist'])
        if (existsSync(join(folder, name, part)) && existsSync(join(copy, folder, name)))
          cpSync(join(folder, name, part), join(copy, folder, name, part), { recursive: true, verbatimSymlinks: true })
}
