import { actionAges, ageOf } from '../../../programme/analysis/treatmentActions.ts'
import { sayer } from '../board/say.ts'
import type { Row, TableBlock } from '../documentTypes.ts'
import type { Inline } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import type { Key } from './say.ts'
import type { Subject } from './subjects.ts'

const ages = [...actionAges, 'expired'] as const

type Age = (typeof ages)[number]

/** What is still to be done, by how long there is, and acceptances that have ended. The first four ages are always told: nothing overdue is news too. */
export function agesOf(subjects: readonly Subject[], scene: Scene): TableBlock {
  const say = sayer<Key>('risks', scene)
  const open = subjects.flatMap((subject) => subject.open.map((action) => ({ subject, age: ageOf(action, scene.today) })))
  const lapsed = subjects.filter(({ expired }) => expired !== undefined)
  const of = (age: Age): readonly Subject[] => (age === 'expired' ? lapsed : open.filter((one) => one.age === age).map(({ subject }) => subject))
  const shown = ages.filter((age) => (age !== 'undated' && age !== 'expired') || of(age).length > 0)
  return {
    block: 'table',
    key: 'risks-ages',
    caption: say('ages'),
    columns: [
      { title: say('ages.due'), holds: 'text' },
      { title: say('ages.count'), holds: 'number' },
      { title: say('ages.which'), holds: 'text' },
    ],
    rows: open.length + lapsed.length === 0 ? [] : shown.map((age) => rowOf(age, of(age), say(`age.${age}`))),
  }
}

const tones: Readonly<Partial<Record<Age, 'bad' | 'warning'>>> = { overdue: 'bad', undated: 'warning', expired: 'warning' }

function rowOf(age: Age, subjects: readonly Subject[], title: string): Row {
  const tone = subjects.length === 0 ? undefined : tones[age]
  const count: Inline = { is: 'words', text: String(subjects.length), ...(tone && { tone }) }
  return { cells: [{ content: [title] }, { content: [count] }, { content: namesOf(subjects) }] }
}

/** Each risk once, however many of its measures are due. */
const namesOf = (subjects: readonly Subject[]): readonly Inline[] => {
  const risks = [...new Map(subjects.map((subject) => [subject.item, subject])).values()]
  if (risks.length === 0) return [{ is: 'unset' }]
  return risks.flatMap(({ item, element }, index): readonly Inline[] => [
    ...(index > 0 ? [', '] : []),
    { is: 'ref', text: element.id?.text ?? item, item },
  ])
}
