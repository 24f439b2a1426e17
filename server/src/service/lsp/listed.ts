import { type Finding, severities } from '../../base/finding.ts'
import { message } from '../../base/message.ts'
import { span } from '../../base/span.ts'

/** VS Code shows no more of one file, and to pack, send and unpack a hundred thousand at each keystroke would hold up every editor. */
const most = 1000

/** What an editor is told of the findings of one file: all, or the gravest and how many more there are. */
export function listed(uri: string, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= most) return findings
  const gravest = severities.flatMap((severity) => findings.filter((one) => one.severity === severity)).slice(0, most - 1)
  const kept = new Set(gravest)
  return [more(uri, findings.length - gravest.length), ...findings.filter((one) => kept.has(one))]
}

/** At the head of the file. */
const more = (uri: string, count: number): Finding => ({
  uri,
  span: span(0, 0),
  rule: 'SCHEMA',
  name: 'more',
  severity: 'information',
  message: message('engine.more', { count, shown: most - 1 }),
  related: [],
  fixes: [],
})
