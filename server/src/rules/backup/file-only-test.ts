import { systemObjective } from '../../programme/analysis/dataObjectives.ts'
import { isService, type Protection } from '../../programme/analysis/protection.ts'
import { exercised, ledBy, type RestoreTest, restoringExercises, testsOfData } from '../../programme/analysis/restoreTests.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import type { SeverityOf } from '../severity.ts'

const severity: SeverityOf = (_, { status }) => (status === 'draft' ? 'hint' : 'warning')

/** BKP-11: single files have been restored, the whole never. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-11',
  name: 'file-only-test',
  title: { en: 'Only files restored in tests', 'zh-cn': '测试只恢复过文件', 'zh-tw': '測試只還原過檔案' },
  why: {
    en: 'A file comes back in minutes; whether the system comes back, and how long that takes, is still not known.',
    'zh-cn': '恢复一个文件只需几分钟；整个系统能否恢复、要多久，仍然无人知道。',
    'zh-tw': '還原一個檔案只需幾分鐘；整個系統能否還原、要多久，仍然無人知道。',
  },
  messages: {
    onlyFiles: {
      en: 'Every restore test of “{data}” brought back single files; “{system}” as a whole, which has an RTO, has not been restored.',
      'zh-cn': '“{data}”的每次恢复测试都只恢复了单个文件；设有 RTO 的“{system}”从未整体恢复过。',
      'zh-tw': '「{data}」的每次還原測試都只還原了單一檔案；設有 RTO 的「{system}」從未整體還原過。',
    },
    test: { en: 'A test of single files', 'zh-cn': '只恢复文件的测试', 'zh-tw': '只還原檔案的測試' },
  },
  severity,
  visits: ['continuity_plan.backup_policy'],
  check(policy, context) {
    const led = ledBy(context.programme, policy).filter((one) => hasObjective(one, context))
    for (const protection of led) {
      const tests = heldTests(protection, context)
      if (tests.length === 0 || !tests.every(({ element }) => element.scope?.value === 'file')) continue
      if (restoringExercises(context.programme).some((one) => exercised(context.programme, one, protection))) continue
      const { data } = protection
      const related = tests.flatMap(({ element, file }) => (element.scope ? [{ at: element.scope.span, uri: file.uri, message: 'test' }] : []))
      context.report({ at: placeOf(policy), message: 'onlyFiles', args: { data: data.name, system: data.system?.name ?? data.name }, related })
      return
    }
  },
})

const hasObjective = ({ data }: Protection, { programme, document }: LinkedContext): boolean =>
  data.system !== undefined && !isService(data) && systemObjective(programme, document, data.system) !== undefined

const heldTests = (protection: Protection, { programme, today }: LinkedContext): readonly RestoreTest[] =>
  testsOfData(programme, protection).filter(({ element }) => !element.date || element.date.value <= today)
