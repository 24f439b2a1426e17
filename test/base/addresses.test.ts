import { describe, expect, test } from 'vitest'
import { isAbsolute, isHarmless } from '../../server/src/base/addresses.ts'

describe('addresses in texts', () => {
  test.each(['https://a.example/x', 'HTTP://a.example', 'mailto:a@a.example'])('%s leads somewhere from everywhere', (href) => {
    expect([isAbsolute(href), isHarmless(href)]).toEqual([true, true])
  })

  test.each(['policy.md', '../annex/plan%20B.pdf', './a.md#part', '%E8%AE%A1%E5%88%92.md', 'a/b:c.md'])(
    '%s is a file beside the document',
    (href) => {
      expect([isAbsolute(href), isHarmless(href)]).toEqual([false, true])
    },
  )

  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vscode://x.y/z',
    'command:workbench.action.terminal.new',
    'https:evil',
    '//evil.example/share',
    '\\\\evil.example\\share',
    '\t//evil.example',
    '%5Cevil.example%5Cshare',
    '%2F%2Fevil.example',
    '/etc/passwd',
    '#top',
    '?query',
    '',
  ])('%j is left alone', (href) => {
    expect([isAbsolute(href), isHarmless(href)]).toEqual([false, false])
  })
})
