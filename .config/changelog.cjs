// How changelogs are written: what changed, for readers. Changesets loads this with require().

/** The text of a changeset as an item of a list. */
async function getReleaseLine({ summary }) {
  const [first, ...rest] = summary.trim().split('\n')
  return [`- ${first}`, ...rest.map((line) => (line.trim() === '' ? '' : `  ${line}`))].join('\n')
}

/** One line for all packages that came along, in place of one for each of their changes. */
async function getDependencyReleaseLine(_changesets, dependencies) {
  if (dependencies.length === 0) return ''
  const names = dependencies.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`)
  return `- Works with ${names.join(', ')}.`
}

module.exports = { getReleaseLine, getDependencyReleaseLine }
