import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { ShortcutRows } from './ShortcutRows.tsx'
import { chooseShortcuts, shortcutsOn } from './shortcutChoice.ts'
import { shortcutsFor } from './shortcuts.ts'

/** The list behind `?`. */
export function ShortcutList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLanguage()
  const { user } = useSession()
  const [on, setOn] = useState(shortcutsOn)
  return (
    <Modal title={t('frame.shortcuts')} open={open} onCancel={onClose} footer={null} width={420}>
      <ShortcutRows shortcuts={shortcutsFor(user.role)} />
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
