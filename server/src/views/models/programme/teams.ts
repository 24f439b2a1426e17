import type { CommonRole, ContinuityPlanTeam } from '../../../generated/model.ts'
import { isElementLike, type Located } from '../../../language/model/element.ts'
import { itemOf } from '../../../language/model/items.ts'
import { whoIs } from '../../../programme/analysis/responsible.ts'
import type { Site } from '../../../programme/index/elements.ts'
import { words } from '../board/columns.ts'
import { sayer } from '../board/say.ts'
import { choiceAt } from '../board/words.ts'
import type { Row, TableBlock } from '../documentTypes.ts'
import type { Inline } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import { documentName } from './facts.ts'
import { placeIn } from './places.ts'
import type { Key } from './say.ts'
import { isTeam, roleOf, structureOf, type Unit } from './structure.ts'

/** Teams below whom they report to, each with its roles, who fills them and who stands in. */
export function teamTable(scene: Scene): TableBlock {
  const say = sayer<Key>('programme', scene)
  const { units, loose } = structureOf(scene.programme)
  const heading: Row = {
    level: 1,
    cells: [[{ is: 'words', text: say('loose'), tone: 'strong' } as const], [], [], []].map((content) => ({ content })),
  }
  return {
    block: 'table',
    key: 'programme-teams',
    caption: say('teams'),
    columns: [words(say('team')), words(say('holder')), words(say('deputies')), words(say('plan'))],
    rows: [
      ...units.flatMap((unit) => rowsOf(unit, 1, scene)),
      ...(loose.length > 0 ? [heading, ...loose.map((role) => roleRow(role, 2, scene))] : []),
    ],
  }
}

function rowsOf({ site, below }: Unit, level: number, scene: Scene): readonly Row[] {
  const own = isTeam(site) ? teamRows(site, level, scene) : [roleRow(site, level, scene)]
  return [...own, ...below.flatMap((unit) => rowsOf(unit, level + 1, scene))]
}

function teamRows(team: Site<ContinuityPlanTeam>, level: number, scene: Scene): readonly Row[] {
  const { element } = team
  const kind = choiceAt(element, 'level', scene)
  const name: readonly Inline[] = [
    { is: 'words', text: element.name?.text ?? element.id?.text ?? '–', tone: 'strong' },
    ...(kind === undefined ? [] : [' ', { is: 'words', text: kind, tone: 'dim' } as const]),
  ]
  const plan: Inline = { is: 'words', text: documentName(team, scene), tone: 'dim' }
  const head = row([name, [], [], [plan]], { level, site: team, scene })
  return [head, ...element.roles.map((member) => memberRow(member, { level: level + 1, site: team, scene }))]
}

interface Place {
  readonly level: number
  readonly site: Site
  readonly scene: Scene
}

function memberRow(member: ContinuityPlanTeam['roles'][number], place: Place): Row {
  const { role, primary, alternates } = member
  const { site, scene } = place
  const registered = roleOf(scene.programme, site.document, role)
  const name = registered?.element.name?.text ?? (role && (isElementLike(role) ? role.text?.text : role.text)) ?? '–'
  const own = registered && heldBy(registered)
  const here = (all: readonly Located<string>[]): Named => ({ document: site.document, all })
  const holder = primary ? here([primary]) : (own?.holder ?? here([]))
  const deputies = alternates.length > 0 ? here(alternates) : (own?.deputies ?? here([]))
  return row([[name], holders(holder, 'vacant', scene), holders(deputies, 'noDeputy', scene), []], { ...place, site: { ...site, element: member } })
}

function roleRow(role: Site<CommonRole>, level: number, scene: Scene): Row {
  const { holder, deputies } = heldBy(role)
  const name = role.element.name?.text ?? role.element.id?.text ?? '–'
  return row([[name], holders(holder, 'vacant', scene), holders(deputies, 'noDeputy', scene), []], { level, site: role, scene })
}

/** People as they are named in a document. */
interface Named {
  readonly document: Site['document']
  readonly all: readonly Located<string>[]
}

const heldBy = ({ element: { holder, deputies }, document }: Site<CommonRole>): { readonly holder: Named; readonly deputies: Named } => ({
  holder: { document, all: holder ? [holder] : [] },
  deputies: { document, all: deputies },
})

function holders({ document, all }: Named, none: 'vacant' | 'noDeputy', scene: Scene): readonly Inline[] {
  const names = all.map((reference) => whoIs(scene.programme, { document, reference }).name)
  if (names.length > 0) return [names.join(scene.locale === 'en' ? ', ' : '、')]
  return [{ is: 'words', text: sayer<Key>('programme', scene)(none), tone: none === 'vacant' ? 'bad' : 'warning' }]
}

const row = (cells: readonly (readonly Inline[])[], { level, site, scene }: Place): Row => ({
  level,
  cells: cells.map((content) => ({ content })),
  ...placeIn(site, itemOf(site.element), scene),
})
