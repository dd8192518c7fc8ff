import { useBlocker } from '@tanstack/react-router'
import { App } from 'antd'
import { useLanguage } from '../language/LanguageProvider.tsx'

/** Asks before somebody leaves a page on which he typed what is not saved yet; where the whole page goes, the browser asks. */
export function useAskBeforeLeaving(isChanged: boolean): void {
  const { t } = useLanguage()
  const { modal } = App.useApp()
  useBlocker({
    disabled: !isChanged,
    enableBeforeUnload: isChanged,
    shouldBlockFn: async () => {
      const leaves = await modal.confirm({
        title: t('feedback.leaveAsk'),
        content: t('feedback.leaveNote'),
        okText: t('feedback.leave'),
        cancelText: t('feedback.stay'),
      })
      return !leaves
    },
  })
}
