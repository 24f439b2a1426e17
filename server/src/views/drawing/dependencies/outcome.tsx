import type { VNode } from 'preact'
import type { StoppedView, WhatIfView } from '../../models/dependencies/whatIfTypes.ts'
import { AsWell } from './asWell.tsx'
import type { OutcomeProps } from './outcomeTypes.ts'
import { rowLines } from './rowLines.ts'
import { Running } from './running.tsx'
import { pick, type Scene } from './scene.ts'
import { Takeovers } from './takeovers.tsx'
import { clockAfter, hoursAndMinutes } from './words.ts'

/** Who stops and until when, who is too late, what takes over, what goes on. */
export function Outcome({ found, scene }: OutcomeProps): VNode {
  const { t, ui } = scene
  const start = clockAfter(ui.from, 0)
  return (
    <>
      {found.unknown.length === 0 ? null : <p class="warnc">{t('dep.unknownOff', { names: found.unknown.join(t('list')) })}</p>}
      <Headline found={found} scene={scene} />
      {found.stopped.length === 0 ? null : <Rows found={found} scene={scene} />}
      {found.stopped.length === 0 ? null : (
        <p class="foot">
          {start === undefined ? t('dep.foot') : t('dep.foot.from', { time: `${ui.from.slice(0, 10)} ${start}` })}
          {found.stopped.some(({ back }) => back.back === 'never') ? ` ${t('dep.never.says')}` : ''}
        </p>
      )}
      <Takeovers found={found} scene={scene} />
      <Running found={found} scene={scene} />
      <AsWell found={found} scene={scene} />
    </>
  )
}

/** The counts, in words: also for whoever is told what has changed. */
export function outcomeParts(
  { stopped }: WhatIfView,
  { t }: Pick<Scene, 't'>,
): { readonly stop: string; readonly rest: readonly (readonly [text: string, tone: string])[] } {
  const breached = stopped.filter(({ verdict }) => verdict === 'breached').length
  const open = stopped.filter(({ verdict }) => verdict === 'unknown').length
  const n = stopped.length
  const stop = n === 0 ? t('dep.stop.none') : n === 1 ? t('dep.stop.one') : t('dep.stop', { n })
  const breach = breached === 0 ? t('dep.breach.none') : breached === 1 ? t('dep.breach.one') : t('dep.breach', { n: breached })
  return {
    stop,
    rest: n === 0 ? [] : [[breach, breached === 0 ? '' : 'bad'], ...(open > 0 ? [[t('dep.unknownCount', { n: open }), 'warnc'] as const] : [])],
  }
}

function Headline({ found, scene }: OutcomeProps): VNode {
  const { stop, rest } = outcomeParts(found, scene)
  return (
    <p class="dp-head">
      {stop}
      {rest.map(([text, tone]) => (
        <>
          {scene.t('separator')}
          {tone === '' ? text : <b class={tone}>{text}</b>}
        </>
      ))}
    </p>
  )
}

function Rows({ found: { stopped }, scene }: OutcomeProps): VNode {
  const { t } = scene
  return (
    <table class="tbl wi">
      <caption class="sr">{t('dep.whatIf')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('dep.activity')}</th>
          <th scope="col" class="num">
            {t('dep.back')}
          </th>
          <th scope="col" class="num">
            {t('dep.limit')}
          </th>
          <th scope="col" class="num">
            {t('dep.margin')}
          </th>
        </tr>
      </thead>
      {stopped.map((one) => (
        <Row key={one.id} one={one} scene={scene} />
      ))}
    </table>
  )
}

/** Two rows: the figures, and below them in words what they come from. */
function Row({ one, scene }: { readonly one: StoppedView; readonly scene: Scene }): VNode {
  const { act } = scene
  const lines = rowLines(one, scene)
  return (
    <tbody>
      <tr>
        <th scope="row" rowSpan={lines.length > 0 ? undefined : 1}>
          {act === null ? (
            one.name
          ) : (
            <button type="button" class="ref" onClick={() => pick(scene, one.id, 'keep')}>
              {one.name}
            </button>
          )}
        </th>
        <td class={one.back.back === 'at' ? 'num' : 'num bad'}>{backText(one, scene)}</td>
        <td class="num">{one.mtpd ? hoursAndMinutes(one.mtpd.seconds) : '–'}</td>
        <td class={one.verdict === 'breached' ? 'num bad' : 'num'}>{one.margin === undefined ? '–' : hoursAndMinutes(one.margin)}</td>
      </tr>
      {lines.length === 0 ? null : (
        <tr class="wi-more">
          <td colSpan={4}>
            {lines.map(([text, tone]) => (
              <span key={text} class={`sub ${tone}`}>
                {text}
              </span>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  )
}

function backText({ back }: StoppedView, { t }: Scene): string {
  switch (back.back) {
    case 'at':
      return hoursAndMinutes(back.seconds)
    case 'unknown':
      return t('dep.open')
    case 'never':
      return t('dep.never')
  }
}
