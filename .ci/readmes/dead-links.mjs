import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** How GitHub names the heading: lower case, without punctuation, blanks as dashes. */
const anchorOf = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replace(/ /g, '-')

const anchorsOf = (text) =>
  new Set([
    ...[...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading)),
    ...[...text.matchAll(/<a id="([^"]+)"/g)].map(([, id]) => id),
  ])

/** Links of a document to files and headings that are not there. */
export function deadLinks(file) {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].flatMap(([link, path, anchor]) => {
    const target = path === '' ? file : normalize(join(dirname(file), path))
    if (!existsSync(target)) return [`${file}: ${link} leads nowhere`]
    if (anchor === undefined || statSync(target).isDirectory()) return []
    return anchorsOf(readFileSync(target, 'utf8')).has(decodeURIComponent(anchor))
      ? []
      : [`${file}: ${link} has no such heading`]
  })
}
