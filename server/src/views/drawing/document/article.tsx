import type { VNode } from 'preact'
import type { DocumentView, Section } from '../../models/documentTypes.ts'
import { pointing } from '../pointing.ts'
import type { Setting } from '../setting.ts'
import { BlockRow } from './block.tsx'
import { documentKeys } from './keys.ts'

/** The formal document, as it is handed in. The annual plan's seven sections and any other kind's are drawn by this alone. */
export function Article({ view, setting }: { readonly view: DocumentView; readonly setting: Setting }): VNode {
  return (
    <article class="doc" lang={view.language} {...pointing(setting.act)} onKeyDown={documentKeys(setting.act)}>
      <Front view={view} setting={setting} />
      {view.sections.map((section) => (
        <Chapter key={section.key} section={section} setting={setting} />
      ))}
    </article>
  )
}

function Front({ view, setting }: { readonly view: DocumentView; readonly setting: Setting }): VNode {
  const { front, organization, title } = view
  const cover = (
    <>
      {organization === undefined ? null : <p class="org">{organization}</p>}
      <p class="title">{title}</p>
    </>
  )
  return (
    <section id={`s-${front.key}`} tabIndex={-1} aria-label={front.title} class="front">
      <Blocks section={front} heading={cover} setting={setting} />
    </section>
  )
}

function Chapter({ section, setting }: { readonly section: Section; readonly setting: Setting }): VNode {
  const { key, item, number, title } = section
  const heading = (
    <h2 id={`h-${key}`} data-item={item} aria-current={item !== undefined && item === setting.cursor ? 'location' : undefined}>
      {number === '' ? null : <span>{setting.words('section.number', { number })}</span>}
      {title}
    </h2>
  )
  return (
    <section id={`s-${key}`} tabIndex={-1} aria-labelledby={`h-${key}`}>
      <Blocks section={section} heading={heading} setting={setting} />
    </section>
  )
}

function Blocks({ section, heading, setting }: { readonly section: Section; readonly heading: VNode; readonly setting: Setting }): VNode {
  if (section.blocks.length === 0)
    return (
      <div class="blk sec">
        <div class="con">{heading}</div>
      </div>
    )
  return (
    <>
      {section.blocks.map((block, index) => (
        <BlockRow key={block.key} block={block} heading={index === 0 ? heading : null} name={section.title} setting={setting} />
      ))}
    </>
  )
}
