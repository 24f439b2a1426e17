import { Component, type ComponentChildren, type VNode } from 'preact'
import type { PreviewModel } from '../../models/types.ts'
import type { Translate } from '../translate.ts'
import { Icon } from './icons.tsx'

interface BoundaryProps {
  /** A new model is a new chance. */
  readonly model: PreviewModel
  readonly t: Translate
  readonly children: ComponentChildren
}

interface BoundaryState {
  readonly failedFor: PreviewModel | null
}

/** A view that cannot be drawn says so, and leaves the frame and the other views as they are. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failedFor: null }

  override componentDidCatch(): void {
    this.setState({ failedFor: this.props.model })
  }

  override render({ model, t, children }: BoundaryProps): VNode {
    if (this.state.failedFor !== model) return <>{children}</>
    return (
      <p class="banner b-bad">
        <Icon name="error" tone="bad" /> <span>{t('failed')}</span>
      </p>
    )
  }
}
