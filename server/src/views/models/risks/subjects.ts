import type { AnnualPlan, RiskRegister } from '../../../generated/model.ts'
import type { FileModel } from '../../../language/model/file.ts'
import type { DocumentModel } from '../../../language/model/readModel.ts'
import type { Interval } from '../../../language/values/valueTypes.ts'
import { criteriaFor, type RiskCriteria } from '../../../programme/analysis/riskCriteria.ts'
import { aboveAppetite, isOpen, type Risk } from '../../../programme/analysis/riskRatings.ts'
import { type RiskTrend, trendOf } from '../../../programme/analysis/riskTrend.ts'
import { expiredFor, isAnswered, type OpenAction, openActions } from '../../../programme/analysis/treatmentActions.ts'
import { type Site, seenFrom, targetOf } from '../../../programme/index/elements.ts'
import { sceneOf } from '../../../rules/scene.ts'
import type { ItemId } from '../basicTypes.ts'
import { itemFrom } from '../elsewhere.ts'
import type { Scene } from '../scene.ts'

/** A risk that the view tells of, with what the analysis knows of it. */
export interface Subject extends Site<Risk> {
  readonly item: ItemId
  /** The id and the title. */
  readonly name: string
  readonly criteria: RiskCriteria | undefined
  readonly trend: RiskTrend | undefined
  readonly excess: ReturnType<typeof aboveAppetite>
  /** More remains than may be borne, and nobody has decided what becomes of it. */
  readonly isUntreated: boolean
  readonly open: readonly OpenAction[]
  /** Days since its acceptance ended. */
  readonly expired: number | undefined
  /** How old the test of a control may be. */
  readonly testLimit: Interval | undefined
}

export interface Source {
  readonly document: DocumentModel
  readonly file: FileModel
  readonly risks: readonly Risk[]
}

/** A register itself; of an annual plan its own risks and those of the register that it names. Nothing for other kinds. */
export function sourcesOf(scene: Scene): readonly Source[] {
  const { document, file, programme } = scene
  const own = { document, file, risks: (document.root as RiskRegister | AnnualPlan).risks }
  if (document.kind === 'risk_register') return [own]
  if (document.kind !== 'annual_plan') return []
  const named = targetOf({ programme, document }, ['document'], (document.root as AnnualPlan).risk_register_ref)
  const register = named?.document.kind === 'risk_register' ? [{ ...named, risks: (named.document.root as RiskRegister).risks }] : []
  return [own, ...register].filter(({ risks }) => risks.length > 0)
}

/** What is closed is no risk any more. */
export const subjectsOf = (sources: readonly Source[], scene: Scene): readonly Subject[] =>
  sources.flatMap(({ document, file, risks }) => risks.filter(isOpen).map((element) => subjectOf({ element, document, file }, scene)))

function subjectOf({ element, document, file }: Site<Risk>, scene: Scene): Subject {
  const { today } = scene
  const programme = seenFrom(scene.programme, document)
  const criteria = criteriaFor(programme, document)
  const item = itemFrom(scene, { element, document })
  const excess = aboveAppetite(criteria, element)
  return {
    ...{ element, document, file, item, criteria },
    name: [element.id?.text, element.title?.text].filter((part) => part !== undefined).join(' ') || item,
    trend: trendOf(criteria, element),
    excess,
    isUntreated: excess !== undefined && !isAnswered(element),
    open: openActions(element),
    expired: expiredFor(element, today),
    testLimit: sceneOf(file, document, { settings: programme.settings, today }).limits('exercise_max_age'),
  }
}
