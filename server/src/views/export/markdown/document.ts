import type { DocumentView, Section } from '../../models/documentTypes.ts'
import type { Lede, ViewFinding } from '../../models/types.ts'
import { blockLines, findingLines, type Languages } from './blocks.ts'
import { escaped, lineOf } from './escape.ts'
import { apart, headingText } from './text.ts'

/** The formal document: cover, document control, numbered sections. */
export function documentLines({ front, sections, organization, lede }: DocumentView, languages: Languages): readonly string[] {
  return apart([
    organization === undefined ? [] : [lineOf(escaped(organization))],
    ledeLines(lede),
    ...front.blocks.map((block) => blockLines(block, languages)),
    findingLines(found(front), languages),
    ...sections.map((section) => sectionLines(section, languages)),
  ])
}

function sectionLines(section: Section, languages: Languages): readonly string[] {
  const { number, title, blocks } = section
  const heading = number === '' ? title : languages.words('section.heading', { number, title })
  return apart([
    [`## ${headingText(escaped(heading))}`],
    ...blocks.map((block) => blockLines(block, languages)),
    findingLines(found(section), languages),
  ])
}

const found = ({ blocks }: Section): readonly ViewFinding[] => blocks.flatMap(({ findings = [] }) => findings)

/** First how it stands. */
export function ledeLines(lede: Lede | undefined): readonly string[] {
  if (lede === undefined) return []
  return [`> **${escaped(lede.headline)}**${lede.text === undefined ? '' : ` ${escaped(lede.text)}`}`]
}
