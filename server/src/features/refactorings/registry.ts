import type { Element } from '../../language/model/element.ts'
import type { FileModel } from '../../language/model/file.ts'
import { statusOf } from '../../language/model/header.ts'
import { shapeOf } from '../../language/schema/kinds.ts'
import { past } from '../../programme/index/editions.ts'
import { keysOf, valuesAt } from '../../programme/index/layered.ts'
import { documentsOf, type Programme } from '../../programme/index/programme.ts'

/** The key of a registry that lists elements of a type: `people` for a person. */
export function listKeyOf(type: string): string | undefined {
  const properties = [...shapeOf('registry').properties.values()]
  return properties.find(({ shape }) => shape.list?.item.mapping?.defines?.type === type)?.key
}

export interface Registry {
  readonly file: FileModel
  readonly root: Element
}

/** The registry of a programme: of several the one that has such a list already. */
export function registryOf(programme: Programme, key: string): Registry | undefined {
  const all = [...documentsOf(programme)]
    .filter(([{ intact }, document]) => intact && document.kind === 'registry' && !past.has(statusOf(document)))
    .map(([file, { root }]) => ({ file, root }))
  return all.find(({ root }) => root.$.slots.has(key)) ?? all[0]
}

/** Whether a text is a name in words and no id: `王小明`, `Anna Lee`, not `p-lee` or `sys1`. */
export const isInWords = (text: string): boolean => !text.includes('#') && !/^[a-z0-9]+(?:[._-][a-z0-9]+)+$|^[a-z]{1,4}\d+$/.test(text)

/** An id that nothing has: of Latin letters from the name, else from the type, as `person-3`. */
export function freshId({ definitions }: Programme, { type, name }: { readonly type: string; readonly name: string }): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const base = /^[a-z][a-z0-9-]*$/.test(slug) ? slug : undefined
  // Ids that differ only in case would be told apart by nobody.
  const taken = new Set([...keysOf(definitions.byId)].filter((id) => valuesAt(definitions.byId, id).length > 0).map((id) => id.toLowerCase()))
  if (base !== undefined && !taken.has(base)) return base
  for (let number = base === undefined ? 1 : 2; ; number++) if (!taken.has(`${base ?? type}-${number}`)) return `${base ?? type}-${number}`
}
