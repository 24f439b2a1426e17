import type { AnnualPlan, RiskRegister, RiskRegisterRiskCriteria, RiskRegisterRiskLevel, RiskRegisterRiskMatrix } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Node } from '../../language/yaml/nodes.ts'
import { derived } from '../index/derived.ts'
import { documentsThatSpeak, type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { labelsOf, type Scale, scaleOf } from './curves.ts'
import { fallingCells, type RiskMatrix } from './riskMatrix.ts'

/** A level that a matrix can give. */
export interface RiskLevel {
  readonly name: string
  /** Its id and its label in each language. */
  readonly names: readonly string[]
  readonly element: RiskRegisterRiskLevel
}

/** The criteria that risks are judged by, read. */
export interface RiskCriteria extends Site<RiskRegisterRiskCriteria> {
  readonly likelihood: Scale
  readonly impact: Scale
  /** The lowest first. */
  readonly levels: readonly RiskLevel[]
  /** Nothing while it does not say how levels come about. */
  readonly matrix?: RiskMatrix
}

/** Every set of criteria of a programme. */
const allCriteria: (programme: Programme) => readonly RiskCriteria[] = derived((programme) =>
  documentsThatSpeak(programme).flatMap(({ document, file }) => criteriaIn(document, file) ?? []),
)

/**
 * What the risks of a document are judged by: its own criteria; those of the register that an annual plan names; else the only criteria of
 * the programme.
 */
export function criteriaFor(programme: Programme, document: DocumentModel): RiskCriteria | undefined {
  const all = allCriteria(programme)
  const own = all.find((criteria) => criteria.document === document)
  if (own) return own
  const register = targetOf({ programme, document }, ['document'], scalarAt<string>(document.root, 'risk_register_ref'))
  const named = all.find((criteria) => criteria.document === register?.document)
  return named ?? (all.length === 1 ? all[0] : undefined)
}

function criteriaIn(document: DocumentModel, file: Site['file']): RiskCriteria | undefined {
  const element = document.kind === 'risk_register' ? (document.root as RiskRegister).criteria : undefined
  if (!element) return undefined
  const scales = { likelihood: { levels: element.likelihood }, impact: { levels: element.impact } }
  const listed = (element.matrix?.levels ?? []).map(levelOf)
  const levels = inOrder(element, scales, listed)
  const matrix = matrixOf(element.matrix, scales, levels)
  return { element, document, file, ...scales, levels, ...(matrix && { matrix }) }
}

function levelOf(element: RiskRegisterRiskLevel): RiskLevel {
  const names = [...(element.id ? [element.id.text] : []), ...labelsOf(element)]
  return { element, names, name: nameOf(element) }
}

const nameOf = ({ id, label }: RiskRegisterRiskLevel): string => (label && !isElementLike(label) ? label.text : id?.text) ?? ''

interface Scales {
  readonly likelihood: Scale
  readonly impact: Scale
}

/** Levels that begin at scores are in the order of these; else as they are listed, or the other way round where only that makes sense. */
function inOrder({ matrix }: RiskRegisterRiskCriteria, scales: Scales, listed: readonly RiskLevel[]): readonly RiskLevel[] {
  if (listed.every(({ element }) => element.min)) return listed.toSorted((a, b) => (a.element.min?.value ?? 0) - (b.element.min?.value ?? 0))
  const turned = listed.toReversed()
  const falling = (levels: readonly RiskLevel[]): number => {
    const read = matrixOf(matrix, scales, levels)
    return read ? fallingCells(read).length : 0
  }
  return falling(listed) > 0 && falling(turned) === 0 ? turned : listed
}

function matrixOf(matrix: RiskRegisterRiskMatrix | undefined, scales: Scales, levels: readonly RiskLevel[]): RiskMatrix | undefined {
  const [likelihood, impact] = [scaleOf(scales.likelihood), scaleOf(scales.impact)].map((scale) => scale.map(({ rank }) => rank))
  if (!matrix || !likelihood?.length || !impact?.length || levels.length === 0) return undefined
  const mins = levels.map(({ element }) => element.min?.value)
  const method = methodOf(matrix, Math.max(...likelihood) + Math.max(...impact))
  const cells = cellsOf(matrix).map((row) => row.map((cell) => levelNamed(levels, cell?.text)))
  return method && { method, likelihood, impact, mins, cells }
}

/** Where nobody says how, cells are a table, and levels that begin above every sum are those of a product. */
function methodOf({ method, levels, $ }: RiskRegisterRiskMatrix, highestSum: number): RiskMatrix['method'] | undefined {
  if ($.slots.has('method')) return method?.value
  if ($.slots.has('cells')) return 'table'
  return levels.some(({ min }) => min && min.value > highestSum) ? 'product' : undefined
}

/** The place of a level in the order, by its id or label. */
export function levelNamed(levels: readonly RiskLevel[], text: string | undefined): number | undefined {
  const wanted = text === undefined ? undefined : folded(text)
  const found = levels.findIndex(({ names }) => names.some((name) => folded(name) === wanted))
  return found < 0 ? undefined : found
}

const folded = (text: string): string => text.trim().normalize('NFKC').toLowerCase()

/** The cells of a table row by row, with a gap where one is blank. */
export function cellsOf({ cells, $ }: RiskRegisterRiskMatrix): readonly (readonly (Located<string> | undefined)[])[] {
  const byStart = new Map(cells.flat().map((cell) => [cell.span.start, cell]))
  return itemsOf($.slots.get('cells')?.node).map((row) => itemsOf(row).map((cell) => cell && byStart.get(cell.span.start)))
}

function itemsOf(node: Node | undefined): readonly (Node | undefined)[] {
  const list = target(node)
  return list?.kind === 'sequence' ? list.items.map(({ value }) => target(value)) : []
}

const target = (node: Node | undefined): Node | undefined => (node?.kind === 'alias' ? node.target : node)

/** Where the risks of a programme are kept: registers with at least one risk; else plans whose risks say what they hit. */
export const registersOf: (programme: Programme) => readonly (RiskRegister | AnnualPlan)[] = derived((programme) => {
  const roots = documentsThatSpeak(programme)
  const registers = roots.filter(({ document }) => document.kind === 'risk_register').map(({ element }) => element as RiskRegister)
  if (registers.length > 0) return registers.filter(({ risks }) => risks.length > 0)
  const plans = roots.filter(({ document }) => document.kind === 'annual_plan').map(({ element }) => element as AnnualPlan)
  return plans.filter(({ risks, $ }) => !$.slots.has('risk_register_ref') && risks.some(({ affects }) => affects.length > 0))
})
