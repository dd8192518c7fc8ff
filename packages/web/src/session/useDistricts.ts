import type { District } from '@kuomian/contract'
import { useMemo } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { useSession } from './useSession.ts'

/** The reporting units of the campaign, and their names in the reader's language. */
export interface Districts {
  readonly all: readonly District[]
  /** The district's name; null stands for 待定区县, an id outside the campaign shows itself. */
  readonly nameOf: (districtId: number | null) => string
  /** In the order of the plan, for a `FilterBar` or an antd `Select`. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** The districts that the session knows. @example const { nameOf } = useDistricts(); nameOf(lead.districtId) */
export function useDistricts(): Districts {
  const { campaign } = useSession()
  const { t, pick } = useLanguage()
  return useMemo(() => {
    const all = campaign.districts.toSorted((a, b) => a.ordinal - b.ordinal)
    const names = new Map(all.map(({ id, name, nameEn }) => [id, pick({ zh: name, en: nameEn })]))
    return {
      all,
      nameOf: (id) => (id === null ? t('session.noDistrict') : (names.get(id) ?? `#${id}`)),
      options: all.map(({ id }) => ({ value: String(id), label: names.get(id) ?? String(id) })),
    }
  }, [campaign.districts, t, pick])
}
