import type { BiaActivity, CommonDataset, CommonVitalRecord } from '../../generated/model.ts'
import { isLive } from '../../programme/analysis/activities.ts'
import { networkOf } from '../../programme/analysis/network.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BIA-33: nothing may be lost of what exists on paper. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-33',
  name: 'zero-rpo',
  title: { en: 'Zero data loss on paper', 'zh-cn': '纸质数据要求零丢失', 'zh-tw': '紙本資料要求零遺失' },
  why: {
    en: 'What is written by hand cannot be copied in the moment it is written; the first fire shows that the target was a wish.',
    'zh-cn': '手写的内容无法在写下的同时复制；一场火灾就会表明目标只是愿望。',
    'zh-tw': '手寫的內容無法在寫下的同時複製；一場火災就會證明目標只是願望。',
  },
  messages: {
    needs: {
      en: 'An RPO of 0 asks that nothing is lost, but the activity works with paper: {records}. Allow for the time until it is copied.',
      'zh-cn': 'RPO 为 0 要求不丢失任何数据，但该业务活动使用纸质资料：{records}。请计入复制之前的时间。',
      'zh-tw': 'RPO 為 0 要求不遺失任何資料，但該業務活動使用紙本：{records}。請計入複製之前的時間。',
    },
    data: {
      en: 'An RPO of 0 asks that nothing is lost, but this data exists on paper only. Allow for the time until it is copied.',
      'zh-cn': 'RPO 为 0 要求不丢失任何数据，但该数据只有纸质形式。请计入复制之前的时间。',
      'zh-tw': 'RPO 為 0 要求不遺失任何資料，但此資料只有紙本形式。請計入複製之前的時間。',
    },
    paper: { en: 'On paper only', 'zh-cn': '只有纸质形式', 'zh-tw': '只有紙本形式' },
  },
  severity: always('warning'),
  visits: ['bia.activity', 'common.dataset'],
  check(element, context) {
    if (element.rpo?.value !== 0 || element.status?.value === 'retired') return
    if (element.$.shape.name === 'bia.activity') checkActivity(element as BiaActivity, context)
    else if ((element as CommonDataset).form?.value === 'paper') context.report({ at: element.rpo.span, message: 'data' })
  },
})

function checkActivity(activity: BiaActivity, { programme, report }: LinkedContext): void {
  const needs = networkOf(programme).needs.get(activity.id?.value ?? '') ?? []
  const paper = needs.filter(({ on, rpo, from }) => from.element === activity && !rpo && isPaper(on.element as CommonDataset | CommonVitalRecord))
  if (!activity.rpo || !isLive(activity) || paper.length === 0) return
  report({
    at: activity.rpo.span,
    message: 'needs',
    args: { records: paper.map(({ on }) => on.name ?? on.id) },
    related: paper.map(({ on }) => ({ at: (on.element as CommonDataset).form?.span ?? on.element.$.span, uri: on.file.uri, message: 'paper' })),
  })
}

/** A vital record does not change any more once it is stored: what is lost of it is no matter of time, and BIA-34’s. */
const isPaper = ({ $, form }: CommonDataset | CommonVitalRecord): boolean => $.shape.name === 'common.dataset' && form?.value === 'paper'
