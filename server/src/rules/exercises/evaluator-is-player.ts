import type { RecordsParticipant } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { elementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** EXE-10: somebody who judges an exercise also plays in it. */
export const rule: Rule = elementRule({
  id: 'EXE-10',
  name: 'evaluator-is-player',
  title: { en: 'Evaluator plays', 'zh-cn': '评估人兼参演', 'zh-tw': '評核人兼參演' },
  why: {
    en: 'Who plays sees one room of the exercise and judges his own work.',
    'zh-cn': '参演的人只看得到演练的一角，评的又是自己的表现。',
    'zh-tw': '參演的人只看得到演練的一角，評的又是自己的表現。',
  },
  messages: {
    both: {
      en: '{who} evaluates the exercise and plays in it; one of the two must be somebody else.',
      'zh-cn': '{who} 既是评估人又参演；两者须由不同的人担任。',
      'zh-tw': '{who} 既是評核人又參演；兩者須由不同的人擔任。',
    },
    listed: {
      en: '{who} evaluates the exercise and is listed among those who take part, while the other evaluators and observers are marked as such: say as what, or let somebody else judge.',
      'zh-cn': '{who} 是评估人，又列在参演人员中，而其他评估人和观察员都注明了身份：请注明其身份，或改由他人评估。',
      'zh-tw': '{who} 是評核人，又列在參演人員中，而其他評核人與觀察員都註明了身分：請註明其身分，或改由他人評核。',
    },
    plays: { en: 'Plays here', 'zh-cn': '在此参演', 'zh-tw': '在此參演' },
  },
  severity: byMessage({ both: 'warning', listed: 'hint' }),
  visits: ['records.exercise'],
  check({ evaluators, participants, status }, { report }) {
    if (status?.value === 'cancelled') return
    const players = participants.flatMap(playerIn)
    const marked = players.length === 0 && participants.some(isMarkedAside)
    for (const evaluator of evaluators) {
      const player = players.find(({ value }) => value === evaluator.value)
      const named = player ?? (marked ? participants.flatMap(plainIn).find(({ value }) => value === evaluator.value) : undefined)
      if (!named) continue
      const message = player ? 'both' : 'listed'
      report({ at: evaluator.span, message, args: { who: evaluator.text }, related: [{ at: named.span, message: 'plays' }] })
    }
  },
})

/** Who is only named as taking part may be there to watch: nobody is called a player who is not said to be one. */
function playerIn(participant: Participant): readonly Located<string>[] {
  return 'person' in participant && participant.person && participant.as?.value === 'player' ? [participant.person] : []
}

type Participant = Located<string> | RecordsParticipant

/** Who writes of some that they judge or watch, and of nobody that they play, says of the others that they do. */
const isMarkedAside = (participant: Participant): boolean =>
  'person' in participant && (participant.as?.value === 'evaluator' || participant.as?.value === 'observer')

const plainIn = (participant: Participant): readonly Located<string>[] =>
  'person' in participant
    ? participant.person && !participant.$.slots.has('as')
      ? [participant.person]
      : []
    : 'value' in participant
      ? [participant]
      : []
