import { shortened } from '../../base/message.ts'
import { resolve } from '../../programme/index/definitions.ts'
import { type Asked, type Hint, isAsked } from './hint.ts'

/** What an id names. A name needs no other, nor does an id that is one. */
export function titleHints(asked: Asked): readonly Hint[] {
  const { document, snapshot } = asked
  return document.references.flatMap((reference) => {
    if (!isAsked(asked, reference.span)) return []
    const resolution = resolve(snapshot.programme.definitions, reference, document)
    if (resolution.found !== 'one') return []
    const { id, name } = resolution.site.fact
    const isById = reference.text === id || reference.text.endsWith(`#${id}`)
    return isById && name !== undefined && saysMore(name, id) ? [{ offset: reference.span.end, label: shortened(name, 24) }] : []
  })
}

/** `fang-ruolan` says as much as «Fang Ruolan». */
const saysMore = (name: string, id: string): boolean => folded(name) !== folded(id)

const folded = (text: string): string => text.toLowerCase().replace(/[\s._-]+/g, '')
