import type { VNode } from 'preact'
import type { Choice, NodeType } from '../../models/dependencies/types.ts'
import { canBeOff, type Scene, toggleOff } from './scene.ts'

const order: readonly NodeType[] = [
  ...(['site', 'supplier', 'system', 'utility', 'equipment', 'dataset', 'vital_record', 'channel'] as const),
  ...(['unit', 'team', 'role', 'person'] as const),
]

/** Everything that can be switched off, by its kind: for the keyboard, and for people, who are not drawn. */
export function Chooser({ scene }: { readonly scene: Scene }): VNode {
  const { t, ui, view } = scene
  const drawn = view.nodes.filter((node) => canBeOff(node))
  const all = [...new Map<string, Choice>([...drawn, ...view.people].map((one) => [one.id, one])).values()].filter(({ id }) => !ui.off.includes(id))
  const chosen = (event: Event): void => {
    const select = event.target as HTMLSelectElement
    const { value } = select
    select.value = ''
    if (value !== '') toggleOff(scene, value)
  }
  return (
    <select class="dp-choose" aria-label={t('dep.choose.hint')} value="" onChange={chosen}>
      <option value="">{t('dep.choose')}</option>
      {order.map((type) => (
        <Options key={type} label={t(`dep.type.${type}`)} choices={all.filter((one) => one.type === type)} />
      ))}
    </select>
  )
}

const Options = ({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }): VNode | null =>
  choices.length === 0 ? null : (
    <optgroup label={label}>
      {choices
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </optgroup>
  )
