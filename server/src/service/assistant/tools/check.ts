import { type Finding, severities } from '../../../base/finding.ts'
import { isoText } from '../../../language/values/civil.ts'
import type { Programme } from '../../../programme/index/programme.ts'
import { render } from '../../workspace/wording.ts'
import { textIn } from '../input.ts'
import { type AssistantTool, type Desk, placeIn, Unanswerable } from '../tool.ts'

/** More than this nobody mends in one answer; the counts say how many there are. */
const most = 100

export const check: AssistantTool = {
  name: 'check',
  title: 'Check continuity plans',
  description:
    'Finds contradictions, gaps and overdue work in business-continuity plans (annual plan, BIA, recovery plans, risk register, records), by the same rules as the editor: times that cannot hold, references to nothing, missing fields, stale tests. Use it before saying that a plan is sound, and after changing one. Returns counts by severity and findings with file, line, rule id and message, errors first.',
  inputSchema: {
    type: 'object',
    properties: {
      file: { type: 'string', description: 'A file, or the end of its path; all plans where none is named.' },
      severity: { type: 'string', enum: severities, description: 'The mildest severity to list; warning where none is named.' },
    },
    additionalProperties: false,
  },
  run: async (input, desk) => {
    const [file, mildest = 'warning'] = [textIn(input, 'file'), textIn(input, 'severity')]
    const all = (await desk.programmes()).flatMap((programme) => [...programme.files.keys()].map((uri) => ({ programme, uri })))
    const wanted = all.filter(({ uri }) => file === undefined || isFile(desk.pathOf(uri), file))
    if (wanted.length === 0)
      throw new Unanswerable(file === undefined ? 'There are no continuity plans here.' : `There is no continuity plan ${file}.`)
    const found = wanted.flatMap(({ programme, uri }) => desk.findings(programme, uri).map((finding) => ({ programme, finding })))
    const listed = found
      .filter(({ finding }) => rank(finding) <= severities.indexOf(mildest as (typeof severities)[number]))
      .toSorted((a, b) => rank(a.finding) - rank(b.finding))
    return {
      files: wanted.length,
      asOf: [...new Set(wanted.map(({ programme }) => isoText(desk.today(programme))))],
      counts: Object.fromEntries(severities.map((severity) => [severity, found.filter(({ finding }) => finding.severity === severity).length])),
      findings: listed.slice(0, most).map((one) => shown(one, desk)),
      ...(listed.length > most && { notListed: listed.length - most }),
    }
  },
}

const rank = ({ severity }: Finding): number => severities.indexOf(severity)

/** A path, or the end of one, cut between folders. */
const isFile = (path: string, wanted: string): boolean => {
  const [a, b] = [path, wanted].map((one) => one.replaceAll('\\', '/').replace(/^\.?\//, ''))
  return a === b || `/${a}`.endsWith(`/${b}`)
}

function shown({ programme, finding }: { readonly programme: Programme; readonly finding: Finding }, { locale, pathOf }: Desk): object {
  const { uri, span, rule, severity, message, related } = finding
  return {
    file: pathOf(uri),
    ...placeIn(programme, uri, span.start),
    severity,
    rule,
    message: render(message, locale),
    ...(related.length > 0 && {
      related: related.map((one) => ({
        file: pathOf(one.uri),
        ...placeIn(programme, one.uri, one.span.start),
        message: render(one.message, locale),
      })),
    }),
  }
}
