import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { ErrorNotice } from '../feedback/ErrorNotice.tsx'
import { useLanguage } from '../language/LanguageProvider.tsx'

/** A page that failed while it was being opened, with a way to try again. */
export function PageError({ error }: ErrorComponentProps) {
  const { t } = useLanguage()
  const router = useRouter()
  return (
    <div className="page-error">
      <h1>{t('frame.pageFailed')}</h1>
      <ErrorNotice error={error} onRetry={() => void router.invalidate()} />
    </div>
  )
}
