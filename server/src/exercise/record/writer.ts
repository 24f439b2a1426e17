import { type Draft, type DraftElement, type DraftList, newElement, textOf } from '../../imports/draft/draft.ts'
import type { Locale } from '../../l10n/locale.ts'
import { shapeOf } from '../../language/schema/kinds.ts'
import { placeholderFor } from '../../language/schema/placeholderFor.ts'
import type { MappingShape } from '../../language/schema/shape.ts'

/** What stands behind keys; nothing where the key is left out. */
export type Values = Readonly<Record<string, Draft | string | undefined>>

function inside(shape: MappingShape, key: string): MappingShape {
  const found = shape.properties.get(key)?.shape
  const mapping = found?.mapping ?? found?.list?.item.mapping
  if (!mapping) throw new Error(`${shape.name} has no mapping at ${key}`)
  return mapping
}

/** The parts of a record, as the schema has them. */
interface Shapes {
  readonly records: MappingShape
  readonly exercise: MappingShape
  readonly document: MappingShape
  readonly finding: MappingShape
  readonly inject: MappingShape
  readonly objective: MappingShape
  readonly logEntry: MappingShape
  readonly measured: MappingShape
}

function shapesOf(): Shapes {
  const records = shapeOf('records')
  const exercise = inside(records, 'exercises')
  return {
    ...{ records, exercise },
    document: inside(records, 'document'),
    finding: inside(records, 'findings'),
    inject: inside(exercise, 'injects'),
    objective: inside(exercise, 'objectives'),
    logEntry: inside(exercise, 'timeline'),
    measured: inside(exercise, 'measured'),
  }
}

/** Makes the parts of a record, with blanks in its language. */
export class Writer {
  readonly shapes: Shapes = shapesOf()
  readonly #locale: Locale

  constructor(locale: Locale) {
    this.#locale = locale
  }

  element(shape: MappingShape, values: Values): DraftElement {
    const element = newElement(shape, '')
    for (const [key, value] of Object.entries(values))
      if (value !== undefined) element.values.set(key, typeof value === 'string' ? textOf(value) : value)
    return element
  }

  list(items: readonly Draft[]): DraftList {
    return { is: 'list', items: [...items] }
  }

  texts(items: readonly string[]): DraftList {
    return this.list(items.map((one) => textOf(one)))
  }

  /** `[name]`: what only a person can say. */
  blank(shape: MappingShape, key: string): string {
    const property = shape.properties.get(key)
    return property ? placeholderFor(property, { locale: this.#locale, status: 'draft' }).replace(/^'(.*)'$/, '$1') : ''
  }
}
