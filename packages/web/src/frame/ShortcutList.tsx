import { Checkbox, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { nounsFor } from './nouns.ts'
import { chooseShortcuts, shortcutsOn } from './shortcutChoice.ts'

/** The list behind `?`. */
export function ShortcutList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLanguage()
  const { user } = useSession()
  const [on, setOn] = useState(shortcutsOn)
  return (
    <Modal title={t('frame.shortcuts')} open={open} onCancel={onClose} footer={null} width={420}>
      <dl className="frame-shortcuts">
        {nounsFor(user.role).map(({ noun, letter }) => (
          <Shortcut key={noun} act={t('frame.goTo', { page: t(`${noun}.title`) })}>
            <kbd>g</kbd> {t('frame.thenKey')} <kbd>{letter}</kbd>
          </Shortcut>
        ))}
        <Shortcut act={t('frame.focusFilter')}>
          <kbd>/</kbd>
        </Shortcut>
        <Shortcut act={t('tables.moveRows')}>
          <kbd>↑</kbd> <kbd>↓</kbd>
        </Shortcut>
        <Shortcut act={t('tables.openRow')}>
          <kbd>Enter</kbd>
        </Shortcut>
        <Shortcut act={t('tables.selectRow')}>
          <kbd>{t('tables.spaceKey')}</kbd>
        </Shortcut>
        <Shortcut act={t('frame.showShortcuts')}>
          <kbd>?</kbd>
        </Shortcut>
      </dl>
      <Checkbox
        checked={on}
        onChange={({ target }) => {
          chooseShortcuts(target.checked)
          setOn(target.checked)
        }}
      >
        {t('frame.shortcutsOn')}
      </Checkbox>
    </Modal>
  )
}

function Shortcut({ act, children }: { act: string; children: ReactNode }) {
  return (
    <div>
      <dt>{act}</dt>
      <dd>{children}</dd>
    </div>
  )
}
