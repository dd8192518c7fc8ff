import type { PaperDocument } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** The archived files of a paper: a reprint is what was archived. */
export function DocumentFiles({ document: { id, number } }: { document: PaperDocument }) {
  const { t } = useLanguage()
  return (
    <span className="document-files">
      <a href={`/api/documents/${id}/pdf`} download aria-label={t('documents.pdfOf', { number })}>
        {t('documents.pdf')}
      </a>
      <a href={`/api/documents/${id}/docx`} download aria-label={t('documents.wordOf', { number })}>
        {t('documents.word')}
      </a>
    </span>
  )
}
