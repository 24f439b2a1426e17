declare const CONTINUITY_VERSION: string | undefined

/** The version of what was built; the source has none. */
export const version: string = typeof CONTINUITY_VERSION === 'string' ? CONTINUITY_VERSION : 'development'
