import { describe, expect, it } from 'vitest'
import { ALL_ENDPOINTS, trLeaves } from './__fixtures__/all-endpoints.js'
import { ENDPOINT_SOURCES, GROUP_SOURCES } from './__fixtures__/sources.js'

const cases = ENDPOINT_SOURCES.map(({ path, text }) => [path, text] as const)

describe('an endpoint file', () => {
  it('exists for every endpoint that a group exports, and the other way round', () => {
    const files = ENDPOINT_SOURCES.map(({ path }) => nameOf(path))
    const names = ALL_ENDPOINTS.map(({ folder, file }) => `${folder}/${file}`)
    expect([...files].sort()).toEqual([...names].sort())
    expect(names.length).toBeGreaterThan(0)
  })

  it.each(cases)('%s: marks the call as pure, or bundlers keep it', (_, text) => {
    const calls = text.match(/\bendpoint\(/g) ?? []
    expect(calls).toHaveLength(1)
    expect(text.match(/=\s+\/\* @__PURE__ \*\/ endpoint\(/g)).toHaveLength(1)
  })

  it.each(cases)('%s: names its parameters and its answer', (path, text) => {
    const name = pascal(path)
    expect(text).toMatch(new RegExp(`^export interface ${name}Params extends ParamsOf<typeof spec> \\{`, 'm'))
    expect(text).toMatch(new RegExp(`^export interface ${name}Result extends ResultOf<typeof spec> \\{\\}$`, 'm'))
    expect(text).toMatch(new RegExp(`Endpoint<\\s*${name}Params,\\s*${name}Result\\s*> =\\s`))
  })

  it.each(cases)('%s: documents every parameter and every field in Korean and English', (path, text) => {
    const { endpoint } = ALL_ENDPOINTS.find(({ folder, file }) => `${folder}/${file}` === nameOf(path)) ?? {}
    const spec = endpoint?.spec
    const selectors = spec ? trLeaves(spec.tr).flatMap(({ when }) => Object.keys(when)) : []
    const names = [
      ...Object.keys(spec?.params ?? {}),
      ...Object.values(spec?.output ?? {}).flatMap(({ fields }) => Object.keys(fields)),
      ...new Set(selectors.filter((name) => !Object.hasOwn(spec?.params ?? {}, name))),
    ]
    const documented = [...text.matchAll(/\/\*\* ([^\n]*) \*\/\s*(?:'([^']+)'|(\w+)):\s*['{A-Z]/g)].map(
      ([, doc = '', quoted, plain]) => ({ name: quoted ?? plain, isBilingual: / · [^·]*[A-Za-z]/.test(doc) }),
    )
    expect(documented.map(({ name }) => name)).toEqual(names)
    expect(documented.filter(({ isBilingual }) => !isBilingual)).toEqual([])
  })

  it.each(cases)('%s: documents the endpoint for a hover', (path, text) => {
    const doc = text.slice(text.lastIndexOf('/**'))
    expect(doc).toMatch(/^ \* @category \S+ › \S+/m)
    expect(doc).toMatch(/^ \* @example\n \* import \{/m)
    expect(doc).toContain(`from '@kis/rest/${path.split('/')[0]}'`)
    expect(doc).toMatch(new RegExp(`(?:await |paginate\\()${camel(path)}\\b`))
    expect(doc).toMatch(/TR .*`\w{9,13}`/)
    expect(doc).toMatch(/모의/)
  })

  it.each(cases)('%s: quotes every code, so that its type is a text', (_, text) => {
    // TypeScript takes an unquoted 51 for a number, and the code is lost from completion.
    expect(text).not.toMatch(/[{,]\s*\d+:/)
  })

  it.each(cases)('%s: stays short', (_, text) => {
    expect(text.split('\n').length).toBeLessThan(400)
  })
})

describe('the groups', () => {
  it('never rename keys in a mapped type: documentation and go-to-definition would be lost', () => {
    const offenders = GROUP_SOURCES.filter(({ text }) => /\bin\s+keyof\s[^\]]*\bas\b/.test(text))
    expect(offenders.map(({ path }) => path)).toEqual([])
  })

  it('never re-export a namespace: one endpoint would cost the whole group', () => {
    const offenders = GROUP_SOURCES.filter(({ text }) => /export\s+\*\s+as\b/.test(text))
    expect(offenders.map(({ path }) => path)).toEqual([])
  })

  it('list their files in order, nothing else', () => {
    const entries = GROUP_SOURCES.filter(({ path }) => path.endsWith('/index.ts'))
    expect(entries.length).toBeGreaterThan(1)
    for (const { path, text } of entries) {
      const folder = path.replace('index.ts', '')
      const files = ENDPOINT_SOURCES.filter((source) => source.path.startsWith(folder))
      const names = files.map((source) => source.path.slice(folder.length).replace(/\.ts$/, ''))
      const lines = names.sort().map((name) => `export * from './${name}.js'`)
      expect(text.trim().split('\n')).toEqual(lines)
    }
  })
})

/** `domestic-stock/inquire-price`, without the folder of its purpose. */
function nameOf(path: string): string {
  return `${path.split('/')[0]}/${path.split('/').at(-1)?.replace('.ts', '')}`
}

function camel(path: string): string {
  const file = path.split('/').at(-1)?.replace('.ts', '') ?? ''
  return file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function pascal(path: string): string {
  const name = camel(path)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
