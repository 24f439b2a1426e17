import type { Barrier } from '../../../programme/analysis/barriers.ts'
import { sayer } from '../board/say.ts'
import { choiceAt, nameBehind } from '../board/words.ts'
import type { Cell, Row, TableBlock } from '../documentTypes.ts'
import { itemFrom } from '../elsewhere.ts'
import type { Inline } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import type { Key } from './say.ts'
import type { Subject } from './subjects.ts'

/** What stands before the event, and what after it. */
export interface Sides {
  readonly before: readonly Barrier[]
  readonly after: readonly Barrier[]
}

const columns = ['barrier', 'side', 'standing', 'effect', 'tested', 'owner'] as const

/** The barriers of a bow-tie as a table: what the drawing shows, to be read and to be gone to. */
export function barrierTable(subject: Subject, sides: Sides, scene: Scene): TableBlock {
  const say = sayer<Key>('risks', scene)
  const rows = (['before', 'after'] as const).flatMap((side) => sides[side].map((barrier) => rowOf(barrier, side, { subject, scene })))
  return {
    block: 'table',
    key: 'risks-barriers',
    caption: say('barriers', { name: subject.name }),
    columns: columns.map((column) => ({ title: say(`barrier.${column}`), holds: 'text' })),
    rows,
  }
}

interface Around {
  readonly subject: Subject
  readonly scene: Scene
}

const tones = { works: undefined, weak: 'warning', planned: 'dim', useless: 'bad' } as const

function rowOf(barrier: Barrier, side: 'before' | 'after', { subject, scene }: Around): Row {
  const { element, standing, is } = barrier
  const say = sayer<Key>('risks', scene)
  const tone = tones[standing]
  const words: Inline = { is: 'words', text: say(`standing.${standing}`), ...(tone && { tone }) }
  const owner = nameBehind(element.owner, ['person', 'role', 'unit', 'team'], { ...subject, programme: scene.programme })
  const effect = is === 'control' ? choiceAt(element, 'effectiveness', scene) : undefined
  const day = is === 'control' ? element.tested_on?.value : undefined
  const cell = (...content: readonly (Inline | undefined)[]): Cell => ({ content: content.map((one) => one ?? { is: 'unset' }) })
  return {
    item: itemFrom(scene, { element, document: subject.document }),
    cells: [
      cell(element.title?.text ?? element.id?.text),
      cell(say(`side.${side}`)),
      cell(words),
      cell(effect),
      cell(day === undefined ? undefined : { is: 'date', day }),
      cell(owner),
    ],
  }
}
