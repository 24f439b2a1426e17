import { Component, type VNode } from 'preact'

interface FieldProps {
  /** As it stands now. */
  readonly text: string
  readonly name: string
  readonly wrong: string
  /** What may be written, where nothing is yet. */
  readonly hint?: string
  /** The width of the field in characters. */
  readonly size: number
  /** Takes what was written; false where it makes no sense. */
  readonly take: (text: string) => boolean
}

/** A field that is taken when it is left or Enter is pressed. What makes no sense stays in it, marked, and changes nothing. */
export class Field extends Component<FieldProps, { readonly fails: boolean }> {
  override state = { fails: false }

  override render({ text, name, wrong, hint, size, take }: FieldProps): VNode {
    const { fails } = this.state
    const leave = (event: Event): void => {
      const written = (event.currentTarget as HTMLInputElement).value.trim()
      this.setState({ fails: written !== text && !take(written) })
    }
    return (
      <span class="field">
        <input
          type="text"
          aria-label={name}
          aria-invalid={fails}
          title={fails ? wrong : undefined}
          size={size}
          placeholder={hint}
          value={text}
          spellcheck={false}
          onChange={leave}
        />
        {fails ? (
          <span class="bad" role="alert">
            {wrong}
          </span>
        ) : null}
      </span>
    )
  }
}
