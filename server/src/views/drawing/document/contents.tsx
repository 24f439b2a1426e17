import type { VNode } from 'preact'
import type { Completion, DocumentView, Section } from '../../models/documentTypes.ts'
import type { Setting } from '../setting.ts'
import { counted } from '../translate.ts'
import { isActive } from './block.tsx'
import { gapsIn, MeterBar } from './meter.tsx'

const barWidth = 158
const ownerBarWidth = 40

/** Where one is, and where the gaps are. */
export function Contents({ view, setting }: { readonly view: DocumentView; readonly setting: Setting }): VNode {
  const { t } = setting
  return (
    <nav class="toc" aria-label={t('contents')}>
      <h2>{t('contents')}</h2>
      <ol lang={view.language}>
        {[view.front, ...view.sections].map((section) => (
          <Line key={section.key} section={section} setting={setting} />
        ))}
      </ol>
      {view.completion === undefined ? null : <Progress completion={view.completion} setting={setting} />}
    </nav>
  )
}

function Line({ section, setting: { t, cursor, act } }: { readonly section: Section; readonly setting: Setting }): VNode {
  const { key, number, title, meter } = section
  const gaps = meter === undefined ? 0 : gapsIn(meter)
  const current = cursor !== null && (section.item === cursor || section.blocks.some((block) => isActive(block, cursor)))
  const anchor = `s-${key}`
  const go = (event: Event): void => {
    if (act === null) return
    event.preventDefault()
    act({ do: 'goTo', anchor })
  }
  return (
    <li>
      <a href={`#${anchor}`} aria-current={current ? 'location' : undefined} onClick={go}>
        <span class="tn">{number}</span>
        <span class="tt">{title}</span>
        {gaps === 0 ? null : (
          <span class="tc">
            <b aria-hidden="true">{gaps}</b>
            <span class="sr">
              {t('separator')}
              {counted(t, 'gaps', gaps)}
            </span>
          </span>
        )}
      </a>
      {meter === undefined ? null : <MeterBar meter={meter} width={barWidth} />}
    </li>
  )
}

function Progress({ completion: { total, owners }, setting }: { readonly completion: Completion; readonly setting: Setting }): VNode {
  const { t, act } = setting
  return (
    <>
      <h2>
        {t('completion')}{' '}
        <span class="dim">
          {total.filled} / {total.filled + gapsIn(total)}
        </span>
      </h2>
      <p class="keys">
        <span>
          <i class="k k-ok" />
          {t('meter.filled', { n: total.filled })}
        </span>{' '}
        <span>
          <i class="k k-ph" />
          {t('meter.placeholder', { n: total.placeholder })}
        </span>{' '}
        <span>
          <i class="k k-no" />
          {t('meter.missing', { n: total.missing })}
        </span>
      </p>
      {act === null || total.placeholder === 0 ? null : (
        <button type="button" class="link" onClick={() => act({ do: 'fill' })}>
          {t('fillIn')}
        </button>
      )}
      {owners.length === 0 ? null : <Owners owners={owners} setting={setting} />}
    </>
  )
}

function Owners({ owners, setting: { t } }: { readonly owners: Completion['owners']; readonly setting: Setting }): VNode {
  return (
    <table class="tbl own">
      <caption class="sr">{t('openFields')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('owner')}</th>
          <th scope="col">
            <span class="sr">{t('completion')}</span>
          </th>
          <th scope="col" class="num">
            {t('open')}
          </th>
        </tr>
      </thead>
      <tbody>
        {owners.map(({ name, meter }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <MeterBar meter={meter} width={ownerBarWidth} />
            </td>
            <td class="num">{gapsIn(meter) === 0 ? 0 : <b>{gapsIn(meter)}</b>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
