import type { PolicyDocument } from '@kuomian/contract'
import type { useLanguage } from '../../language/LanguageProvider.tsx'
import type { EntryField } from './EntryDialog.tsx'

type Translate = ReturnType<typeof useLanguage>['t']

/** What an entry of the register says beside its number; filled in where there is one already. */
export function policyFields(t: Translate, policy?: PolicyDocument): EntryField[] {
  return [
    { name: 'title', label: t('organisation.about'), initial: policy?.title ?? '' },
    { name: 'clause', label: t('organisation.clause'), initial: policy?.clause ?? '' },
    { name: 'validFrom', label: t('organisation.validFrom'), kind: 'day', initial: policy?.validFrom ?? '' },
    { name: 'validTo', label: t('organisation.validTo'), kind: 'day', initial: policy?.validTo ?? '' },
  ]
}
