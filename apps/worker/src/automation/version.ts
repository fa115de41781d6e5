import manifest from '../../../../package.json' with { type: 'json' }

/** The version of this system. */
export const version: string = manifest.version
