import { kindOfUri } from '../../language/schema/kindNames.ts'

/** Whether a file's name says that it is one of ours. */
export const isPlanName = (name: string): boolean => kindOfUri(name) !== undefined
