import manifest from '../../../package.json' with { type: 'json' }

/** The version of the whole house; every part carries the same. */
export const VERSION: string = manifest.version
