import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../server/src/base/finding.ts'
import { itemOf } from '../../../server/src/language/model/items.ts'
import { documentsThatSpeak } from '../../../server/src/programme/index/elements.ts'
import { judge, newChecker } from '../../../server/src/service/workspace/judge.ts'
import { render } from '../../../server/src/service/workspace/wording.ts'
import { openedTabs } from '../../../server/src/views/models/basicTypes.ts'
import { dutiesIn } from '../../../server/src/views/models/overview/duties.ts'
import { buildPreview } from '../../../server/src/views/models/preview.ts'
import { type Sources, sceneOf } from '../../../server/src/views/models/scene.ts'
import { timelineOf } from '../../../server/src/views/models/timeline/view.ts'
import { programmeOf } from '../../kit/defects.ts'
import { exampleProgrammes } from '../../kit/exampleProgrammes.ts'
import { lateProgramme } from '../fixtures/lateProgramme.ts'

const all = [...exampleProgrammes, ['late', () => programmeOf(lateProgramme)] as const]
// Before all, in the middle, and long after everything: 2025-01-01, 2026-07-15, 2027-06-01.
const days = [20_089, 20_649, 20_970]

/** Every document of a programme as a preview is made from it. */
function sourcesIn(make: (typeof all)[number][1], today: number): readonly Sources[] {
  const read = make()
  const programme = { ...read, settings: { ...read.settings, today } }
  const checker = newChecker()
  const findingsOf = ({ uri }: { readonly uri: string }): readonly Finding[] => judge(programme, uri, { today, checker })
  return documentsThatSpeak(programme).map(({ document, file }) => ({
    ...{ file, document, programme, today, locale: 'en', render },
    ...{ findings: findingsOf(file), findingsOf },
  }))
}

describe.each(all)('the tabs of %s', (_name, make) => {
  test('hold what is in them only where they are looked at, and their marks are the same', { timeout: 60_000 }, () => {
    for (const sources of sourcesIn(make, days[1] ?? 0)) {
      const whole = buildPreview(sources)
      expect(openedTabs.filter((tab) => whole[tab])).toEqual(Object.keys(whole.marks ?? {}))
      for (const shown of openedTabs) {
        const model = buildPreview(sources, [shown])
        expect(openedTabs.filter((tab) => model[tab])).toEqual(whole[shown] ? [shown] : [])
        expect([model[shown], model.marks]).toEqual([whole[shown], whole.marks])
      }
    }
  })

  test('are marked with what they show', { timeout: 60_000 }, () => {
    for (const sources of sourcesIn(make, days[1] ?? 0)) {
      const { marks = {}, bia, dependencies, indicators, programme, recovery, risks } = buildPreview(sources)
      if (bia) expect(marks.bia).toBe(bia.contradictions)
      if (dependencies) expect(marks.dependencies).toBe(dependencies.nodes.filter(({ late }) => late).length)
      if (indicators) expect(marks.indicators).toBe(indicators.criteria.filter(({ result }) => result === 'missed').length)
      if (programme) expect(marks.programme).toBe(programme.overdue.rows.length)
      expect([recovery === undefined, risks === undefined]).toEqual([marks.recovery === undefined, marks.risks === undefined])
    }
  })
})

/** The rules that say of one place that a day has passed, and what they say it with. */
const late: Readonly<Record<string, string>> = {
  'DOC-05.overdue': 'review',
  'DOC-05.longOverdue': 'review',
  'DOC-11.stale': 'contacts',
  'RSK-13.overdue': 'risk',
  'RSK-13.forgotten': 'risk',
  'RSK-09.treatment': 'measures',
}

describe.each(all.flatMap(([name, make]) => days.map((today) => [name, today, make] as const)))(
  'what is overdue in %s on day %i',
  (_name, today, make) => {
    const sources = sourcesIn(make, today)

    test('is what the timeline shows as overdue', () => {
      for (const one of sources) {
        const items = timelineOf(sceneOf(one))?.items ?? []
        const shown = items.filter(({ id, kind, state }) => state === 'overdue' && kind !== 'group' && !id.includes('#'))
        const work = dutiesIn(one, one).filter(({ what, state }) => what === 'work' && state === 'late')
        expect(work.map(({ element }) => itemOf(element)).toSorted()).toEqual(shown.map(({ id }) => id).toSorted())
      }
    })

    test('is what the rules call overdue', () => {
      for (const one of sources) {
        const said = one.findings.flatMap(({ message: { key } }) => late[key] ?? []).toSorted()
        const found = dutiesIn(one, one).flatMap(({ what, state }) => (state === 'late' && Object.values(late).includes(what) ? [what] : []))
        expect(found.toSorted()).toEqual(said)
      }
    })
  },
)
