import type { Locale } from '../../../l10n/locale.ts'
import { dependencyTexts } from '../../../l10n/views/dependencies.ts'
import { type Say, speaker } from '../../drawing/translate.ts'
import type { DependenciesView, GraphEdge, GraphNode } from '../../models/dependencies/types.ts'
import { inHours } from './bia.ts'
import type { Sheet, SheetCell, SheetWriting } from './sheet.ts'

/** Everything that something needs, with its times in hours; and who needs what. */
export function dependencySheets({ nodes, edges }: DependenciesView, { t, say }: SheetWriting, locale: Locale): readonly Sheet[] {
  const dep: DepSay = speaker(dependencyTexts, locale)
  // The systems of one tier that are drawn as one are listed one by one as well.
  const single = nodes.filter(({ members }) => members === undefined)
  const names = new Map(single.map(({ id, name }) => [id, name]))
  return [
    {
      name: t('tab.dependencies'),
      columns: [
        say('id'),
        dep('dep.name'),
        dep('dep.type'),
        ...times.map((key) => say('hours', { name: key === 'mtpd' || key === 'rto' ? t(`bia.${key}`) : say(key) })),
        say('neededBy'),
        dep('dep.singlePoint'),
      ],
      rows: single.map((node) => nodeRow(node, dep)),
    },
    {
      name: `${say('from')} → ${say('to')}`,
      columns: [say('from'), say('to'), say('strength')],
      rows: edges.flatMap((edge) => edgeRow(edge, names, say)),
    },
  ]
}

type DepSay = Say<keyof typeof dependencyTexts>

const times = ['rto', 'mtpd', 'contract', 'autonomy', 'neededAfter'] as const

function nodeRow({ id, name, type, facts, late, single }: GraphNode, dep: DepSay): readonly SheetCell[] {
  const { rto, mtpd, contract, autonomy } = facts
  return [id, name, dep(`dep.type.${type}`), ...[rto, mtpd, contract, autonomy, late?.needed].map(hours), late?.by ?? '', single ?? '']
}

const hours = (seconds: number | undefined): SheetCell => (seconds === undefined ? '' : inHours(seconds))

function edgeRow({ from, to, strength }: GraphEdge, names: ReadonlyMap<string, string>, say: SheetWriting['say']): readonly (readonly SheetCell[])[] {
  const [a, b] = [names.get(from), names.get(to)]
  return a === undefined || b === undefined ? [] : [[a, b, say(strength)]]
}
