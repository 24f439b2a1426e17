import type { Finding } from '../base/finding.ts'
import type { FileModel } from '../language/model/file.ts'
import type { Settings, Waiver } from '../programme/config/settings.ts'

/** Applies what the programme has decided about its findings: severities, then waivers. */
export function decide(findings: readonly Finding[], file: FileModel, settings: Settings): Finding[] {
  return findings.flatMap((finding) => {
    const severity = settings.severities.get(finding.rule) ?? finding.severity
    if (severity === 'off' || settings.waivers.some((waiver) => covers(waiver, finding, file))) return []
    return [{ ...finding, severity }]
  })
}

/** A waiver names a rule and, where it means less than all of it, a file by the end of its path. */
function covers({ rule, at }: Waiver, finding: Finding, file: FileModel): boolean {
  if (rule !== finding.rule) return false
  return at === undefined || decodeURIComponent(file.uri).endsWith(at.split('#')[0] ?? at)
}
