// A throw-away project for each package, with that package alone in it: what it does not declare cannot be found.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pnpm } from './run.mjs'

/** A project with all of them, as a program has that develops against the simulator. */
export const TOGETHER = 'together'

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

function writeProject(folder, name, dependencies) {
  mkdirSync(join(folder, name), { recursive: true })
  const manifest = { name: `project-${name}`, version: '0.0.0', private: true, dependencies }
  writeFileSync(join(folder, name, 'package.json'), JSON.stringify(manifest))
}

/** Packs, writes the projects and installs them. Each package comes with its folder here, its tarball, and where it is installed. */
export async function packAndInstall(folder) {
  const tarballs = join(folder, 'tarballs')
  mkdirSync(tarballs)
  const packed = await pnpm(['--recursive', '--filter', './packages/*', 'pack', '--pack-destination', tarballs])
  if (packed.problem) throw new Error(`Packing failed. ${packed.problem}`)

  const packages = readdirSync('packages').map((name) => {
    const source = readJson(`packages/${name}/package.json`)
    const tarball = join(tarballs, `${source.name.replace('@', '').replace('/', '-')}-${source.version}.tgz`)
    const project = join(folder, name)
    return { name, id: source.name, source, tarball, project, installed: join(project, 'node_modules', source.name) }
  })
  const files = Object.fromEntries(packages.map(({ id, tarball }) => [id, `file:${tarball}`]))
  for (const { name, id } of packages) writeProject(folder, name, { [id]: files[id] })
  writeProject(folder, TOGETHER, files)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'projects', private: true }))
  const settings = { packages: ['*', '!tarballs'], hoist: false, overrides: files, enablePrePostScripts: false }
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), JSON.stringify(settings))

  const install = ['install', '--prefer-offline', '--ignore-scripts', '--no-frozen-lockfile', '--reporter=append-only']
  const installed = await pnpm(install, { cwd: folder, seconds: 180 })
  if (installed.problem) throw new Error(`Installing the tarballs failed. ${installed.problem}`)
  return packages.map((one) => ({ ...one, manifest: readJson(join(one.installed, 'package.json')) }))
}
