import type { ContinuityPlan } from '../../../generated/model.ts'
import { durationText, numberText } from '../../../l10n/quantities.ts'
import { isElementLike } from '../../../language/model/element.ts'
import { itemOf } from '../../../language/model/items.ts'
import { type RampStep, resourceRamp } from '../../../programme/analysis/resourceRamp.ts'
import type { Site } from '../../../programme/index/elements.ts'
import { figures, words } from '../board/columns.ts'
import { sayer } from '../board/say.ts'
import { choiceAt } from '../board/words.ts'
import type { Row, TableBlock } from '../documentTypes.ts'
import type { Inline } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import type { Key } from './say.ts'

const columns = ['resource', 'type', 'by', 'needed', 'offered'] as const

/** What must be there by when, the earliest first, against how much there is. */
export function resourceTable({ element, document }: Site<ContinuityPlan>, scene: Scene): TableBlock {
  const say = sayer<Key>('recovery', scene)
  return {
    block: 'table',
    key: 'recovery-resources',
    caption: say('resources'),
    columns: columns.map((column) => (column === 'resource' || column === 'type' ? words : figures)(say(`resource.${column}`))),
    rows: resourceRamp({ programme: scene.programme, document }, element).map((step) => rowOf(step, scene)),
  }
}

/** Less than is needed. */
export const isShort = ({ element: { quantity }, offered }: RampStep): boolean =>
  quantity !== undefined && offered !== undefined && offered < quantity.value

function rowOf(step: RampStep, scene: Scene): Row {
  const { element, target, offered } = step
  const { by, ref, quantity, unit } = element
  const name = target ? (target.name ?? target.id) : ref && (isElementLike(ref) ? ref.text?.text : ref.text)
  const amount = quantity && [numberText(quantity.value), unit?.text].filter((part) => part !== undefined).join(' ')
  const there: Inline = offered === undefined ? { is: 'unset' } : { is: 'words', text: numberText(offered), ...(isShort(step) && { tone: 'bad' }) }
  const cells: readonly (Inline | undefined)[] = [name, choiceAt(element, 'type', scene), by && durationText(by.value, scene.locale), amount, there]
  return { item: itemOf(element), cells: cells.map((one) => ({ content: [one ?? { is: 'unset' }] })) }
}
