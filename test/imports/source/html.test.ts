import { describe, expect, test } from 'vitest'
import { blocksOf, placesOf, sourceOf, tableOf } from '../../kit/sources.ts'

const page = (body: string): Promise<readonly string[]> => blocksOf('plan.html', `<!doctype html>${body}`)

describe('HTML', () => {
  test('has headings and lines, each with the line of its text in the source', async () => {
    expect(await placesOf('x', '<html>\n<body>\n<h1>Plan</h1>\n<p>All\n sites.</p><div>One<br>two</div>\n<h2>\nScope</h2>loose')).toEqual([
      '3 # Plan',
      '4 All sites.',
      '5 One',
      '5 two',
      '6 ## Scope',
      '7 loose',
    ])
  })

  test('has items as deep as their lists, with the numbers of ordered ones', async () => {
    expect(await page('<ul><li>a<ol start=3><li>b<li>c</ol><li><p>d<p>e</ul><p>- f')).toEqual(['* a', '** 3. b', '** 4. c', '* d', '* e', '* f'])
  })

  test('has terms with their definitions', async () => {
    expect(await page('<dl><dt>RTO<dd>4 h<dt>RPO:<dd>15 min<dt>MTPD</dl><p>end')).toEqual(['RTO: 4 h', 'RPO: 15 min', 'MTPD', 'end'])
  })

  test('has tables whose cells reach over others, as the same cell', async () => {
    expect(
      await page('<table><caption>Risks</caption><tr><th rowspan=2>A<th colspan=2>B<tr><td><b>c</b><td>d<p>e<tr><td bgcolor=yellow>f</table>'),
    ).toEqual(['Risks:\n| [A] | [B] | [B] |\n| [A] | [c] | d\ne |\n| [f] |  |  |'])
    const { rows } = await tableOf('a.html', '<table><tr><td colspan=2 rowspan=2>a<td>b<tr><td>c</table>')
    expect(new Set([rows[0]?.[0], rows[0]?.[1], rows[1]?.[0], rows[1]?.[1]]).size).toBe(1)
  })

  test('has a table in a cell behind the table around it', async () => {
    expect(await page('<table><tr><td>a<table><tr><td>in</table>b<td>c</table><p>end')).toEqual(['| a\nb | c |', '| in |', 'end'])
  })

  test('keeps the lines of preformatted text', async () => {
    expect(await page('<pre>a  b\n  c</pre>')).toEqual(['a b', 'c'])
  })

  test('takes the title where no heading stands above all', async () => {
    expect(await page('<title>Plan &amp; more</title><p>a')).toEqual(['title: Plan & more', 'a'])
    expect(await page('<title>Plan</title><h1>b</h1><p>a')).toEqual(['# b', 'a'])
  })

  test('leaves out what nobody reads, and tells of what is hidden', async () => {
    const { blocks, remarks } = await sourceOf(
      'a.html',
      '<style>p{}</style><script>"<p>x"</script><!-- y --><p style="display: none">hidden</p><p>a&nbsp;&lt;b&gt; &#x4E1A;</p><img src=http://a.example/x.png>',
    )
    expect(blocks.map((block) => block.is !== 'table' && block.text)).toEqual(['hidden', 'a <b> 业'])
    expect(remarks).toEqual(['hiddenContent', 'images'])
  })
})
