import { remembered } from '../../base/remembered.ts'
import type { Term } from './terms.ts'
import { folded, foldTerm } from './terms.ts'

/** The terms that a label names: as it stands, else by one of its parts. */
export function named(terms: readonly Term[], label: string): readonly Term[] {
  for (const spelling of spellingsOf(label)) {
    const found = namedAs(terms, spelling)
    if (found.length > 0) return found
  }
  return []
}

interface Index {
  readonly exact: ReadonlyMap<string, readonly Term[]>
  readonly names: ReadonlyMap<string, readonly Term[]>
  readonly itemNames: ReadonlyMap<string, readonly Term[]>
  readonly keys: ReadonlyMap<string, readonly Term[]>
}

const indexOf: (terms: readonly Term[]) => Index = remembered((terms: readonly Term[]) => ({
  exact: byName(terms, ({ exact }) => exact),
  names: byName(terms, ({ names }) => names),
  itemNames: byName(terms, ({ itemNames }) => itemNames),
  keys: byName(terms, ({ key }) => [key]),
}))

function byName(terms: readonly Term[], namesOf: (term: Term) => Iterable<string>): ReadonlyMap<string, readonly Term[]> {
  const found = new Map<string, Term[]>()
  for (const term of terms) for (const name of namesOf(term)) found.set(name, [...(found.get(name) ?? []), term])
  return found
}

/** The terms of exactly that name; where there are none, those whose items are called so, and those whose key it is. */
function namedAs(terms: readonly Term[], label: string): readonly Term[] {
  const name = foldTerm(label)
  if (name === '') return []
  const { exact, names, itemNames, keys } = indexOf(terms)
  return exact.get(folded(label)) ?? names.get(name) ?? itemNames.get(name) ?? keys.get(name) ?? []
}

/** `負責人 / Responsible`, `RTO (hours)` and `目標 Objectives` go by the whole and by their parts. */
export function spellingsOf(label: string): readonly string[] {
  const outside = label.replace(/(?<!\s)\s*[(（[【][^)）\]】]{0,200}[)）\]】]\s*$/, '')
  const inside = /[(（]([^)）]{1,200})[)）]\s*$/.exec(label)?.[1] ?? ''
  const parts = label.split(/(?<!\s)\s*[/／|｜]\s*/)
  const mixed = /^([\u4e00-\u9fff].*?)\s+([A-Za-z][\w &'’-]+)$/.exec(label) ?? /^([A-Za-z][\w &'’-]*?)\s+([\u4e00-\u9fff].*)$/.exec(label)
  const all = [label, outside, ...(parts.length > 1 ? parts : []), ...(mixed?.slice(1) ?? []), inside]
  return [...new Set(all.map((one) => one.trim()).filter((one) => one !== ''))]
}

/** The terms that a heading speaks of: the one that it is, else those that occur in it, the longest words first. */
export function spokenOf(terms: readonly Term[], heading: string): readonly Term[] {
  const whole = named(terms, heading)
  if (whole.length > 0) return whole
  let rest = foldTerm(heading)
  const found: { readonly term: Term; readonly at: number }[] = []
  const words = terms
    .flatMap((term) => [...term.names].filter(isWord).map((name) => ({ name, term })))
    .toSorted((a, b) => b.name.length - a.name.length)
  for (const { name, term } of words) {
    const at = rest.indexOf(name)
    if (at < 0) continue
    if (!found.some((one) => one.term === term)) found.push({ term, at })
    rest = rest.replace(name, '\u0000'.repeat(name.length))
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ term }) => term)
}

/** Whether most of a heading is the names of what it speaks of: then nothing of it is lost when it becomes keys. */
export function isAllOf(terms: readonly Term[], heading: string): boolean {
  const folded = foldTerm(heading)
  const names = terms.flatMap(
    (term) => [...term.names, ...term.itemNames].filter((name) => folded.includes(name)).toSorted((a, b) => b.length - a.length)[0] ?? [],
  )
  return names.reduce((rest, name) => rest.replace(name, ''), folded).length * 2 <= folded.length
}

/** Long enough not to be found by chance inside another word. */
const isWord = (name: string): boolean => (/[\u4e00-\u9fff]/.test(name) ? name.length >= 2 : name.length >= 4)
