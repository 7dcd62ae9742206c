// publint and attw over the tarballs.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { inParallel, run } from './run.mjs'

const require = createRequire(import.meta.url)
const manifestFile = require.resolve('@arethetypeswrong/cli/package.json')
const attw = join(dirname(manifestFile), JSON.parse(readFileSync(manifestFile, 'utf8')).bin.attw)

async function publintOf({ id, tarball, manifest }) {
  const bytes = readFileSync(tarball)
  const { messages } = await publint({
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
    level: 'suggestion',
  })
  return messages.map((message) => `${id}: ${formatMessage(message, manifest, { color: false })}`)
}

async function attwOf({ id, tarball }) {
  // TypeScript's oldest resolution knows no `exports`: it sees the main entry, and no other package of today.
  const { code, stdout, stderr } = await run(process.execPath, [
    attw,
    tarball,
    '--profile',
    'node16',
    '--format',
    'json',
  ])
  if (code === 0) return []
  try {
    const { analysis } = JSON.parse(stdout)
    return analysis.problems
      .filter(({ resolutionKind }) => resolutionKind !== 'node10')
      .map((problem) => `${id}: ${JSON.stringify(problem).slice(0, 300)}`)
  } catch {
    return [`${id}: attw failed: ${(stderr || stdout).slice(0, 400)}`]
  }
}

export async function checkLinters({ packages, promise }) {
  promise('publint: no error, warning or suggestion', (await Promise.all(packages.map(publintOf))).flat())
  promise('attw: types resolve as the code does', (await inParallel(packages, 2, attwOf)).flat())
}
