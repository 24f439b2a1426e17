import type { VNode } from 'preact'
import { clockText } from '../../../server/src/exercise/run/clockText.ts'
import { type ActivityStanding, activityStandings } from '../../../server/src/exercise/run/standing.ts'
import { Icon, type IconName } from '../../../server/src/views/drawing/frame/icons.tsx'
import { Caption } from '../../../server/src/views/drawing/parts/caption.tsx'
import type { Scene } from './scene.ts'
import type { Speech } from './speak.ts'

/** What the plan brings back: by when, and how it stands now. */
export function Activities({ scene }: { readonly scene: Scene }): VNode | null {
  const { run, now, speech } = scene
  const standings = activityStandings(run, now)
  if (standings.length === 0) return null
  const { t } = speech
  return (
    <section aria-labelledby="h-activities">
      <Caption id="h-activities" title={t('tt.activities')} />
      <div class="con">
        <table class="tbl tt-acts" aria-labelledby="h-activities">
          <thead>
            <tr>
              <th scope="col">{t('tt.activity')}</th>
              <th scope="col" class="num">
                {t('tt.rto')}
              </th>
              <th scope="col" class="num">
                {t('tt.planned')}
              </th>
              <th scope="col">{t('tt.now')}</th>
            </tr>
          </thead>
          <tbody>
            {standings.map((one) => (
              <Row key={one.activity.id} standing={one} speech={speech} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ standing, speech }: { readonly standing: ActivityStanding; readonly speech: Speech }): VNode {
  const { name, rto, planned } = standing.activity
  const { icon, tone, text } = said(standing, speech)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="num" data-column={speech.t('tt.rto')}>
        {rto === undefined ? '' : speech.long(rto)}
      </td>
      <td class="num" data-column={speech.t('tt.planned')}>
        {planned === undefined ? '' : speech.long(planned)}
      </td>
      <td class={tone}>
        <Icon name={icon} /> {text}
      </td>
    </tr>
  )
}

interface Said {
  readonly icon: IconName
  readonly tone: string
  readonly text: string
}

function said({ activity, back, over, behind }: ActivityStanding, { t, long }: Speech): Said {
  const { rto, planned = 0, step } = activity
  if (step === undefined) return { icon: 'planned', tone: 'dim', text: t('tt.elsewhere') }
  if (back !== undefined) {
    const time = clockText(back)
    if (over > 0) return { icon: 'overdue', tone: 'bad', text: t('tt.back.late', { time, over: long(over) }) }
    return { icon: 'done', tone: 'okc', text: t('tt.back', { time }) }
  }
  if (over > 0) return { icon: 'overdue', tone: 'bad', text: t('tt.over', { over: long(over) }) }
  if (behind === 0) return { icon: 'planned', tone: '', text: t('tt.onPlan') }
  const isLost = rto !== undefined && planned + behind > rto
  return { icon: 'warning', tone: 'warnc', text: t(isLost ? 'tt.danger' : 'tt.behind', { behind: long(behind) }) }
}

/** What is over its RTO, for who listens: it is said when it changes. */
export const alarmOf = ({ run, now }: Scene): string =>
  activityStandings(run, now)
    .filter(({ activity, back, over }) => activity.step !== undefined && back === undefined && over > 0)
    .map(({ activity }) => activity.name)
    .join(', ')
