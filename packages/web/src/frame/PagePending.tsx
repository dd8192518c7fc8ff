import { Spin } from 'antd'
import { useLanguage } from '../language/LanguageProvider.tsx'

/** Shown when a page takes longer than a blink to open. */
export function PagePending() {
  const { t } = useLanguage()
  return (
    <div className="page-pending" role="status">
      <Spin /> {t('frame.loading')}
    </div>
  )
}
