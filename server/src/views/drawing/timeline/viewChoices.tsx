import type { VNode } from 'preact'
import { Icon } from '../frame/icons.tsx'
import { change, chosenIn } from './controls.ts'
import type { Scene } from './scene.ts'
import { lanes } from './ui.ts'

/** By what the rows are grouped. */
export function LanesChoice({ scene }: { readonly scene: Scene }): VNode {
  const { t, ui } = scene
  return (
    <label class="lanes">
      <span class="dim">{t('lanes')}</span>{' '}
      <select
        value={ui.lanes}
        onChange={(event) => {
          const chosen = lanes.find((one) => one === chosenIn(event))
          // The rows that were closed are those of other lanes.
          if (chosen !== undefined) change(scene, { lanes: chosen, folded: null })
        }}
      >
        {lanes.map((one) => (
          <option key={one} value={one} selected={one === ui.lanes}>
            {t(`lanes.${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The drawing, or its twin in words and figures. */
export function TableToggle({ scene }: { readonly scene: Scene }): VNode {
  const { t, ui } = scene
  const isTable = ui.show === 'table'
  return (
    <button
      type="button"
      class="icon"
      aria-pressed={isTable}
      title={t('asTable')}
      aria-label={t('asTable')}
      onClick={() => change(scene, { show: isTable ? 'chart' : 'table' })}
    >
      <Icon name="table" />
    </button>
  )
}
