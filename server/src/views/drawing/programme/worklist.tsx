import type { VNode } from 'preact'
import { type Counts, type OpenedList, type WorkColumn, type WorklistView, workColumns } from '../../models/programme/types.ts'
import { Part } from '../board/part.tsx'
import { type BoardSetting, set } from '../board/setting.ts'
import { RuleLink } from '../document/notes.tsx'
import { Sentence } from '../frame/sentence.tsx'
import { Scroller } from '../parts/scroller.tsx'
import { as } from '../roles.ts'

interface WorklistProps {
  readonly view: WorklistView
  readonly setting: BoardSetting
}

const tones: Readonly<Partial<Record<WorkColumn, string>>> = { overdue: 'bad', errors: 'bad', warnings: 'warnc' }

/** Who has how much before them. A number opens its list below. */
export function Worklist({ view: { owners, total, opened }, setting }: WorklistProps): VNode {
  const { t, act } = setting
  return (
    <Part id="programme-worklist" title={t('programme.worklist')} sub={act === null ? undefined : t('programme.worklist.sub')}>
      <Scroller label={t('programme.worklist')} act={act}>
        <div class="con">
          <table class="tbl wl" {...as('table')}>
            <caption class="sr">{t('programme.worklist')}</caption>
            <thead {...as('rowgroup')}>
              <tr {...as('row')}>
                <th {...as('columnheader')} scope="col">
                  {t('programme.owner')}
                </th>
                {workColumns.map((column) => (
                  <th key={column} {...as('columnheader')} scope="col" class="num">
                    {t(`programme.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody {...as('rowgroup')}>
              {owners.map(({ key, name, counts }) => (
                <Owner key={key} id={key} name={name} counts={counts} setting={setting} />
              ))}
            </tbody>
            <tfoot {...as('rowgroup')}>
              <Owner id="*" name={t('programme.all')} counts={total} setting={setting} />
            </tfoot>
          </table>
        </div>
      </Scroller>
      {opened === undefined || opened.id !== setting.ui.open ? null : <Opened list={opened} setting={setting} />}
    </Part>
  )
}

interface OwnerProps {
  readonly id: string
  readonly name: string
  readonly counts: Counts
  readonly setting: BoardSetting
}

const Owner = ({ id, name, counts, setting }: OwnerProps): VNode => (
  <tr {...as('row')}>
    <th {...as('rowheader')} scope="row">
      {name}
    </th>
    {workColumns.map((column) => (
      <td key={column} {...as('cell')} class="num" data-column={setting.t(`programme.${column}`)}>
        <Count n={counts[column]} tone={tones[column] ?? ''} id={`${column}/${id}`} setting={setting} />
      </td>
    ))}
  </tr>
)

interface CountProps {
  readonly n: number
  readonly tone: string
  /** Of its list. */
  readonly id: string
  readonly setting: BoardSetting
}

function Count({ n, tone, id, setting }: CountProps): VNode {
  if (n === 0) return <span class="dim">0</span>
  if (setting.act === null) return <span class={tone}>{n}</span>
  const isOpen = setting.ui.open === id
  return (
    <button type="button" class="ref nb" aria-expanded={isOpen} onClick={() => set(setting, { open: isOpen ? '' : id })}>
      <span class={tone}>{n}</span>
    </button>
  )
}

/** The focus goes back to the number that the list was behind. */
function close(button: HTMLElement, setting: BoardSetting): void {
  button.closest('.opened')?.parentElement?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
  set(setting, { open: '' })
}

/** What is behind a number: each with where it is, and a way there. */
function Opened({ list: { title, entries, more }, setting }: { readonly list: OpenedList; readonly setting: BoardSetting }): VNode {
  const { t, act } = setting
  return (
    <section class="opened" aria-label={title}>
      <div class="cap">
        <h4>{title}</h4>
        <button type="button" class="link" onClick={(event) => close(event.currentTarget, setting)}>
          {t('programme.close')}
        </button>
      </div>
      <ul>
        {entries.map(({ item, text, where, rule }, index) => (
          <li key={index} data-item={item}>
            {rule === undefined ? null : (
              <>
                <RuleLink rule={rule} t={t} act={act} />{' '}
              </>
            )}
            {item === undefined || act === null ? (
              <Sentence text={text} />
            ) : (
              <button type="button" class="ref" onClick={() => act({ do: 'reveal', item, focus: 'move' })}>
                <Sentence text={text} />
              </button>
            )}{' '}
            <span class="dim">{where}</span>
          </li>
        ))}
      </ul>
      {more === undefined ? null : <p class="dim">{more}</p>}
    </section>
  )
}
