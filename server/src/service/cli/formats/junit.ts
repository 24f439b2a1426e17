import type { Finding } from '../../../base/finding.ts'
import { render } from '../../workspace/wording.ts'
import type { Checked } from '../check.ts'
import { type Format, inXml, pathOf, type Report, rangeOf } from './format.ts'

/** One suite for each file, one case for each finding; a file without findings is a case that passed. Only errors and warnings fail. */
export const junit: Format = (report) => {
  const suites = report.checked.map((one) => suiteOf(one, report))
  const all = report.checked.flatMap(({ findings }) => findings)
  const counts = `tests="${casesIn(report.checked)}" failures="${all.filter(fails).length}"`
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name="continuity" ${counts}>`, ...suites, '</testsuites>'].join('\n')
}

const fails = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning'

const casesIn = (checked: readonly Checked[]): number => checked.reduce((sum, { findings }) => sum + Math.max(findings.length, 1), 0)

function suiteOf({ uri, programme, findings }: Checked, { locale }: Report): string {
  const path = inXml(pathOf(uri))
  const cases = findings.map((finding) => {
    const { start } = rangeOf(programme, uri, finding.span)
    const said = inXml(render(finding.message, locale))
    const head = `    <testcase classname="${path}" name="${finding.rule} ${start.line + 1}:${start.character + 1}"`
    const where = `${path}:${start.line + 1}:${start.character + 1}`
    const tag = fails(finding) ? `<failure type="${finding.severity}" message="${said}">${where}</failure>` : `<system-out>${said}</system-out>`
    return `${head}>${tag}</testcase>`
  })
  const passed = findings.length === 0 ? [`    <testcase classname="${path}" name="continuity"/>`] : cases
  const counts = `tests="${passed.length}" failures="${findings.filter(fails).length}" errors="0"`
  return [`  <testsuite name="${path}" ${counts}>`, ...passed, '  </testsuite>'].join('\n')
}
