import type { VNode } from 'preact'
import { isoText } from '../../../language/values/civil.ts'
import type { SeatsView } from '../../models/bia/types.ts'
import { Icon } from '../frame/icons.tsx'
import { Sentence } from '../frame/sentence.tsx'
import { Caption } from '../parts/caption.tsx'
import { Scroller } from '../parts/scroller.tsx'
import { Capacity } from './capacity.tsx'
import type { Chosen, Scene } from './scene.ts'
import { Seats } from './seats.tsx'

interface DetailsProps {
  readonly chosen: Chosen
  readonly scene: Scene
}

/** What must be there by when: output of the selected activity, and seats where it works. */
export function Details({ chosen, scene }: DetailsProps): VNode {
  const seats = seatsFor(chosen, scene)
  return (
    <div class="bi needs">
      <CapacitySection chosen={chosen} scene={scene} />
      {seats === undefined ? null : <SeatsSection seats={seats} scene={scene} />}
    </div>
  )
}

/** Of the site where the activity works; else of the one where seats are scarcest. */
function seatsFor({ activity }: Chosen, { view: { seats } }: Scene): SeatsView | undefined {
  const own = activity.seats === undefined ? undefined : seats[activity.seats]
  return own ?? seats.toSorted((a, b) => spare(a) - spare(b))[0]
}

const spare = ({ offered, totals }: SeatsView): number => offered - Math.max(0, ...totals.map(({ needed }) => needed))

function CapacitySection({ chosen: { activity }, scene }: DetailsProps): VNode {
  const { t, act } = scene
  const { capacity } = activity
  const title = t('bia.capacity', { name: activity.name })
  if ('lacks' in capacity)
    return (
      <section aria-labelledby="h-bia-capacity">
        <Caption id="h-bia-capacity" title={title} />
        <p class="empty">{capacity.lacks}</p>
      </section>
    )
  const { reached } = capacity
  const sub = reached === undefined ? t('bia.capacity.required') : t('bia.capacity.reached', { date: isoText(reached.day) })
  return (
    <section aria-labelledby="h-bia-capacity">
      <Caption id="h-bia-capacity" title={title} sub={<Sentence text={sub} />} />
      <Scroller label={title} act={act}>
        <Capacity capacity={capacity} scene={scene} />
      </Scroller>
    </section>
  )
}

function SeatsSection({ seats, scene }: { readonly seats: SeatsView; readonly scene: Scene }): VNode {
  const { t, act } = scene
  const { tone, text } = seats.verdict
  const title = t('bia.seats', { site: seats.lost })
  const sub = (
    <span class={tone === 'bad' ? 'bad' : undefined}>
      <Icon name={tone === 'bad' ? 'error' : 'done'} tone={tone === 'bad' ? 'bad' : 'okc'} /> {text}
    </span>
  )
  return (
    <section aria-labelledby="h-bia-seats">
      <Caption id="h-bia-seats" title={title} sub={sub} />
      <Scroller label={title} act={act}>
        <Seats seats={seats} scene={scene} />
      </Scroller>
    </section>
  )
}
