import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Article } from '../../../server/src/views/drawing/document/article.tsx'
import { Inlines } from '../../../server/src/views/drawing/document/inline.tsx'
import { segments } from '../../../server/src/views/drawing/document/meter.tsx'
import { stateText } from '../../../server/src/views/drawing/document/stateWords.tsx'
import { isWordy } from '../../../server/src/views/drawing/document/wordy.ts'
import type { Setting } from '../../../server/src/views/drawing/setting.ts'
import { translator } from '../../../server/src/views/drawing/translate.ts'
import type { Block } from '../../../server/src/views/models/documentTypes.ts'
import type { Inline } from '../../../server/src/views/models/inlineTypes.ts'
import { columns, meter, row, table } from '../fixtures/write.ts'

const t = translator('en')
const setting = (cursor: string | null, act: Setting['act'] = () => undefined): Setting => ({ t, words: t, cursor, act })
const inline = (...content: readonly Inline[]): string => renderToString(<Inlines content={content} setting={setting(null)} />)

const objectives = table({
  key: 'objectives.list',
  item: 'objectives',
  title: 'Objectives',
  caption: 'Objectives',
  columns: columns('#', 'Objective', 'Due'),
  rows: [row('O1', ['O1', 'Available', '2026-12-31'], [undefined, 'statement', 'due']), row('O2', ['O2', 'Recovered', '–'])],
})

function article(block: Block, cursor: string | null = null, act?: Setting['act']): string {
  const section = { key: 's', number: '2', title: 'Objectives and tasks', blocks: [block] }
  const front = { key: 'front', number: '', title: 'Control', blocks: [] }
  return renderToString(<Article view={{ language: 'en', title: 'Plan', front, sections: [section] }} setting={setting(cursor, act)} />)
}

describe('a value that is not there', () => {
  it('looks different for each reason', () => {
    expect(inline({ is: 'unset' })).toBe('<span class="dim unset" title="not set">–</span>')
    expect(inline({ is: 'missing', key: 'tasks.owner' })).toBe('<span class="none" title="The key tasks.owner is missing">missing</span>')
    expect(inline({ is: 'placeholder', hint: 'owner' })).toBe('<span class="hole" title="A placeholder, still to be filled in">owner</span>')
    expect(inline({ is: 'not_applicable', reason: 'no suppliers' })).toBe('<span class="dim na" title="no suppliers">n/a</span>')
    expect(inline('0')).toBe('0')
  })
})

describe('a state', () => {
  it('says its most telling figure', () => {
    expect(stateText({ is: 'state', state: 'overdue', lateDays: 12, slipDays: 21, progress: 88 }, t)).toBe('12 d late')
    expect(stateText({ is: 'state', state: 'planned', slipDays: 24 }, t)).toBe('+24 d')
    expect(stateText({ is: 'state', state: 'done', slipDays: -3 }, t)).toBe('−3 d')
    expect(stateText({ is: 'state', state: 'in_progress', progress: 78 }, t)).toBe('78 %')
    expect(stateText({ is: 'state', state: 'planned', progress: 0 }, t)).toBe('planned')
  })

  it('is named where only a figure is written', () => {
    expect(inline({ is: 'state', state: 'in_progress', progress: 78 })).toContain('78 %<span class="sr"> in progress</span>')
    expect(inline({ is: 'state', state: 'done' })).not.toContain('class="sr"')
  })
})

describe('Markdown', () => {
  it('is drawn from a closed list of elements', () => {
    expect(
      inline({
        is: 'element',
        tag: 'p',
        children: ['a ', { is: 'element', tag: 'strong', children: ['<b>'] }, { is: 'element', tag: 'br', children: [] }],
      }),
    ).toBe('<p>a <strong>&lt;b></strong><br/></p>')
  })

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'command:workbench.action.quit',
    'file:///etc/passwd',
  ])('does not link to «%s»', (href) => expect(inline({ is: 'link', href, children: ['here'] })).toBe('here'))

  it.each(['https://plans.example/a', 'mailto:bcm@bank.example', 'docs/policy.md', '#scope', '../other.plan.yaml'])('links to «%s»', (href) => {
    expect(inline({ is: 'link', href, children: ['here'] })).toBe(`<a href="${href}">here</a>`)
  })
})

describe('a table of the document', () => {
  it('is a grid with one tab stop where its items can be shown', () => {
    const html = article(objectives)
    expect(html).toContain('role="grid"')
    expect(html.match(/<t[hd][^>]*tabindex="0"/g)).toEqual([expect.stringContaining('data-item="O1"')])
    expect(html.match(/<t[hd][^>]*tabindex="-1"/g)).toHaveLength(3) // O1's statement and date, O2's head
  })

  it('is a plain table in a file', () => {
    const html = article(objectives, null, null)
    expect(html).toContain('role="table"')
    expect(html).not.toContain('tabindex="0"')
  })

  it('marks the row that the cursor is in, also by a value of it', () => {
    expect(article(objectives, 'O1/due')).toMatch(/<tr role="row" data-item="O1" aria-current="location">/)
    expect(article(objectives, 'O2').match(/aria-current/g)).toHaveLength(1)
    expect(article(objectives, 'objectives')).toContain('class="blk sec active"')
    expect(article(objectives, 'elsewhere')).not.toContain('active')
  })
})

describe('a column of sentences', () => {
  const wordy = (title: string): boolean => isWordy([row('a', ['1', 'short', title])], 2)

  it('is one where a text is wider than 17 em', () => {
    expect(wordy('x'.repeat(30))).toBe(false) // 30 × 0.56 = 16.8
    expect(wordy('x'.repeat(31))).toBe(true) // 17.36
    expect(wordy('決'.repeat(17))).toBe(false)
    expect(wordy('決'.repeat(18))).toBe(true)
  })

  it('carries its title to each cell, for a narrow pane', () => {
    const block = table({
      key: 't',
      caption: 'T',
      columns: columns('#', 'Task', 'Why'),
      rows: [row('a', ['1', 'Do', 'It decides what has to be restored first of all.'])],
    })
    expect(article(block)).toMatch(/<td role="gridcell" data-column="Why" class="long">/)
  })
})

describe('a part without content', () => {
  it('names the keys that would fill it', () => {
    expect(article({ block: 'empty', key: 'e', wants: ['tasks', 'milestones'] })).toContain(
      '<b>Nothing here yet.</b> This part shows <span><code>tasks</code></span><span>, <code>milestones</code></span>.',
    )
  })

  it('has a way to the source where it has an item', () => {
    const html = article({ block: 'prose', key: 'p', item: 'introduction', content: ['Text'] })
    expect(html).toMatch(/<button type="button" class="quiet src" aria-label="Show in the source: Objectives and tasks">/)
  })
})

describe('a meter', () => {
  it('is divided in proportion, with 2 px between the parts', () => {
    // 11 fields on 158 px: 156 px of room, 10/11 of it is 141.8 and takes the rest, 1/11 is 14.2.
    expect(segments(meter(10, 0, 1), 158)).toEqual([
      { part: 'filled', x: 0, width: 142 },
      { part: 'missing', x: 144, width: 14 },
    ])
  })

  it('never hides what is small', () => {
    // 3 parts on 40 px: 36 px of room, two of 3 px at least, the longest has the 30 that are left.
    expect(segments(meter(998, 1, 1), 40).map(({ width }) => width)).toEqual([30, 3, 3])
  })

  it('is one bar where all is filled, and nothing where there is nothing', () => {
    expect(segments(meter(5, 0, 0), 158)).toEqual([{ part: 'filled', x: 0, width: 158 }])
    expect(segments(meter(0, 0, 0), 158)).toEqual([])
  })
})
