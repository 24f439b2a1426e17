import type { ComponentChildren, VNode } from 'preact'
import type { Lines } from '../../models/board/types.ts'
import type { TableBlock } from '../../models/documentTypes.ts'
import { Inlines } from '../document/inline.tsx'
import { documentKeys } from '../document/keys.ts'
import { BlockTable } from '../document/table.tsx'
import { Caption } from '../parts/caption.tsx'
import { Scroller } from '../parts/scroller.tsx'
import type { BoardSetting } from './setting.ts'
import { itemAround } from './ui.ts'

interface PartProps {
  readonly id: string
  readonly title: string
  readonly sub?: ComponentChildren
  /** Controls, or the explanation of the signs. */
  readonly beside?: ComponentChildren
  readonly children: ComponentChildren
}

/** A part of a tab under its heading. */
export const Part = ({ id, title, sub, beside, children }: PartProps): VNode => (
  <section aria-labelledby={`h-${id}`}>
    <Caption id={`h-${id}`} title={title} sub={sub}>
      {beside}
    </Caption>
    {children}
  </section>
)

interface TablePartProps {
  readonly block: TableBlock
  readonly sub?: string
  readonly setting: BoardSetting
  readonly children?: ComponentChildren
}

/** A part that is a table of words and figures: the same as in the document, with its keys and its way into a narrow pane. */
export function TablePart({ block, sub, setting, children }: TablePartProps): VNode | null {
  if (block.rows.length === 0) return null
  return (
    <Part id={block.key} title={block.caption} sub={sub}>
      <Table block={block} setting={setting} />
      {children}
    </Part>
  )
}

export function Table({ block, setting }: Pick<TablePartProps, 'block' | 'setting'>): VNode {
  const items = block.rows.flatMap(({ item, cells }) => [item, ...cells.map((cell) => cell.item)].filter((one) => one !== undefined))
  const cursor = itemAround(items, setting.cursor) ?? null
  const keys = { onKeyDown: documentKeys(setting.act) }
  return (
    <Scroller label={block.caption} act={setting.act}>
      <div class="con" {...keys}>
        <BlockTable block={block} setting={{ ...setting, cursor }} />
      </div>
    </Scroller>
  )
}

/** A cell of two lines. */
export const TwoLines = ({ lines: { first, second }, setting }: { readonly lines: Lines; readonly setting: BoardSetting }): VNode => (
  <>
    <Inlines content={first} setting={setting} />{' '}
    {second === undefined ? null : (
      <span class="sub">
        <Inlines content={second} setting={setting} />
      </span>
    )}
  </>
)
