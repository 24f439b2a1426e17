import { kindOfUri } from '../../language/schema/kindNames.ts'

/** Whether a file's name says that it is one of ours. */
export const isPlanName = (name: string): boolean => kindOfUri(name) !== undefined

/** The names of our files as globs, for whoever watches them. */
export const planGlobs: readonly string[] = ['**/*.{plan,bia,bcp,risk,records,registry}.{yaml,yml}', '**/.continuity.{yaml,yml}']
