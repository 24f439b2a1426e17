import type { ComponentChildren, VNode } from 'preact'
import type { Block } from '../../models/documentTypes.ts'
import type { ItemId } from '../../models/types.ts'
import { Icon } from '../frame/icons.tsx'
import type { Setting } from '../setting.ts'
import { Empty, Facts, List, Prose } from './lists.tsx'
import { Notes } from './notes.tsx'
import { BlockTable } from './table.tsx'

interface BlockProps {
  readonly block: Block
  /** The section's heading, above its first block. */
  readonly heading: ComponentChildren
  /** What a block without a title of its own is called. */
  readonly name: string
  readonly setting: Setting
}

/** A block and its findings share one row of the grid, so that notes stand beside what they mean and never collide. */
export function BlockRow({ block, heading, name, setting }: BlockProps): VNode {
  const { findings = [], item, number = '', title } = block
  const about = title ?? (block.block === 'table' ? block.caption : name)
  const classes = ['blk', ...(heading === null ? [] : ['sec']), ...(isActive(block, setting.cursor) ? ['active'] : [])]
  return (
    <div class={classes.join(' ')} id={`b-${block.key}`}>
      <div class="con" data-item={item}>
        {heading}
        {title === undefined ? null : (
          <h3>
            {number === '' ? null : <span>{number}</span>}
            {title}
          </h3>
        )}
        <BlockContent block={block} setting={setting} />
        {item === undefined || hasOwnStops(block) ? null : <SourceButton item={item} about={about} setting={setting} />}
      </div>
      {findings.length === 0 ? null : <Notes about={about} findings={findings} setting={setting} />}
    </div>
  )
}

function BlockContent({ block, setting }: { readonly block: Block; readonly setting: Setting }): VNode {
  switch (block.block) {
    case 'prose':
      return <Prose block={block} setting={setting} />
    case 'table':
      return <BlockTable block={block} setting={setting} />
    case 'facts':
      return <Facts block={block} setting={setting} />
    case 'list':
      return <List block={block} setting={setting} />
    case 'empty':
      return <Empty block={block} setting={setting} />
  }
}

/** The way to the source for those who have no mouse, where the block offers no other. */
function SourceButton({
  item,
  about,
  setting: { t, act },
}: {
  readonly item: ItemId
  readonly about: string
  readonly setting: Setting
}): VNode | null {
  if (act === null) return null
  return (
    <button type="button" class="quiet src" aria-label={t('source.of', { name: about })} onClick={() => act({ do: 'reveal', item, focus: 'move' })}>
      <Icon name="source" /> {t('source')}
    </button>
  )
}

/** Whether the cursor of the source is in this block. */
export function isActive(block: Block, cursor: ItemId | null): boolean {
  return cursor !== null && itemsIn(block).includes(cursor)
}

const hasOwnStops = (block: Block): boolean => itemsIn(block).some((item) => item !== block.item)

/** The items a block draws, its own among them. */
function itemsIn(block: Block): readonly ItemId[] {
  const inside = ((): readonly (ItemId | undefined)[] => {
    switch (block.block) {
      case 'prose':
      case 'empty':
        return []
      case 'table':
        return block.rows.flatMap((row) => [row.item, ...row.cells.map((cell) => cell.item)])
      case 'facts':
        return block.facts.map((fact) => fact.value.item)
      case 'list':
        return block.entries.map((entry) => entry.item)
    }
  })()
  return [block.item, ...inside].filter((item) => item !== undefined)
}
