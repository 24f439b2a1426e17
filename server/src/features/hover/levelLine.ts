import type { FigureFact } from '../../language/model/facts.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { levelNamed, levelsAt, levelTitle } from '../levels.ts'
import type { Snapshot } from '../snapshot.ts'

/** A level with its name and its definition in the scale that is declared. */
export function levelLine({ scalar, element, key, text }: FigureFact, { programme }: Snapshot, document: DocumentModel): string | undefined {
  if (scalar.value !== 'level') return undefined
  const level = levelNamed(levelsAt({ shape: element.$.shape.name, key, element }, programme, document), text)
  if (!level) return undefined
  const title = levelTitle(level)
  const head = title === '' ? `\`${level.text}\`` : `**${title}** \`${level.text}\``
  return level.meaning === '' ? head : `${head}\n\n${level.meaning}`
}
