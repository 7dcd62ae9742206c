export { type LoadOptions, loadOptions } from './options/load-options.node.js'
export type { Identity } from './options/option-source.js'
export { optionsFromProfile, type ProfileOptions } from './options/options-from-profile.node.js'
