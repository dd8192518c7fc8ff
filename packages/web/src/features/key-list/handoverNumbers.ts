import type { Handover } from '@kuomian/contract'
import type { ConfirmNumber } from '../../feedback/ConfirmWithNumbers.tsx'
import type { Translate } from '../../language/catalogue.ts'

/** What a dialog about a hand-over shows of it. */
export const handoverNumbers = (t: Translate, { document, content }: Handover): ConfirmNumber[] => [
  { label: t('key-list.number'), value: document },
  { label: t('key-list.employer'), value: content.name },
  { label: t('key-list.uninsured'), value: `${content.uninsured} ${t('key-list.persons')}` },
]
