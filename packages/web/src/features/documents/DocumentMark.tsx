import type { PaperDocument } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Whether a paper is valid, as mark and word. */
export function DocumentMark({ document: { voidedOn } }: { document: PaperDocument }) {
  const { t } = useLanguage()
  return voidedOn === null ? (
    <StateMark state="done">{t('documents.valid')}</StateMark>
  ) : (
    <StateMark state="open">{t('documents.voided')}</StateMark>
  )
}
