import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes the address of the repository into every `package.json`, where the registry and a statement of provenance look for it.
 *
 * @param root The folder of the repository.
 * @param repository Such as `owner/name`.
 * @returns A function that puts the files back as they were.
 */
export function nameRepository(root, { server, repository }) {
  const before = new Map()
  const put = (directory) => {
    const file = join(root, directory, 'package.json')
    const text = readFileSync(file, 'utf8')
    before.set(file, text)
    const place = directory === '' ? '' : `/tree/main/${directory}`
    const address = {
      repository: { type: 'git', url: `git+${server}/${repository}.git`, ...(directory === '' ? {} : { directory }) },
      homepage: `${server}/${repository}${place}#readme`,
      bugs: `${server}/${repository}/issues`,
    }
    writeFileSync(file, `${JSON.stringify({ ...JSON.parse(text), ...address }, null, 2)}\n`)
  }
  put('')
  for (const name of readdirSync(join(root, 'packages'))) put(`packages/${name}`)
  return () => {
    for (const [file, text] of before) writeFileSync(file, text)
  }
}
