import type { ContinuityPlan } from '../../generated/model.ts'
import type { Locale } from '../../l10n/locale.ts'
import { scalarAt } from '../../language/model/access.ts'
import { documentId, documentLanguage, headerOf } from '../../language/model/header.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { planGoals } from '../../programme/analysis/planSchedule.ts'
import { type Site, seenFrom } from '../../programme/index/elements.ts'
import { documentsOf, type Programme } from '../../programme/index/programme.ts'
import type { ExercisePlan } from '../run/types.ts'
import { activitiesOf } from './activities.ts'
import { scenariosOf } from './scenarios.ts'
import { stepsOf } from './steps.ts'
import type { Viewed } from './viewed.ts'

/** What can be exercised of a document, in the reader's language; nothing where it is no continuity plan. */
export function exercisePlan(programme: Programme, uri: string, locale: Locale): ExercisePlan | undefined {
  const found = [...documentsOf(programme)].find(([file, { kind }]) => file.uri === uri && kind === 'continuity_plan')
  if (!found) return undefined
  const [file, document] = found
  const plan: Site<ContinuityPlan> = { element: document.root as ContinuityPlan, document, file }
  const viewed: Viewed = { programme: seenFrom(programme, document), plan, locale, language: documentLanguage(document) }
  const goals = planGoals(viewed.programme, plan)
  const id = documentId(document)
  return {
    ...(id !== undefined && { id }),
    title: titleOf(document) ?? id ?? '',
    language: viewed.language,
    steps: stepsOf(viewed, goals),
    activities: activitiesOf(viewed, goals),
    scenarios: scenariosOf(viewed),
  }
}

function titleOf(document: DocumentModel): string | undefined {
  const header = headerOf(document)
  return header && scalarAt<string>(header, 'title')?.text
}
