import type { Severity } from '../../../base/finding.ts'
import { render } from '../../workspace/wording.ts'
import { type Format, pathOf, rangeOf } from './format.ts'

const words: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' }

/** Commands that GitHub Actions shows as annotations beside the changed lines. */
export const github: Format = ({ checked, locale }) =>
  checked
    .flatMap(({ programme, findings }) =>
      findings.map(({ uri, span, severity, rule, message }) => {
        const { start, end } = rangeOf(programme, uri, span)
        const place = { file: pathOf(uri).replaceAll('\\', '/'), line: start.line + 1, endLine: end.line + 1, col: start.character + 1, title: rule }
        const properties = Object.entries(place).map(
          ([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
        )
        return `::${words[severity]} ${properties.join(',')}::${escaped(render(message, locale))}`
      }),
    )
    .join('\n')

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
