import type { Connection } from 'vscode-languageserver'
import { fieldPage } from '../../features/fieldPage.ts'
import { offsetAt } from '../../language/lines/position.ts'
import type { FileModel } from '../../language/model/file.ts'
import { documentId } from '../../language/model/header.ts'
import { itemAt, locateItem } from '../../language/model/items.ts'
import { isKind, usualNames } from '../../language/schema/kinds.ts'
import { documentsOf as documentsIn, type Programme } from '../../programme/index/programme.ts'
import {
  type DocumentsRequest,
  type EditAnswer,
  type EditRequest,
  type FieldPageRequest,
  type GroupsRequest,
  type ItemAtAnswer,
  type ItemAtRequest,
  type KindsAnswer,
  type KindsRequest,
  type LocateRequest,
  methods,
  type NewPlanAnswer,
  type NewPlanRequest,
  type Place,
  type RulePageAnswer,
  type RulePageRequest,
  type RulesAnswer,
  type RulesRequest,
  type ViewChanged,
  type ViewRequest,
} from '../../protocol/view.ts'
import { kindsOf, newPlanSnippet } from '../workspace/newPlan.ts'
import { ruleList } from '../workspace/ruleList.ts'
import { rulePage } from '../workspace/rulePage.ts'
import { normal } from '../workspace/uris.ts'
import { rangeOf } from './convert.ts'
import { editOf } from './edit.ts'
import { documentsOf, groupsIn } from './overview.ts'
import type { Session } from './session.ts'
import { told } from './told.ts'
import { Views } from './views.ts'

/** The custom requests of the preview and of rule pages. */
export function previewRequests(connection: Connection, session: Session): void {
  const views = new Views(session)
  connection.onRequest(methods.view, (request: ViewRequest, token) => views.answer(request, token))
  connection.onRequest(methods.locate, (request: LocateRequest) => locate(session, request))
  connection.onRequest<EditAnswer, never>(methods.edit, (request: EditRequest) => editOf(session, request))
  connection.onRequest(methods.itemAt, (request: ItemAtRequest) => itemAtPosition(session, request))
  connection.onRequest(methods.documents, (request: DocumentsRequest, token) => documentsOf(session, request, token))
  connection.onRequest(methods.groups, (request: GroupsRequest) => groupsIn(session, request))
  connection.onRequest(methods.rulePage, ({ rule, locale }: RulePageRequest): RulePageAnswer => ({ markdown: rulePage(rule, locale) }))
  connection.onRequest(methods.fieldPage, ({ field, locale }: FieldPageRequest): RulePageAnswer => ({ markdown: fieldPage(field, locale) }))
  connection.onRequest(methods.rules, ({ locale }: RulesRequest): RulesAnswer => ({ rules: ruleList(locale) }))
  connection.onRequest(methods.kinds, ({ locale }: KindsRequest): KindsAnswer => kindsOf(locale))
  connection.onRequest(methods.newPlan, (request: NewPlanRequest): NewPlanAnswer => ({ plan: planOf(session, request) }))
  announceChanges(connection, session, views)
}

function planOf(session: Session, { kind, locale, organisation }: NewPlanRequest): NewPlanAnswer['plan'] {
  if (!isKind(kind)) return null
  return { file: usualNames[kind], snippet: newPlanSnippet({ kind, locale, organisation, today: session.clock() }) }
}

async function locate(session: Session, { uri: clientUri, item }: LocateRequest): Promise<Place | null> {
  const programme = await session.programme(normal(clientUri))
  const [outer, inner] = item.includes('#') ? item.split('#', 2) : [undefined, item]
  const file = outer === undefined ? programme.files.get(normal(clientUri)) : homeOf(programme, outer)
  const span = file && locateItem(file.documents, inner ?? '')
  return span ? { uri: session.clientUri(file.uri), range: rangeOf(file.table, span) } : null
}

/** The file of the document with that id which speaks for its editions. */
function homeOf(programme: Programme, id: string): FileModel | undefined {
  const homes = [...documentsIn(programme)].filter(([, document]) => documentId(document) === id)
  return (homes.find(([, document]) => programme.definitions.leading.has(document)) ?? homes[0])?.[0]
}

async function itemAtPosition(session: Session, { uri, position }: ItemAtRequest): Promise<ItemAtAnswer | null> {
  const found = (await session.programme(normal(uri))).files.get(normal(uri))
  const item = found && itemAt(found.documents, offsetAt(found.table, position))
  return item === undefined ? null : { item }
}

/**
 * Says that something changed, at once and no more than that: whoever shows it decides when to ask. A plan that is shown is told of
 * although it is open in no editor: its file may have changed.
 */
function announceChanges(connection: Connection, session: Session, views: Views): void {
  session.onChange(() => {
    for (const uri of new Set([...views.shown, ...session.documents.all().map((document) => document.uri)])) {
      const change: ViewChanged = { uri: session.clientUri(uri), version: session.documents.get(uri)?.version ?? 0 }
      connection.sendNotification(methods.viewChanged, change).catch(told(connection))
    }
  })
}
