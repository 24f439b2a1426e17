import type { VNode } from 'preact'
import type { State } from '../../models/types.ts'
import { Icon } from '../frame/icons.tsx'
import { as } from '../roles.ts'
import type { Translate } from '../translate.ts'
import { change, chosenIn } from './controls.ts'
import { isFiltering, matches, noFilter, ownersOf } from './filter.ts'
import type { Scene } from './scene.ts'
import { type TimelineUi, zooms } from './ui.ts'
import { LanesChoice, TableToggle } from './viewChoices.tsx'
import { pan, zoomTo } from './zoom.ts'

/** Filter on the left, period on the right. What this plan has nothing of is not offered. */
export function Toolbar({ scene }: { readonly scene: Scene }): VNode {
  const { t, layout } = scene
  return (
    <div class="bar" {...as('group', { 'aria-label': t('filterBar') })}>
      <TextFilter scene={scene} />
      <OwnerFilter scene={scene} />
      <StateFilter scene={scene} />
      <OnlyFilter scene={scene} only="critical" />
      <OnlyFilter scene={scene} only="overdue" />
      <Found scene={scene} />
      <span class="grow" />
      <LanesChoice scene={scene} />
      {scene.ui.show === 'table' ? null : layout === 'narrow' ? <ZoomChoice scene={scene} /> : <ZoomButtons scene={scene} />}
      <TableToggle scene={scene} />
    </div>
  )
}

function TextFilter({ scene }: { readonly scene: Scene }): VNode {
  const { t, ui } = scene
  return (
    <span class="with-i wide">
      <Icon name="search" />
      <input
        type="search"
        aria-label={t('filter.text')}
        placeholder={t('filter')}
        value={ui.text}
        onInput={(event) => change(scene, { text: chosenIn(event) })}
      />
    </span>
  )
}

function OwnerFilter({ scene }: { readonly scene: Scene }): VNode | null {
  const { t, ui, view } = scene
  const owners = ownersOf(view.items)
  if (owners.length < 2 && ui.owner === null) return null
  const known = ui.owner === null || owners.includes(ui.owner) ? owners : [...owners, ui.owner]
  return (
    <select aria-label={t('owner')} value={ui.owner ?? ''} onChange={(event) => change(scene, { owner: chosenIn(event) || null })}>
      <option value="">{t('allOwners')}</option>
      {known.map((owner) => (
        <option key={owner} value={owner} selected={owner === ui.owner}>
          {owner}
        </option>
      ))}
    </select>
  )
}

const states: readonly State[] = ['planned', 'in_progress', 'blocked', 'overdue', 'done', 'cancelled']

function StateFilter({ scene }: { readonly scene: Scene }): VNode | null {
  const { t, ui, view } = scene
  const known = states.filter((state) => state === ui.state || view.items.some((item) => item.state === state && item.kind !== 'group'))
  if (known.length < 2 && ui.state === null) return null
  return (
    <select
      aria-label={t('state')}
      value={ui.state ?? ''}
      onChange={(event) => change(scene, { state: states.find((state) => state === chosenIn(event)) ?? null })}
    >
      <option value="">{t('allStates')}</option>
      {known.map((state) => (
        <option key={state} value={state} selected={state === ui.state}>
          {t(`state.${state}`)}
        </option>
      ))}
    </select>
  )
}

function OnlyFilter({ scene, only }: { readonly scene: Scene; readonly only: 'critical' | 'overdue' }): VNode | null {
  const { t, ui, view } = scene
  const n = view.items.filter((item) => item.kind !== 'group' && (only === 'critical' ? item.critical === true : item.state === 'overdue')).length
  if (n === 0 && ui.only !== only) return null
  return (
    <label class="check">
      <input type="checkbox" checked={ui.only === only} onChange={() => change(scene, { only: ui.only === only ? 'all' : only })} /> {t(only)}{' '}
      {only === 'overdue' ? <b class="bad">{n}</b> : <span class="dim">{n}</span>}
    </label>
  )
}

function Found({ scene }: { readonly scene: Scene }): VNode | null {
  const { t, ui, view, found } = scene
  if (!isFiltering(ui) || found === 0) return null
  return (
    <>
      <span class="dim found">{foundText(view.items, ui, t)}</span>
      <button type="button" class="link" onClick={() => change(scene, noFilter)}>
        {t('clearFilter')}
      </button>
    </>
  )
}

/** How many items the filter found; empty while nothing is filtered. */
export function foundText(items: Scene['view']['items'], ui: TimelineUi, t: Translate): string {
  if (!isFiltering(ui)) return ''
  const n = items.filter((item) => item.kind !== 'group' && matches(item, ui)).length
  return n === 0 ? t('noMatch', { all: itemCount(items) }) : t('shown', { n, all: itemCount(items) })
}

export const itemCount = (items: Scene['view']['items']): number => items.filter((item) => item.kind !== 'group').length

function ZoomButtons({ scene }: { readonly scene: Scene }): VNode {
  const { t, ui, scale, room } = scene
  return (
    <>
      <span class="seg" {...as('group', { 'aria-label': t('zoom') })}>
        {zooms.map((zoom) => (
          <button key={zoom} type="button" aria-pressed={zoom === ui.zoom} onClick={() => change(scene, zoomTo(zoom, scale, room))}>
            {t(`zoom.${zoom}`)}
          </button>
        ))}
      </span>
      <button type="button" onClick={() => change(scene, { from: null })}>
        {t('today')}
      </button>
    </>
  )
}

function ZoomChoice({ scene }: { readonly scene: Scene }): VNode {
  const { t, ui, scale, room } = scene
  const chosen = (event: Event): void => {
    const zoom = zooms.find((one) => one === chosenIn(event))
    if (zoom !== undefined) change(scene, zoomTo(zoom, scale, room))
  }
  return (
    <span class="period">
      <select aria-label={t('zoom')} value={ui.zoom} onChange={chosen}>
        {zooms.map((zoom) => (
          <option key={zoom} value={zoom} selected={zoom === ui.zoom}>
            {t(`zoom.${zoom}`)}
          </option>
        ))}
      </select>
      <button type="button" aria-label={t('earlier')} onClick={() => change(scene, pan(scale, -0.5))}>
        <Icon name="earlier" />
      </button>
      <button type="button" onClick={() => change(scene, { from: null })}>
        {t('today')}
      </button>
      <button type="button" aria-label={t('later')} onClick={() => change(scene, pan(scale, 0.5))}>
        <Icon name="later" />
      </button>
    </span>
  )
}
