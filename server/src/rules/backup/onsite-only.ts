import type { ContinuityPlanBackupCopy, ContinuityPlanBackupPolicy } from '../../generated/model.ts'
import { insertKeys } from '../../language/edits/insertKey.ts'
import { isElementLike } from '../../language/model/element.ts'
import { documentLanguage } from '../../language/model/header.ts'
import { placeholderFor } from '../../language/schema/placeholderFor.ts'
import { copiesOf, homeOf, leavesTheSite } from '../../programme/analysis/copies.ts'
import { isService, type Protection, protectedBy } from '../../programme/analysis/protection.ts'
import { targetOf } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { keyOf, placeOf } from '../places.ts'
import { type FixReport, type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asHole, byMessage } from '../severity.ts'

/** BKP-04: whatever is copied stays where the data is worked on. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-04',
  name: 'onsite-only',
  title: { en: 'All copies at the production site', 'zh-cn': '所有副本都在生产场所', 'zh-tw': '所有複本都在正式營運據點' },
  why: {
    en: 'One fire or one flood takes the data and every copy of it.',
    'zh-cn': '一场火灾或水灾就会同时带走数据和它的全部副本。',
    'zh-tw': '一場火災或水災就會同時帶走資料和它的全部複本。',
  },
  messages: {
    atHome: {
      en: 'All copies of “{data}” are at “{site}”, where the data itself is; at least one belongs elsewhere.',
      'zh-cn': '“{data}”的所有副本都在数据所在的“{site}”；至少应有一份放在别处。',
      'zh-tw': '「{data}」的所有複本都在資料所在的「{site}」；至少應有一份放在別處。',
    },
    noneOffSite: {
      en: 'No copy of “{data}” is off site; at least one belongs elsewhere.',
      'zh-cn': '“{data}”没有任何异地副本；至少应有一份放在别处。',
      'zh-tw': '「{data}」沒有任何異地複本；至少應有一份放在別處。',
    },
    marked: {
      en: 'The copy is said to be off site, but {site} is where the data itself is.',
      'zh-cn': '该副本标为异地，但“{site}”正是数据所在之处。',
      'zh-tw': '該複本標為異地，但「{site}」正是資料所在之處。',
    },
    nowhere: {
      en: 'Nothing says where this copy is: neither a location nor a region.',
      'zh-cn': '没有说明这份副本在何处：既无位置，也无区域。',
      'zh-tw': '沒有說明這份複本在何處：既無位置，也無區域。',
    },
    insert: { en: 'Insert location', 'zh-cn': '插入位置', 'zh-tw': '插入位置' },
    site: { en: 'Where the data is worked on', 'zh-cn': '数据所在之处', 'zh-tw': '資料所在之處' },
  },
  severity: byMessage({ atHome: 'error', noneOffSite: 'error', marked: 'warning', nowhere: asHole }),
  visits: ['continuity_plan.backup_policy'],
  check(policy, context) {
    for (const copy of policy.copies.filter(isNowhere)) context.report({ at: placeOf(copy), message: 'nowhere', fixes: fixes(copy, context) })
    const { programme } = context
    // Of several policies of the same data the first one says it.
    const stays = protectedBy(programme, policy).filter((one) => one.policies[0]?.element === policy && neverLeaves(programme, one))
    const [first] = stays
    if (first) report(policy, first, context)
    else checkMarks(policy, context)
  },
})

/** A policy for data of several sites may well keep a copy at one of them. */
function checkMarks(policy: ContinuityPlanBackupPolicy, context: LinkedContext): void {
  const homes = protectedBy(context.programme, policy).map((one) => homeOf(context.programme, one).site)
  const [home] = homes
  if (!home || homes.some((one) => one?.id !== home.id)) return
  for (const { location, offsite } of policy.copies) {
    if (offsite?.value !== true || !location || isElementLike(location)) continue
    const site = targetOf(context, ['site'], location)
    if (site?.id === home.id) context.report({ at: offsite.span, message: 'marked', args: { site: home.name ?? home.id } })
  }
}

/** A cloud copy has a region and no place; a mark that it is off site names none. */
const isNowhere = ({ $ }: ContinuityPlanBackupCopy): boolean => !$.slots.has('location') && !$.slots.has('region')

function fixes(copy: ContinuityPlanBackupCopy, { document, status, file }: LinkedContext): readonly FixReport[] {
  const property = copy.$.shape.properties.get('location')
  const value = property && placeholderFor(property, { locale: documentLanguage(document), status })
  const edit = value && insertKeys(copy, [{ key: 'location', value }], file.table)
  return edit ? [{ title: 'insert', edits: [edit] }] : []
}

function neverLeaves(programme: Programme, { data }: Protection): boolean {
  const copies = copiesOf(programme).get(data.id) ?? []
  return copies.length > 0 && !isService(data) && !leavesTheSite(copies)
}

function report(policy: ContinuityPlanBackupPolicy, protection: Protection, context: LinkedContext): void {
  const { data } = protection
  const { site } = homeOf(context.programme, protection)
  const at = keyOf(policy, 'copies')
  if (!site) {
    context.report({ at, message: 'noneOffSite', args: { data: data.name } })
    return
  }
  context.report({
    at,
    message: 'atHome',
    args: { data: data.name, site: site.name ?? site.id },
    related: data.system?.element.site ? [{ at: data.system.element.site.span, uri: data.system.file.uri, message: 'site' }] : [],
  })
}
