import { rulesOf, type StyleRule } from './rules.ts'
import { resolved, type Variables } from './values.ts'

/** What a drawing is made of. */
export interface Used {
  readonly classes: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
}

/**
 * The part of the preview's style sheets that a drawing uses, in the fixed light palette and without a variable, a mix or a sum: what
 * opens a picture outside of a browser knows none of these.
 */
export function drawingStyle(css: string, language: string, used: Used): string {
  const rules = rulesOf(css)
  const variables = variablesOf(rules, language)
  return rules.flatMap((rule) => ruleText(rule, variables, used)).join('\n')
}

function variablesOf(rules: readonly StyleRule[], language: string): Variables {
  const own = rules.filter(({ selectors }) => selectors.some((selector) => isHere(selector, language)))
  return new Map(own.flatMap(({ declarations }) => declarations.filter(([property]) => property.startsWith('--'))))
}

/** Whether the selector of a palette holds for a light page in this language. */
function isHere(selector: string, language: string): boolean {
  const tag = /^:root:lang\(([\w-]+)\)$/.exec(selector)?.[1]
  return selector === ':root' || selector === '.vscode-light' || (tag !== undefined && `${language}-`.startsWith(`${tag}-`))
}

/** What a picture can be told; the rest is about pages. */
const drawn = /^(?:fill|stroke|opacity|color|font|text-anchor|paint-order|overflow)/

function ruleText({ selectors, declarations }: StyleRule, variables: Variables, used: Used): readonly string[] {
  const here = selectors.filter((selector) => isUsed(selector, used))
  const said = declarations.filter(([property]) => drawn.test(property))
  if (here.length === 0 || said.length === 0) return []
  const values = said.map(
    ([property, value]) =>
      `${property}:${resolved(value, variables)
        .replace(/\s+/g, ' ')
        .replace(/^transparent$/, 'none')}`,
  )
  return [`${here.join(',')}{${values.join(';')}}`]
}

/** Plain selectors of tags and classes only: nothing in a file hovers, and few programs know more. */
function isUsed(selector: string, { classes, tags }: Used): boolean {
  if (/[^\w\s.-]/.test(selector)) return false
  const parts = selector.split(/\s+/).flatMap((compound) => compound.split(/(?=\.)/))
  return parts.every((part) => (part.startsWith('.') ? classes.has(part.slice(1)) : tags.has(part)))
}
