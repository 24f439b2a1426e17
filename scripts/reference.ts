import { fieldSection, mappingsBelow } from '../server/src/features/fieldPage.ts'
import type { Locale } from '../server/src/l10n/locale.ts'
import { Compiler } from '../server/src/language/schema/compile.ts'
import type { SchemaFiles } from '../server/src/language/schema/jsonSchema.ts'
import type { MappingShape } from '../server/src/language/schema/shape.ts'

const locales: readonly Locale[] = ['en', 'zh-cn', 'zh-tw']

/** One page for each kind and language: every key with its meaning, in the order of the schema. */
export function referencePages(files: SchemaFiles): readonly (readonly [path: string, text: string])[] {
  const compiler = new Compiler(files)
  const kinds = Object.keys(files).filter((name) => files[name]?.['x-kind'] !== undefined)
  return kinds.flatMap((kind) => locales.map((locale) => [`docs/reference/${locale}/${kind}.md`, page(compiler.document(kind), locale)] as const))
}

const page = (root: MappingShape, locale: Locale): string =>
  `${[...mappingsBelow(root).values()].map((mapping, index) => fieldSection(mapping, locale, index === 0 ? '#' : '##')).join('\n\n')}\n`
