import type { VNode } from 'preact'

/** A rendered sentence whose dates never break over two lines. */
export function Sentence({ text }: { readonly text: string }): VNode {
  const parts = text.split(/(\d{4}-\d{2}-\d{2})/)
  return <>{parts.map((part, index) => (index % 2 === 1 ? <time key={index}>{part}</time> : part))}</>
}
