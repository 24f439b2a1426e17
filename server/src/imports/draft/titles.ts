import type { Line } from '../source/source.ts'
import type { Context, Spoken } from './context.ts'
import { elementAlong } from './draft.ts'
import { sections } from './headings.ts'
import { says } from './ledger.ts'
import { labelled, type Mark } from './marks.ts'
import { put } from './put.ts'
import { named } from './spoken.ts'
import { foldTerm } from './terms.ts'

/** The first line of a text is its title, unless it is the name of a section and nothing else. */
export function isTitleLine({ text, depth }: Line, mark: Mark | undefined, { root, frames, ledger }: Context): boolean {
  if (mark || depth > 0 || labelled(text) || frames.all.length > 0 || ledger.placed.length > 0) return false
  if (ledger.unplaced.some(({ why, at }) => why === 'noPlace' && at.in !== 'sheet')) return false
  return !sections(root.shape).some(({ names, key }) => names.has(foldTerm(text)) || key === foldTerm(text))
}

/** The first heading is the title, and whatever its format calls one. */
export function isTitleHeading(plain: string, style: string, context: Context): boolean {
  const { root, frames, ledger } = context
  const isFirst = frames.all.length === 0 && ledger.placed.length === 0
  if (!/^h[01]$/.test(style) || named(sections(root.shape), plain).length > 0) return false
  return isFirst || style === 'h0' || isShorter(plain, style, context)
}

/** `Delivery plan | Town Council` names the page; the heading on it is the title. */
function isShorter(plain: string, style: string, { root, frames, ledger }: Context): boolean {
  const document = elementAlong(root, ['document'])
  const title = document?.values.get('title')
  if (style !== 'h1' || frames.all.length > 0 || title?.is !== 'text' || !/\s[|–·-]\s/.test(title.text)) return false
  if (!says(title.text, plain.replace(/\d{4}/g, ''))) return false
  document?.values.delete('title')
  if (title.from) ledger.leave({ at: title.from, text: title.text }, 'pageRemains')
  return true
}

/** Sets the title where there is none yet. */
export function putTitle({ at, text, body }: Spoken, { root, ledger }: Context): boolean {
  const document = elementAlong(root, ['document'])
  const property = document?.shape.properties.get('title')
  if (!document || !property || document.values.has('title')) return false
  put({ element: document, property }, { at, text, value: body.trim(), by: 'order' }, ledger)
  return true
}
