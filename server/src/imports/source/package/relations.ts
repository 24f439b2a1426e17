import type { Archive } from '../zip.ts'
import { attribute, readXml } from './xml.ts'

/** What one part of a package says of another. */
export interface Relation {
  readonly id: string
  /** The last word of its type: `footnotes`, `worksheet`. */
  readonly type: string
  /** The name of the part; nothing where it lies outside. */
  readonly part?: string
}

/** The parts that a part names, in the order of its list. The package as a whole has the name ''. */
export function relationsOf(archive: Archive, part: string): readonly Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations: Relation[] = []
  readXml(archive, `${folder}_rels/${part.slice(folder.length)}.rels`, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attribute(attributes, key) ?? '')
      const outside = attribute(attributes, 'TargetMode') === 'External'
      relations.push({
        id: id ?? '',
        type: (type ?? '').slice((type ?? '').lastIndexOf('/') + 1),
        ...(!outside && { part: resolved(folder, target ?? '') }),
      })
    },
    close: () => {},
    text: () => {},
  })
  return relations
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

const inItself: ReadonlySet<string> = new Set(['hyperlink'])

/** Whether a part takes anything from outside. A link that a reader follows is not that. */
export const isLinked = (relations: readonly Relation[]): boolean => relations.some(({ type, part }) => part === undefined && !inItself.has(type))
