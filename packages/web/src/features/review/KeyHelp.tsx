import { Button, Popover } from 'antd'
import { ShortcutRows } from '../../frame/ShortcutRows.tsx'
import type { Shortcut } from '../../frame/shortcuts.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const keys: readonly Shortcut[] = [
  { keys: ['Y'], inTurn: false, act: (t) => t('review.isMatch') },
  { keys: ['N'], inTurn: false, act: (t) => t('review.noMatch') },
  { keys: ['U'], inTurn: false, act: (t) => t('review.isUnsure') },
  { keys: ['J', '→'], inTurn: false, act: (t) => t('review.next') },
  { keys: ['K', '←'], inTurn: false, act: (t) => t('review.previous') },
  { keys: ['A'], inTurn: false, act: (t) => t('review.toggleAlike') },
  { keys: ['Z'], inTurn: false, act: (t) => t('review.undoLast') },
]

/** The keys of the page, behind a button. */
export function KeyHelp() {
  const { t } = useLanguage()
  return (
    <Popover trigger="click" placement="bottomRight" title={t('frame.shortcuts')} content={<Keys />}>
      <Button>{t('review.keys')}</Button>
    </Popover>
  )
}

function Keys() {
  const { t } = useLanguage()
  return (
    <div className="review-keys">
      <ShortcutRows shortcuts={keys} />
      <p className="soft">{t('review.keysNote')}</p>
    </div>
  )
}
