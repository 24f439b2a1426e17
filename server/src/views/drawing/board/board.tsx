import type { ComponentChildren, VNode } from 'preact'
import type { BoardView } from '../../models/board/types.ts'
import { Wanting } from '../document/lists.tsx'
import { LedeLine } from '../frame/lede.tsx'
import { Findings } from '../parts/findings.tsx'
import { listening } from './rows.ts'
import type { BoardSetting } from './setting.ts'

interface BoardProps {
  readonly view: BoardView
  readonly setting: BoardSetting
  readonly children: ComponentChildren
}

/** First what is wrong, then the parts, then what the rules say. */
export function BoardPage({ view, setting, children }: BoardProps): VNode {
  const { tab, layout, t, act } = setting
  return (
    <div class={`bd ${tab} ${layout}`} {...listening(setting)}>
      <LedeLine lede={view.lede} />
      {view.wants.length > 0 ? <Wanting wants={view.wants} words={t} act={act} /> : null}
      {children}
      <Findings id={`h-${tab}-findings`} title={t('findingsOf', { name: t(`tab.${tab}`) })} findings={view.findings} scene={setting} />
    </div>
  )
}
