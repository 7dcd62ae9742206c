// The programs that checks run and that no package of the workspace brings, each with its exact version. They come from the npm registry.

/** Node.js by the name of its runtime here: the oldest that is promised, and the newest of each line after it. */
export const NODES = { node20: '20.19.0', node22: '22.23.3', node24: '24.21.0', node26: '26.10.0' }

/** The compilers that the declarations of the packages are promised to work with: oldest and newest. */
export const TYPESCRIPTS = { oldest: '5.4.5', newest: '7.0.2' }
