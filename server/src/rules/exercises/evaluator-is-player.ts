import type { RecordsParticipant } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

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
    plays: { en: 'Plays here', 'zh-cn': '在此参演', 'zh-tw': '在此參演' },
  },
  severity: always('warning'),
  visits: ['records.exercise'],
  check({ evaluators, participants, status }, { report }) {
    if (status?.value === 'cancelled') return
    const players = participants.flatMap(playerIn)
    for (const evaluator of evaluators) {
      const player = players.find(({ value }) => value === evaluator.value)
      if (player) report({ at: evaluator.span, message: 'both', args: { who: evaluator.text }, related: [{ at: player.span, message: 'plays' }] })
    }
  },
})

/** Who is only named as taking part may be there to watch: nobody is called a player who is not said to be one. */
function playerIn(participant: Located<string> | RecordsParticipant): readonly Located<string>[] {
  return 'person' in participant && participant.person && participant.as?.value === 'player' ? [participant.person] : []
}
