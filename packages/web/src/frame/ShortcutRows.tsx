import { Fragment } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import type { Shortcut } from './shortcuts.ts'
import './frame.css'

/** Shortcuts as a list: what each does, and its keys. */
export function ShortcutRows({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const { t } = useLanguage()
  return (
    <dl className="frame-shortcuts">
      {shortcuts.map(({ keys, inTurn, act }) => (
        <div key={keys.join(' ')}>
          <dt>{act(t)}</dt>
          <dd>
            {keys.map((key, place) => (
              <Fragment key={key}>
                {place > 0 && (inTurn ? ` ${t('frame.thenKey')} ` : ' ')}
                <kbd>{key === ' ' ? t('tables.spaceKey') : key}</kbd>
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
