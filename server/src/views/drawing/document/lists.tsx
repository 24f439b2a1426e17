import type { VNode } from 'preact'
import type { Cell, EmptyBlock, FactsBlock, ListBlock, ProseBlock } from '../../models/documentTypes.ts'
import type { Setting } from '../setting.ts'
import type { Act } from '../state.ts'
import { Inlines } from './inline.tsx'

export function Prose({ block, setting }: { readonly block: ProseBlock; readonly setting: Setting }): VNode {
  return (
    <div class="prose">
      <Inlines content={block.content} setting={setting} />
    </div>
  )
}

export function Facts({ block, setting }: { readonly block: FactsBlock; readonly setting: Setting }): VNode {
  const stop = block.facts.findIndex((fact) => fact.value.item !== undefined)
  return (
    <dl class="facts" data-roving={stop < 0 ? undefined : 'line'}>
      {block.facts.map(({ label, value }, index) => (
        <div key={index} class={isCurrent(value, setting)}>
          <dt>{label}</dt>
          <dd>
            <Reachable cell={value} tabIndex={index === stop ? 0 : -1} setting={setting} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

export function List({ block, setting }: { readonly block: ListBlock; readonly setting: Setting }): VNode {
  const stop = block.entries.findIndex((entry) => entry.item !== undefined)
  const entries = block.entries.map((entry, index) => (
    <li key={entry.item ?? index} class={isCurrent(entry, setting)}>
      <Reachable cell={entry} tabIndex={index === stop ? 0 : -1} setting={setting} />
    </li>
  ))
  const roving = stop < 0 ? undefined : 'line'
  return block.order === 'numbered' ? (
    <ol class="list" data-roving={roving}>
      {entries}
    </ol>
  ) : (
    <ul class="list" data-roving={roving}>
      {entries}
    </ul>
  )
}

/** Names what would fill the part, so that a blank page tells its writer how to go on. */
export function Empty({ block, setting: { words, act } }: { readonly block: EmptyBlock; readonly setting: Setting }): VNode {
  return <Wanting wants={block.wants} words={words} act={act} />
}

interface WantingProps {
  readonly wants: readonly string[]
  readonly words: Setting['words']
  readonly act: Act
}

/** Each missing key can be inserted: with its first entry, and blanks for what only a person can say. */
export function Wanting({ wants, words, act }: WantingProps): VNode {
  const [before, behind] = words('empty.wants', { keys: '\n' }).split('\n')
  return (
    <div class="empty">
      <p>
        <b>{words('empty')}</b> {before}
        {wants.map((key, index) => (
          <span key={key}>
            {index > 0 ? words('list') : null}
            <code>{key}</code>
          </span>
        ))}
        {behind}
      </p>
      {act === null ? null : (
        <p class="acts">
          {wants.map((path) => (
            <button key={path} type="button" onClick={() => act({ do: 'edit', operation: { op: 'addPart', path } })}>
              {words('empty.insert', { key: path })}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}

const isCurrent = (cell: Cell, { cursor }: Setting): string | undefined => (cell.item !== undefined && cell.item === cursor ? 'cur' : undefined)

/** Outside a table nothing says that a value can be pressed, so it is a button by role; a real one would not let its text be selected. */
function Reachable({ cell, tabIndex, setting }: { readonly cell: Cell; readonly tabIndex: number; readonly setting: Setting }): VNode {
  const content = <Inlines content={cell.content} setting={setting} />
  if (cell.item === undefined || setting.act === null) return content
  const nested = cell.content.some((piece) => typeof piece === 'object' && (piece.is === 'ref' || piece.is === 'link' || piece.is === 'element'))
  return (
    <div class="go" role={nested ? undefined : 'button'} data-item={cell.item} tabIndex={tabIndex}>
      {content}
    </div>
  )
}
