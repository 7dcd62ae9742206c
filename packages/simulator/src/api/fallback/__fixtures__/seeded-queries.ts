import { ROUTES } from '../../routes.js'
import { ENDPOINT_SPECS } from '../endpoint-specs.js'
import { trIdsOf } from '../tr-ids.js'

/** Endpoints that some TR id reaches no handler of: their answers are made up from the seed. */
export function seededQueries(): string[] {
  const handled = new Set(ROUTES.flatMap(({ trIds }) => [...trIds.real, ...trIds.paper]))
  return ENDPOINT_SPECS.filter(({ tr }) => {
    const { real, paper } = trIdsOf(tr)
    return [...real, ...paper].some((trId) => !handled.has(trId))
  }).map(({ id }) => id)
}

/** The table of the README: what is made up, by group. */
export function seededTable(): string {
  const groups = new Map<string, string[]>()
  for (const id of seededQueries()) {
    const [group = '', name = ''] = id.split('.')
    groups.set(group, [...(groups.get(group) ?? []), `\`${name}\``])
  }
  const rows = [...groups].map(([group, names]) => `| \`${group}\` | ${names.sort().join(', ')} |`)
  return ['| group | seeded |', '| --- | --- |', ...rows].join('\n')
}
