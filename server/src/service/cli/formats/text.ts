import { styleText } from 'node:util'
import type { Finding, Severity } from '../../../base/finding.ts'
import { render } from '../../workspace/wording.ts'
import type { Checked } from '../check.ts'
import { type Format, pathOf, type Report, rangeOf } from './format.ts'

/** The findings one to a line, `file:line:column`, as editors and terminals make them clickable. */
export const text: Format = (report) => {
  const lines = report.checked.flatMap((one) => one.findings.map((finding) => lineOf(finding, one, report)))
  return [...lines, summary(report.checked)].join('\n')
}

const colours: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan' | 'gray'>> = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'gray' }

function lineOf({ uri, span, severity, rule, message }: Finding, { programme }: Checked, { locale, looks }: Report): string {
  const { start } = rangeOf(programme, uri, span)
  const word = severity.padEnd(11)
  const said = looks === 'coloured' ? styleText(colours[severity], word, { validateStream: false }) : word
  return `${pathOf(uri)}:${start.line + 1}:${start.character + 1}  ${said}  ${rule.padEnd(7)} ${render(message, locale)}`
}

function summary(checked: readonly Checked[]): string {
  const all = checked.flatMap(({ findings }) => findings)
  const of = (...severities: readonly Severity[]): number => all.filter(({ severity }) => severities.includes(severity)).length
  const found = [many(of('error'), 'error'), many(of('warning'), 'warning'), many(of('information', 'hint'), 'note')]
  return `${many(checked.length, 'file')} checked: ${found.join(', ')}`
}

const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
