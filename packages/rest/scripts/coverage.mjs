// Prints what this package covers, counted from its own code: endpoints, TR ids, parameters and fields per group.
import { GROUPS, readGroup, trLeaves } from './read-specs.mjs'

const rows = []
for (const group of GROUPS) {
  const endpoints = await readGroup(group)
  const leaves = endpoints.flatMap(({ spec }) => trLeaves(spec.tr))
  rows.push({
    group,
    endpoints: endpoints.length,
    'TR ids (real)': new Set(leaves.map((leaf) => leaf.real)).size,
    'TR ids (paper)': new Set(leaves.flatMap((leaf) => (leaf.paper === null ? [] : [leaf.paper]))).size,
    'in paper': endpoints.filter(({ spec }) => trLeaves(spec.tr).some((leaf) => leaf.paper !== null)).length,
    paged: endpoints.filter(({ spec }) => spec.paging).length,
    parameters: endpoints.reduce((sum, { spec }) => sum + Object.keys(spec.params).length, 0),
    fields: endpoints.reduce(
      (sum, { spec }) =>
        sum + Object.values(spec.output).reduce((all, block) => all + Object.keys(block.fields).length, 0),
      0,
    ),
  })
}
const total = Object.fromEntries(
  Object.keys(rows[0]).map((key) => [key, key === 'group' ? 'all' : rows.reduce((sum, row) => sum + row[key], 0)]),
)
console.table([...rows, total])
