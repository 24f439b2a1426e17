import type { Finding } from '../../../base/finding.ts'
import { contains } from '../../../base/span.ts'
import type { CommonDocument } from '../../../generated/model.ts'
import { headerOf } from '../../../language/model/header.ts'
import { itemOf } from '../../../language/model/items.ts'
import { whoIs } from '../../../programme/analysis/responsible.ts'
import { reviewDue } from '../../../programme/analysis/reviewDue.ts'
import { isCurrent, type Site } from '../../../programme/index/elements.ts'
import { figures, words } from '../board/columns.ts'
import { sayer } from '../board/say.ts'
import { choiceAt } from '../board/words.ts'
import type { Row, TableBlock } from '../documentTypes.ts'
import type { Inline } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import { distance } from './due.ts'
import { completionIn, documentName } from './facts.ts'
import { fileName, placeIn } from './places.ts'
import type { Key } from './say.ts'

const texts = ['document', 'file', 'version', 'status', 'owner'] as const
const counts = ['complete', 'errors', 'warnings'] as const
const days = ['reviewed', 'nextReview', 'distance'] as const

/** Behind every day. */
const last = Number.MAX_SAFE_INTEGER

/** Every document with how it stands, the next to be reviewed first. */
export function documentTable(sites: readonly Site[], scene: Scene): TableBlock {
  const say = sayer<Key>('programme', scene)
  const rows = sites.map((site) => ({ site, next: nextOf(site) }))
  return {
    block: 'table',
    key: 'programme-documents',
    caption: say('documents'),
    columns: [
      ...texts.map((key) => words(say(key))),
      ...counts.map((key) => figures(say(key))),
      ...days.map((key) => (key === 'distance' ? { title: say(key), holds: 'number' as const } : figures(say(key)))),
    ],
    rows: rows.toSorted((a, b) => (a.next ?? last) - (b.next ?? last)).map(({ site }) => rowOf(site, scene)),
  }
}

const headerIn = ({ document }: Site): CommonDocument | undefined => headerOf(document) as CommonDocument | undefined

const nextOf = (site: Site): number | undefined => headerIn(site)?.next_review_date?.value

/** The findings that stand in a document: a file may hold several. Nobody knows those of another file where nobody can ask. */
export function findingsIn({ document, file }: Site, { file: shown, findings, findingsOf }: Scene): readonly Finding[] | undefined {
  const all = file === shown ? findings : findingsOf?.(file)
  return file.documents.length === 1 ? all : all?.filter(({ span }) => contains(document.root.$.span, span))
}

function rowOf(site: Site, scene: Scene): Row {
  const header = headerIn(site)
  const found = findingsIn(site, scene)
  const { filled, placeholder, missing } = completionIn(site)
  const all = filled + placeholder + missing
  const owner = header?.owner && whoIs(scene.programme, { document: site.document, reference: header.owner })
  const count = (severity: Finding['severity'], tone: 'bad' | 'warning'): Inline => {
    const n = found?.filter((one) => one.severity === severity).length
    return n === undefined ? { is: 'unset' } : n > 0 ? { is: 'words', text: String(n), tone } : '0'
  }
  const cells: readonly Inline[] = [
    documentName(site, scene),
    { is: 'words', text: fileName(site.file.uri), tone: 'dim' },
    header?.version?.text ?? { is: 'unset' },
    (header && choiceAt(header, 'status', scene)) ?? { is: 'unset' },
    owner?.name ?? { is: 'unset' },
    sayer<Key>('programme', scene)('percent', { percent: all === 0 ? 100 : Math.floor((100 * filled) / all) }),
    count('error', 'bad'),
    count('warning', 'warning'),
    ...reviewCells(site, scene),
  ]
  const place = header ? placeIn(site, itemOf(header), scene) : {}
  return { cells: cells.map((one) => ({ content: [one] })), ...place }
}

/** A review that is written down for a document that does not hold is nobody's duty yet. */
function reviewCells(site: Site, scene: Scene): readonly Inline[] {
  const header = headerIn(site)
  const day = (value: number | undefined): Inline => (value === undefined ? { is: 'unset' } : { is: 'date', day: value })
  const due = header && reviewDue(header, site.document, scene.today)
  const idle: Inline = isCurrent(site.document) ? '' : { is: 'words', text: sayer<Key>('programme', scene)('notInForce'), tone: 'dim' }
  return [day(header?.reviewed_on?.value), day(nextOf(site)), due ? distance(due.value, scene) : idle]
}
