import type { Translate } from '../../drawing/translate.ts'
import type { Block, Cell, Section } from '../../models/documentTypes.ts'
import { settingFor } from '../setting.ts'
import { plainText } from '../sheets/plain.ts'
import type { SearchPlace, SiteDocument } from './site.ts'

/** Everything that a document says, with the address at which it stands: a table row by row, so that what is found together belongs together. */
export function placesIn({ name, model, locale }: SiteDocument): readonly SearchPlace[] {
  const { words } = settingFor(model, locale)
  const { document, head } = model
  return [document.front, ...document.sections].flatMap((section) =>
    section.blocks.flatMap((block) =>
      textsOf(block, words)
        .map((text) => text.replace(/\s+/g, ' ').trim())
        .filter((text) => text !== '')
        .map((text): SearchPlace => ({ href: `${name}.html#b-${block.key}`, title: titleOf(head.title, section, block), text })),
    ),
  )
}

function titleOf(document: string, section: Section, block: Block): string {
  const own = [block.number, block.title].filter(Boolean).join(' ')
  return [document, [section.number, section.title].filter((part) => part !== '').join(' '), own].filter((part) => part !== '').join(' › ')
}

function textsOf(block: Block, words: Translate): readonly string[] {
  const textOf = ({ content }: Cell): string => plainText(content, words).trim()
  switch (block.block) {
    case 'prose':
      return [plainText(block.content, words)]
    case 'table':
      return block.rows.map(({ cells }) =>
        cells
          .map(textOf)
          .filter((text) => text !== '')
          .join(' · '),
      )
    case 'facts':
      return block.facts.flatMap(({ label, value }) => (textOf(value) === '' ? [] : [`${label}${words('colon')}${textOf(value)}`]))
    case 'list':
      return block.entries.map(textOf)
    case 'empty':
      return []
  }
}
