import { remembered } from '../../base/remembered.ts'
import type { Docs, MappingShape, Property, ScalarShape } from '../../language/schema/shape.ts'
import { foldName } from '../../language/values/hanScripts.ts'
import { withoutPinyin } from '../../language/values/pinyin.ts'

/** A key of the schema by all that documents call it. */
export interface Term {
  /** Folded by `foldTerm`. */
  readonly names: ReadonlySet<string>
  /** The same with their number: `Supports` is not `Support`. */
  readonly exact: ReadonlySet<string>
  /** What introduces an item of the list: `Audience 2: …`. */
  readonly itemNames: ReadonlySet<string>
  /** The key itself, which no author wrote a label after, so that another one's name comes first. */
  readonly key: string
  /** The keys from an element down to it, through mappings only: `["treatment", "due"]`. */
  readonly way: readonly string[]
  readonly property: Property
  /** What the items of a list of elements are. */
  readonly item?: MappingShape
}

const mostRecalled = 5000

/** One spelling for what a document calls something: in either script, whatever its number, case, width and spaces. */
export const foldTerm: (text: string) => string = recalled((text: string) => {
  const words = singular(withoutPinyin(text))
  const bare = words.replace(/\b(?:the|an?|our|of|for|and)\b/gi, ' ')
  return folded(bare.trim() === '' ? words : bare)
})

export const folded = (text: string): string =>
  foldName(text)
    .replace(/[：:（）()【】[\]「」“”"?？/／、&。*#]+/g, '')
    // 計畫 and 計劃 are one word of Taiwan; the first has another character than 计划.
    .replaceAll('计画', '计划')

/** `Response measure` and `response measures` are one label. */
const singular = (text: string): string =>
  text.replace(/(?<=[a-z]{2})(?:(?<=ss|x|ch|sh)es|ies|(?<![sui])s)(?![a-z])/gi, (end) => (end.length === 3 ? 'y' : ''))

/** Labels and headers come again and again; a document has not many different ones. */
function recalled(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size > mostRecalled) known.clear()
    const result = work(text)
    known.set(text, result)
    return result
  }
}

/** Nothing that somebody else's document would say. */
const ownKeys: ReadonlySet<string> = new Set(['kind', 'schema_version', 'checks', 'registry', 'imported', 'approved_digest', 'baseline'])

/** How deep a label may reach below the element that it is said of. */
const deepest = 3

/** The keys that a label may mean when it is said of an element, near ones first. */
export const termsOf: (shape: MappingShape) => readonly Term[] = remembered((shape: MappingShape) => below(shape, []))

function below(shape: MappingShape, above: readonly Property[]): readonly Term[] {
  const own = [...shape.properties.values()].filter(({ key }) => !ownKeys.has(key))
  const deeper = above.length + 1 < deepest ? own.filter(isPureMapping) : []
  return [...own.map((property) => termOf(property, above)), ...deeper.flatMap((property) => into(property, above))]
}

const isPureMapping = ({ shape }: Property): boolean => shape.mapping !== undefined && shape.scalar === undefined

const into = (property: Property, above: readonly Property[]): readonly Term[] =>
  property.shape.mapping ? below(property.shape.mapping, [...above, property]) : []

function termOf(property: Property, above: readonly Property[]): Term {
  const item = itemOf(property)
  const owner = above.at(-1)
  // `Residual likelihood` is the likelihood of the residual rating.
  const joined = owner ? namesOf(owner.docs).flatMap((outer) => namesOf(property.docs).map((inner) => outer + inner)) : []
  const names = new Set([...namesOf(property.docs), ...(item ? namesOf(item.docs) : []), ...joined])
  const itemNames = new Set(item ? nameOfItem(item) : [])
  const exact = new Set([...Object.values(property.docs.title), ...property.docs.aliases].map(folded))
  return {
    names,
    exact,
    itemNames,
    key: foldTerm(property.key),
    way: [...above.map(({ key }) => key), property.key],
    property,
    ...(item && { item }),
  }
}

/** What the items of a list of elements are; entries that may also be one word are none. */
function itemOf({ shape: { list } }: Property): MappingShape | undefined {
  return list && !list.item.scalar ? list.item.mapping : undefined
}

/** `Objective 1: …` says the statement of an objective, and `Audience 2: …` whom an entry is for: the item goes by its name. */
const nameOfItem = (item: MappingShape): readonly string[] => sayingProperties(item).flatMap(({ docs }) => (isGeneral(docs) ? [] : namesOf(docs)))

/** `Title: …` and `Name: …` may be said of anything. */
const isGeneral = ({ title }: Docs): boolean => title.en === 'Title' || title.en === 'Name'

/** The keys by which an item may be introduced: its name, and what stands first in it. */
export function sayingProperties(item: MappingShape): readonly Property[] {
  const first = [...item.properties.values()].find(({ key, shape }) => key !== 'id' && shape.scalar && !shape.scalar.choices)
  return [...new Set([namePropertyOf(item), first])].filter((property) => property !== undefined)
}

/** The key that a label introduces an item by: `Audience 2: …` whom it is for, `Communication 2: …` its name. */
export function introducedBy(item: MappingShape, label: string): Property | undefined {
  const folded = foldTerm(label)
  return sayingProperties(item).find(({ docs }) => namesOf(docs).includes(folded)) ?? namePropertyOf(item)
}

/** The key that says what an item is: its name, else its first text. */
export function namePropertyOf({ properties, defines }: MappingShape): Property | undefined {
  const declared = defines && defines.name !== 'id' ? properties.get(defines.name) : undefined
  return declared ?? [...properties.values()].find(({ key, shape }) => key !== 'id' && (isProse(shape.scalar) || shape.scalar?.refers !== undefined))
}

export const isProse = (scalar: ScalarShape | undefined): boolean =>
  scalar !== undefined && scalar.choices === undefined && scalar.refers === undefined && (scalar.value === 'text' || scalar.value === 'string')

/** `Recovery time objective (RTO)` goes by the whole, by what stands before the bracket, and by the abbreviation. */
const namesOf: (docs: Docs) => readonly string[] = remembered(({ title, aliases }: Docs) =>
  [...new Set([...Object.values(title), ...aliases].flatMap((name) => [name, ...partsOf(name)]).map(foldTerm))].filter((name) => name !== ''),
)

function partsOf(name: string): readonly string[] {
  const bracket = /^(.+?)(?<!\s)\s*[(（]([^)）]{1,200})[)）]$/.exec(name)
  const latin = /^([\u4e00-\u9fff]+)\s+([A-Z]{2,})$/.exec(name)
  return [...(bracket?.slice(1) ?? []), ...(latin?.slice(1) ?? [])]
}

/** Where an entry keeps what is said of it in general. A text that is about something of its own, as a cause is, takes no other sentences. */
export function proseOf({ shape }: { readonly shape: MappingShape }): Property | undefined {
  const texts = [...shape.properties.values()].filter(({ shape: { scalar } }) => isProse(scalar))
  return ['description', 'detail', 'definition', 'note'].map((usual) => texts.find(({ key }) => key === usual)).find((one) => one !== undefined)
}
