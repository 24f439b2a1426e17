import type { Severity } from '../../../base/finding.ts'
import { render } from '../../workspace/wording.ts'
import { type Format, inXml, pathOf, rangeOf } from './format.ts'

const words: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'info', hint: 'info' }

/** The report of Checkstyle, which most build servers read. */
export const checkstyle: Format = ({ checked, locale }) => {
  const files = checked.map(({ uri, programme, findings }) => {
    const errors = findings.map(({ span, severity, rule, message }) => {
      const { start } = rangeOf(programme, uri, span)
      const said = inXml(render(message, locale))
      return `    <error line="${start.line + 1}" column="${start.character + 1}" severity="${words[severity]}" message="${said}" source="continuity.${rule}"/>`
    })
    return [`  <file name="${inXml(pathOf(uri))}">`, ...errors, '  </file>'].join('\n')
  })
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...files, '</checkstyle>'].join('\n')
}
