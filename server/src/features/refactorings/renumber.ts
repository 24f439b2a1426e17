import type { FileEdits } from '../../base/edit.ts'
import { message } from '../../base/message.ts'
import { type DefinitionSite, nameKey, resolve } from '../../programme/index/definitions.ts'
import { valuesAt } from '../../programme/index/layered.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { idPlaces } from '../idPlaces.ts'
import { shareNames, withId } from '../rename.ts'
import { isShared, type List, listAt } from './listAt.ts'
import { type Refactoring, refusedBy } from './refactoring.ts'

/** The ids of the list at the cursor in the order of its items, T1, T2, T3 …, wherever they are written. */
export const renumber: Refactoring = (snapshot, range) => {
  const { programme } = snapshot
  const list = listAt(snapshot, range.start)
  const numbered = list ? numberedIn(list) : []
  if (!list || numbered.length < 2) return []
  // Where T1 stands in another list, this one begins with the lowest number that it has.
  const starts = [1, Math.min(...numbered.map(({ number }) => number))]
  const tries = starts.map((from) => renumbered(numbered, from)).map((names) => ({ names, clash: clashOf(programme, names) }))
  const [chosen] = [...tries.filter(({ clash }) => clash === undefined), ...tries]
  if (!chosen || [...chosen.names].every(([{ fact }, id]) => fact.id === id)) return []
  const { names, clash } = chosen
  return [
    {
      id: 'renumber',
      kind: 'rewrite',
      title: message('refactoring.renumber', { ids: numbered.slice(0, 3).map(({ site }) => names.get(site) ?? '') }),
      when: 'asked',
      ...(clash === undefined
        ? refusedBy(isShared(list.document, list.slot.span) ? 'alias' : undefined)
        : { refused: message('rename.taken', { id: clash }) }),
      changes: () => ({ edits: edits(programme, names) }),
    },
  ]
}

interface Numbered {
  readonly site: DefinitionSite
  readonly prefix: string
  readonly number: number
  readonly width: number
  /** Elements within the item whose ids begin with its own: `T1.2` in `T1`. */
  readonly inner: readonly DefinitionSite[]
}

/** The items with a number behind the prefix of the first one, in their order. Other ids are names and stay. */
function numberedIn({ elements, document, file }: List): readonly Numbered[] {
  const facts = new Map(document.definitions.map((fact) => [fact.element, fact]))
  const all = [...elements.keys()]
    .toSorted((one, other) => one - other)
    .flatMap((index) => {
      const element = elements.get(index)
      const fact = element && facts.get(element)
      const match = /^(?<prefix>.*?)(?<digits>\d{1,9})$/u.exec(fact?.id ?? '')
      const { prefix = '', digits = '' } = match?.groups ?? {}
      // A year is a name.
      if (!element || !fact || !match || /^(?:19|20)\d\d$/.test(digits)) return []
      const within = document.definitions.filter(
        (other) => other !== fact && isWithin(other.element.$.path, element.$.path) && extendsId(other.id, fact.id),
      )
      const site = { fact, document, file }
      return [{ site, prefix, number: Number(digits), width: digits.length, inner: within.map((other) => ({ fact: other, document, file })) }]
    })
  return all.filter(({ prefix }) => prefix === all[0]?.prefix)
}

const isWithin = (inner: readonly unknown[], outer: readonly unknown[]): boolean => outer.every((step, index) => inner[index] === step)

const extendsId = (id: string, outer: string): boolean => id.startsWith(outer) && /^[.-]/.test(id.slice(outer.length))

/** Numbers of one width keep it (`R-01` … `R-10`). */
function renumbered(numbered: readonly Numbered[], from: number): ReadonlyMap<DefinitionSite, string> {
  const width = numbered.every((one) => one.width === numbered[0]?.width) ? (numbered[0]?.width ?? 1) : 1
  return new Map(
    numbered.flatMap(({ site, prefix, inner }, index) => {
      const id = prefix + String(from + index).padStart(width, '0')
      return [[site, id] as const, ...inner.map((one) => [one, id + one.fact.id.slice(site.fact.id.length)] as const)]
    }),
  )
}

/** The first new id that something else has, or that a reference names which leads nowhere yet. */
function clashOf({ definitions, references }: Programme, names: ReadonlyMap<DefinitionSite, string>): string | undefined {
  const own = new Set([...names.keys()].map(({ fact }) => fact))
  const left = new Set([...own].map(({ id }) => id))
  const isElse = (site: DefinitionSite, id: string): boolean =>
    valuesAt(definitions.byId, id).some((other) => !own.has(other.fact) && shareNames(site, other))
  const isAwaited = (id: string): boolean =>
    !left.has(id) && valuesAt(references, nameKey(id)).some(({ fact, document }) => resolve(definitions, fact, document).found !== 'one')
  return [...names].find(([site, id]) => site.fact.id !== id && (isElse(site, id) || isAwaited(id)))?.[1]
}

/** All at once: each place is written with what its element is called then, whatever was called so before. */
const edits = (programme: Programme, names: ReadonlyMap<DefinitionSite, string>): readonly FileEdits[] =>
  withId([...names].filter(([{ fact }, id]) => fact.id !== id).flatMap(([site, id]) => idPlaces(programme, site).map((place) => ({ place, id }))))
