import type { Span } from '../../base/span.ts'
import type { CommonRole } from '../../generated/model.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { holderOf, type KeyPerson } from './keyPeople.ts'
import { mayAnswer, restores, solutionsFor } from './strategies.ts'

/** That nobody else stands in for a role. */
export interface OnlyDeputy {
  readonly role: Site<CommonRole>
  readonly at: Span
}

/** By the id of a person the roles for which nobody else stands in. */
export const onlyDeputies: (programme: Programme) => ReadonlyMap<string, readonly OnlyDeputy[]> = derived((programme) => {
  const pairs = allOf(programme, 'common.role').flatMap((role) => {
    const [only, ...others] = role.element.deputies
    const person = targetOf({ programme, document: role.document }, ['person'], only)
    const alone = only && person && others.length === 0 && role.element.status?.value !== 'retired'
    return alone ? [{ person: person.id, only: { role, at: only.span } }] : []
  })
  return new Map([...Map.groupBy(pairs, ({ person }) => person)].map(([id, all]) => [id, all.map(({ only }) => only)]))
})

/**
 * The one place at which a key person and everybody who can take over work; nothing where one of them is elsewhere, or not known. People
 * of one team usually share an office: where the loss of it is answered, they are elsewhere in time.
 */
export function commonPlace(programme: Programme, { target, deputies, activity }: KeyPerson): Target<'site'> | undefined {
  if (!deputies || deputies.length === 0 || workplaces(programme).size < 2) return undefined
  const solutions = solutionsFor(programme).get(activity.element.id?.value ?? '') ?? []
  if (solutions.some((solution) => restores(solution) && mayAnswer(solution, ['premises', 'region']))) return undefined
  const sites = [target, ...deputies].map((one) => siteOf(programme, one))
  const [first] = sites
  const { type } = first?.element ?? {}
  const placeless = type?.value === 'remote' || type?.value === 'mobile'
  return !placeless && sites.every((site) => site?.id === first?.id) ? first : undefined
}

function siteOf(programme: Programme, target: Target<'person' | 'role'>): Target<'site'> | undefined {
  const person = holderOf(programme, target)
  return person && targetOf({ programme, document: person.document }, ['site'], person.element.site)
}

/** Where people work. With one place for everybody nobody could work elsewhere. */
export const workplaces: (programme: Programme) => ReadonlySet<string> = derived(
  (programme) =>
    new Set(
      allOf(programme, 'common.person').flatMap(({ element, document }) => targetOf({ programme, document }, ['site'], element.site)?.id ?? []),
    ),
)
