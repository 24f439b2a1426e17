import type { VNode } from 'preact'
import { Icon } from '../../frame/icons.tsx'
import { markOf } from '../bars.ts'
import { mayEdit } from '../commit.ts'
import { nameOf } from '../describe.ts'
import { isMovable } from '../replan.ts'
import { pick } from '../scene.ts'
import { centre } from '../zoom.ts'
import type { PartProps } from './part.ts'

/** What it is, and what can be done with it. */
export function Name({ item, scene }: PartProps): VNode {
  const { t, act, branches, scale, view } = scene
  const parent = branches.find((branch) => branch.item.id === item.id)?.parent?.item
  const context = [parent === undefined ? '' : nameOf(parent), item.owner ?? ''].filter((part) => part !== '')
  const away = markOf(item, { scale, today: view.today }).mark === 'beyond' && item.end !== undefined ? item.end : undefined
  return (
    <div>
      <h3>
        {nameOf(item)}{' '}
        {item.critical ? (
          <span class="c" title={t('critical.hint')}>
            {t('critical.tag')}
          </span>
        ) : null}
      </h3>
      {context.length === 0 ? null : <p class="dim">{context.join(' · ')}</p>}
      {act === null ? null : (
        <p class="acts">
          <button type="button" onClick={() => pick(act, item.id, 'move')}>
            <Icon name="source" /> {t('reveal')}
          </button>
          {mayEdit(scene) && isMovable(item) ? (
            <button
              type="button"
              title={t('complete.hint')}
              onClick={() => act({ do: 'edit', operation: { op: 'complete', item: item.id, on: view.today } })}
            >
              {t('complete')}
            </button>
          ) : null}
          {away === undefined ? null : (
            <button type="button" onClick={() => act({ do: 'timeline', change: centre(scale, away) })}>
              {t('showInChart')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
