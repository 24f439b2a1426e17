import type { CommonEquipment, CommonSite, CommonSupplier, CommonSystem, CommonUtility } from '../../generated/model.ts'
import { nameOf, namesOf } from '../../programme/analysis/network.ts'
import { singlePoints } from '../../programme/analysis/singlePoints.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BIA-21: something without which a prioritised activity stands still, of which there is one, and nothing that could stand in. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-21',
  name: 'spof',
  title: { en: 'Single point of failure', 'zh-cn': '单点故障', 'zh-tw': '單點故障' },
  why: {
    en: 'When this one thing fails the activities behind it stop, however well everything else is prepared.',
    'zh-cn': '只要这一项失效，依赖它的活动就会停摆，其他准备再充分也无济于事。',
    'zh-tw': '只要這一項失效，仰賴它的活動就會停擺，其他準備再周全也無濟於事。',
  },
  messages: {
    instance: {
      en: 'One instance only, and nothing can stand in for it: without {name}, {activities} cannot run.',
      'zh-cn': '只有一个实例，也没有替代方案：缺少“{name}”，{activities} 无法运行。',
      'zh-tw': '只有一個執行個體，也沒有替代方案：缺少「{name}」，{activities} 無法運作。',
    },
    source: {
      en: 'Nobody else can supply it, and no alternate is named: without {name}, {activities} cannot run.',
      'zh-cn': '没有其他来源，也未指定备用供应商：缺少“{name}”，{activities} 无法运行。',
      'zh-tw': '沒有其他來源，也未指定備援供應商：缺少「{name}」，{activities} 無法運作。',
    },
    spare: {
      en: 'One piece and no spare: without {name}, {activities} cannot run.',
      'zh-cn': '只有一件且没有备件：缺少“{name}”，{activities} 无法运行。',
      'zh-tw': '只有一件且沒有備品：缺少「{name}」，{activities} 無法運作。',
    },
    site: {
      en: 'No other site can stand in for it: without {name}, {activities} cannot run.',
      'zh-cn': '没有可替代的场所：缺少“{name}”，{activities} 无法运行。',
      'zh-tw': '沒有可替代的據點：缺少「{name}」，{activities} 無法運作。',
    },
    utility: {
      en: 'Nothing takes over when it fails: without {name}, {activities} cannot run.',
      'zh-cn': '失效时没有后备：缺少“{name}”，{activities} 无法运行。',
      'zh-tw': '失效時沒有備援：缺少「{name}」，{activities} 無法運作。',
    },
    needs: { en: '{name} cannot do without it', 'zh-cn': '“{name}”离不开它', 'zh-tw': '「{name}」少不了它' },
  },
  severity: always('warning'),
  visits: ['common.system', 'common.supplier', 'common.equipment', 'common.site', 'common.utility'],
  check(element: Single, { programme, report }) {
    const point = singlePoints(programme).get(element.id?.value ?? '')
    if (point?.node.element !== element) return
    report({
      at: point.at,
      message: point.why,
      args: { name: nameOf(point.node), activities: namesOf(point.activities) },
      related: point.dependencies.map(({ from, at }) => ({ at, uri: from.file.uri, message: 'needs', args: { name: nameOf(from) } })),
    })
  },
})

type Single = CommonSystem | CommonSupplier | CommonEquipment | CommonSite | CommonUtility
