import type { VNode } from 'preact'
import { isoText } from '../../../language/values/civil.ts'
import type { Head } from '../../models/types.ts'
import type { Act, PreviewUi } from '../state.ts'
import { counted, type Translate } from '../translate.ts'
import { Icon } from './icons.tsx'
import { Sentence } from './sentence.tsx'

interface HeadProps {
  readonly head: Head
  readonly language: string
  readonly ui: PreviewUi
  readonly t: Translate
  readonly act: Act
}

/** Which document, as of when, how many findings. */
export function HeadLine({ head, language, ui, t, act }: HeadProps): VNode {
  const { title, id, version, status, period, today } = head
  const parts = [
    id ?? '',
    version === undefined ? '' : t('version', { version }),
    status ?? '',
    period === undefined ? '' : `${isoText(period.start)} – ${isoText(period.end)}`,
  ].filter((part) => part !== '')
  return (
    <>
      <div class="top-doc">
        <h1 lang={language}>{title}</h1>
        <p class="meta">
          {parts.flatMap((part, index) => [
            index > 0 ? ' ' : '',
            <span key={part} class="nw">
              <Sentence text={part} />
            </span>,
          ])}
        </p>
      </div>
      <div class="top-tools">
        <span class="meta asof">
          <Sentence text={t('asOf', { date: isoText(today) })} />
        </span>
        {act === null ? null : <Controls head={head} ui={ui} t={t} act={act} />}
      </div>
    </>
  )
}

interface ControlsProps {
  readonly head: Head
  readonly ui: PreviewUi
  readonly t: Translate
  readonly act: NonNullable<Act>
}

function Controls({ head: { errors, warnings }, ui, t, act }: ControlsProps): VNode {
  return (
    <>
      <button type="button" class="quiet counts" title={t('problems')} onClick={() => act({ do: 'showProblems' })}>
        <Icon name="error" tone={errors === 0 ? 'dim' : 'bad'} /> <Count text={counted(t, 'errors', errors)} n={errors} />
        <Icon name="warning" tone={warnings === 0 ? 'dim' : 'warnc'} /> <Count text={counted(t, 'warnings', warnings)} n={warnings} />
      </button>
      <button type="button" class="quiet export" title={t('export.hint')} onClick={() => act({ do: 'export' })}>
        <Icon name="export" /> <span class="lbl">{t('export')}</span>
      </button>
      <button type="button" class="quiet lock" aria-pressed={ui.locked} title={t('lock.hint')} onClick={() => act({ do: 'lock' })}>
        <Icon name="lock" /> <span class="lbl">{t('lock')}</span>
      </button>
    </>
  )
}

/** In a narrow pane the word is hidden from the eye, not from the ear. */
function Count({ text, n }: { readonly text: string; readonly n: number }): VNode {
  const [before = '', behind = ''] = text.split(String(n))
  return (
    <span class="count">
      {before === '' ? null : <span class="lbl">{before}</span>}
      {n}
      <span class="lbl">{behind}</span>
    </span>
  )
}
