/** What a person can switch: the settings below `continuity.` in any editor, and what an editor may send as `initializationOptions.settings`. */
export interface Preferences {
  readonly inlayHints: {
    /** The term of the field beside each key: `auto` where the interface is Chinese. */
    readonly terms: 'auto' | 'on' | 'off'
    /** What follows from what is written: derived MTPD, earliest recovery, downtime allowed, level of a risk. */
    readonly derived: boolean
    /** What an id names. */
    readonly titles: boolean
    /** How far a date is from today. */
    readonly days: boolean
  }
  readonly codeLens: boolean
}

export const usualPreferences: Preferences = { inlayHints: { terms: 'auto', derived: true, titles: true, days: true }, codeLens: true }

/** Reads settings as a client sends them; what is missing or of another type is as usual. */
export function preferencesFrom(settings: unknown): Preferences {
  const hints = recordAt(settings, 'inlayHints')
  const usual = usualPreferences.inlayHints
  const terms = hints['terms']
  return {
    inlayHints: {
      terms: terms === 'on' || terms === 'off' ? terms : 'auto',
      derived: flag(hints['derived'], usual.derived),
      titles: flag(hints['titles'], usual.titles),
      days: flag(hints['days'], usual.days),
    },
    codeLens: flag(recordAt(settings, 'codeLens')['enabled'], usualPreferences.codeLens),
  }
}

const flag = (value: unknown, usual: boolean): boolean => (typeof value === 'boolean' ? value : usual)

function recordAt(settings: unknown, key: string): Readonly<Record<string, unknown>> {
  const value = isRecord(settings) ? settings[key] : undefined
  return isRecord(value) ? value : {}
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
