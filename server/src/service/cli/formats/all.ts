import { checkstyle } from './checkstyle.ts'
import type { Format } from './format.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

export type FormatName = 'text' | 'json' | 'sarif' | 'junit' | 'github' | 'checkstyle'

/** What a check can be printed as, by name. */
export const formats: Readonly<Record<FormatName, Format>> = { text, json, sarif, junit, github, checkstyle }

export const formatNames: readonly FormatName[] = Object.keys(formats) as readonly FormatName[]
