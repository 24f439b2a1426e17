import { workspaceSymbols } from '../../../features/workspaceSymbols.ts'
import type { Locale } from '../../../l10n/locale.ts'
import { durationText } from '../../../l10n/quantities.ts'
import { foldName } from '../../../language/values/hanScripts.ts'
import { whatIf as consequences, type StoppedActivity, type WhatIf } from '../../../programme/analysis/whatIf.ts'
import type { Thing } from '../../../programme/analysis/whatIfNodes.ts'
import type { Return } from '../../../programme/analysis/whatIfPart.ts'
import type { Programme } from '../../../programme/index/programme.ts'
import { textsIn } from '../input.ts'
import { type AssistantTool, type Desk, Unanswerable } from '../tool.ts'

export const whatIf: AssistantTool = {
  name: 'what_if',
  title: 'What if something fails',
  description:
    'Works out from the plans what stops when sites, suppliers, systems, utilities, units or people are lost at once, when each activity is back, and which breach their MTPD. Name what is lost by id or by name (use find for the ids). Times are from the disruption. Figures come from the plans alone; what they do not say is reported as unknown.',
  inputSchema: {
    type: 'object',
    properties: { off: { type: 'array', items: { type: 'string' }, minItems: 1, description: 'Ids or names of what is lost.' } },
    required: ['off'],
    additionalProperties: false,
  },
  run: async (input, desk) => {
    const names = textsIn(input, 'off')
    const found = (await desk.programmes()).flatMap((programme) => {
      const ids = names.map((name) => idOf(name, programme))
      const result = consequences(programme, ids)
      return result.off.length > 0 ? [{ programme, result }] : []
    })
    const [only, ...others] = found
    if (!only) throw new Unanswerable(`Nothing in the plans that could be lost is called ${names.join(', ')}.`)
    if (others.length === 0) return outcome(only.result, desk.locale)
    // Programmes side by side may use one id for different things.
    return { programmes: found.map(({ programme, result }) => ({ ...namedBy(programme, desk), ...outcome(result, desk.locale) })) }
  },
}

const namedBy = ({ settings, files }: Programme, { pathOf }: Desk): object => ({
  ...(settings.organisation !== undefined && { organization: settings.organisation }),
  files: [...files.keys()].map(pathOf),
})

/** What carries that name alone; else it is taken for an id. */
function idOf(name: string, programme: Programme): string {
  const named = workspaceSymbols([programme], name).filter((one) => one.type !== undefined && foldName(one.name ?? '') === foldName(name))
  const ids = new Set(named.map(({ id }) => id))
  return ids.size === 1 ? ([...ids][0] ?? name) : name
}

const outcome = ({ off, unknown, stopped, running, takeovers }: WhatIf, locale: Locale): object => ({
  lost: off.map(called),
  ...(unknown.length > 0 && { notFound: unknown }),
  stopped: stopped.map((one) => stoppedActivity(one, locale)),
  breaches: stopped.filter(({ verdict }) => verdict === 'breached').length,
  stillRunning: running.map(({ thing }) => called(thing)),
  takeovers: takeovers.map((one) => ({ ...one, ...('ready' in one && one.ready !== undefined && { ready: durationText(one.ready, locale) }) })),
})

const called = ({ id, name, type }: Thing): object => ({ id, ...(name !== undefined && { name }), type })

const stoppedActivity = ({ thing, ready, back, limit, verdict, margin, rtoMissedBy }: StoppedActivity, locale: Locale): object => ({
  ...called(thing),
  runsAgain: returnText(ready, locale),
  caughtUp: returnText(back, locale),
  ...(limit.rto !== undefined && { rto: durationText(limit.rto, locale) }),
  ...(limit.mtpd && { mtpd: durationText(limit.mtpd.seconds, locale) }),
  verdict,
  ...(margin !== undefined && { margin: `${margin < 0 ? '−' : ''}${durationText(Math.abs(margin), locale)}` }),
  ...(rtoMissedBy !== undefined && { rtoMissedBy: durationText(rtoMissedBy, locale) }),
})

function returnText(one: Return, locale: Locale): string {
  switch (one.back) {
    case 'at':
      return durationText(one.seconds, locale)
    case 'never':
      return 'never while it is lost'
    default:
      return 'unknown: the plans do not say'
  }
}
