import fc from '../node_modules/fast-check/lib/fast-check.js'

/**
 * What tests import as `fast-check`: properties meet the same cases in every run, so that a red run tells of the change it ran on. At night
 * the cases are new: `KIS_PROPERTY_SEED=random pnpm test`, or a whole number to meet those of a failure again.
 */
const wanted = process.env.KIS_PROPERTY_SEED ?? '20261120'
if (wanted !== 'random') {
  if (!/^-?\d+$/.test(wanted)) throw new Error(`KIS_PROPERTY_SEED must be "random" or a whole number: ${wanted}`)
  fc.configureGlobal({ seed: Number(wanted) })
}

export default fc
