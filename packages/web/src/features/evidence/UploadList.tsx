import { Button } from 'antd'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Upload } from './useUploads.ts'

/** How far each file is, and why one was refused. */
export function UploadList({
  uploads,
  onDismiss,
}: {
  uploads: readonly Upload[]
  onDismiss: (key: string) => void
}) {
  const { t } = useLanguage()
  if (uploads.length === 0) return null
  return (
    <ul className="evidence-uploads" aria-live="polite">
      {uploads.map(({ key, name, share, error }) => (
        <li key={key}>
          {error === null ? (
            <>
              <span>{t('evidence.uploading', { name, percent: Math.floor(share * 100) })}</span>
              <progress aria-label={name} max={1} value={share} />
            </>
          ) : (
            <ErrorNotice error={error}>
              <Button size="small" onClick={() => onDismiss(key)}>
                {t('evidence.dismiss')}
              </Button>
            </ErrorNotice>
          )}
        </li>
      ))}
    </ul>
  )
}
