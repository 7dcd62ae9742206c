// Looks for secrets wherever a run may have left some: node .ci/canary.mjs [--quiet] [FILE or FOLDER of outputs …]
// It reads recordings and snapshots of the repository, what a run has left in it and among temporary files, and the outputs that are named. Files of
// a store hold secrets: of those the modes are looked at. `--self-test` plants each kind of secret, and sees it found.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { filesOfRepository, filesUnder, storeFiles, temporaryFiles } from './canary/left-files.mjs'
import { MARKERS, secretsIn } from './canary/markers.mjs'

/** One of each kind, in the order of the markers; put together here, so that this file holds none of them. */
const PLANTED = [
  `appkey: ${'CANARY'}KEY${'k'.repeat(9)}`,
  `secret=${'E'.repeat(36)}`,
  `Bearer ${['{"typ":"JWT","alg":"HS512"}', '{"sub":"token","aud":"x"}'].map((part) => Buffer.from(part).toString('base64url')).join('.')}`,
  `{"approval_key":"${'ca9a'}12ee-0000-4000-a000-000000000000"}`,
  `"key":"${'canary'}key${'0a'.repeat(11)}b"`,
  `"iv":"${'canary'}iv0123abcd"`,
  `CTX_AREA_FK100: ${'9876'}5432^01^`,
]
const HARMLESS = 'account ******** key *** sum 98765432109 id f47ac10b-58cc-4372-a567-0e02b2c3d479\n'

/** Files of the file store, and of the Redis servers that tests start. */
const isOfStore = (file) => /[\\/]kis-(?:v1|redis)-/.test(file)

/** Whether others may read it: neither the file nor a folder that it is in keeps them out. */
function isOpen(file) {
  for (let path = file; ; path = dirname(path)) {
    if ((statSync(path).mode & 0o077) === 0) return false
    if (dirname(path) === path) return process.platform !== 'win32'
  }
}

/** What is wrong with some files. */
function scan(files) {
  return files.flatMap((file) => {
    try {
      if (!isOfStore(file))
        return secretsIn(readFileSync(file, 'latin1')).map(({ what, line }) => `${file}:${line} holds ${what}`)
      return isOpen(file) ? [`${file} is a file of a store that others may read`] : []
    } catch (error) {
      // It was temporary.
      if (error.code === 'ENOENT') return []
      throw error
    }
  })
}

function selfTest() {
  const folder = mkdtempSync(join(tmpdir(), 'canary-'))
  const failures = []
  const expect = (name, text, words, mode = 0o600) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    chmodSync(file, mode)
    const findings = scan([file])
    if (findings.length !== (words === undefined ? 0 : 1) || !(findings[0] ?? '').includes(words ?? ''))
      failures.push(`${name}: ${findings.join('; ') || 'nothing is found'}, not ${words ?? 'nothing'}`)
  }
  try {
    // What is made for this test alone would keep everybody out by itself.
    chmodSync(folder, 0o755)
    for (const [index, { what }] of MARKERS.entries())
      expect(`${index}.log`, `one\n${PLANTED[index]}\n`, `:2 holds ${what}`)
    expect('clean.log', HARMLESS, undefined)
    expect('kis-v1-token', PLANTED[0], undefined)
    if (process.platform !== 'win32') expect('kis-v1-open', PLANTED[0], 'others may read', 0o644)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return failures
}

const args = process.argv.slice(2)
const isQuiet = args.includes('--quiet')
const outputs = args.filter((arg) => !arg.startsWith('--'))
if (args.includes('--self-test')) {
  const failures = selfTest()
  for (const failure of failures) console.error(failure)
  console.log(
    `${MARKERS.length} kinds of secrets, ${failures.length} of them overlooked or taken for what they are not`,
  )
  process.exit(failures.length === 0 ? 0 : 1)
}
for (const output of outputs)
  if (!existsSync(output)) {
    console.error(`There is no output ${output}: nothing was looked at.`)
    process.exit(2)
  }
// Outputs begin with the run: what is older than them was left by somebody else.
const since = outputs.length > 0 ? Math.min(...outputs.map((output) => statSync(output).birthtimeMs)) : Date.now()
const files = [...filesOfRepository(), ...temporaryFiles(since), ...storeFiles(), ...outputs.flatMap(filesUnder)]
const findings = scan(files)
for (const finding of findings) console.error(finding)
if (findings.length > 0 || !isQuiet) console.log(`${files.length} files looked through, ${findings.length} findings`)
process.exit(findings.length === 0 ? 0 : 1)
