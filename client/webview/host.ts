import { type Envelope, type FromPanel, menuCommands, type PanelState, type ToPanel } from '../../server/src/protocol/panel.ts'
import { isRecord } from '../../server/src/views/drawing/kept.ts'

/** What the editor gives to a webview. It may be asked for only once. */
export interface VsCodeApi {
  postMessage(message: unknown): void
  getState(): unknown
  setState(state: unknown): void
}

/** The way to the extension: every message carries the panel's secret, and what does not is not for us. */
export interface Host {
  send(body: FromPanel): void
  listen(receive: (body: ToPanel) => void): void
  keep(state: PanelState): void
  kept(): PanelState | undefined
}

export function connect(api: VsCodeApi, session: string): Host {
  return {
    send: (body) => api.postMessage({ session, body } satisfies Envelope<FromPanel>),
    listen: (receive) => {
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isRecord(data) && data['session'] === session && isToPanel(data['body'])) receive(data['body'])
      })
    },
    keep: (state) => api.setState(state),
    kept: () => {
      const state = api.getState()
      return isRecord(state) && typeof state['uri'] === 'string' && isRecord(state['views']) ? (state as unknown as PanelState) : undefined
    },
  }
}

/** The host is our own and builds its messages by type; this keeps out what a later or earlier version would send. */
function isToPanel(body: unknown): body is ToPanel {
  if (!isRecord(body)) return false
  switch (body['type']) {
    case 'init':
      return typeof body['locale'] === 'string' && isRecord(body['words']) && isRecord(body['state'])
    case 'model':
      return typeof body['modelId'] === 'string' && (body['model'] === undefined || isModel(body['model']))
    case 'select':
      return body['item'] === null || typeof body['item'] === 'string'
    case 'menu':
      return menuCommands.some((command) => command === body['command'])
    case 'edited':
      return true
    case 'unavailable':
    case 'refused':
      return typeof body['reason'] === 'string'
    default:
      return false
  }
}

const isModel = (model: unknown): boolean => isRecord(model) && isRecord(model['head']) && isRecord(model['document'])
