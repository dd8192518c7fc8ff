import type { OfficerLoad } from '@kuomian/contract'
import { Select } from 'antd'
import { useId } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'

/** Whose list is shown: one's own, what nobody has, one officer's, the whole district's; for the city also of which district. */
export function WhoseList({
  whose,
  district,
  loads,
  officerName,
}: {
  whose: string
  district: number
  loads: readonly OfficerLoad[]
  officerName: (id: number | null) => string
}) {
  const { t } = useLanguage()
  const { user } = useSession()
  const { options } = useDistricts()
  const { change } = useAddressSearch()
  const ids = useId()
  const officers = loads.flatMap(({ officerId, leads }) =>
    officerId === null || String(officerId) === user.id
      ? []
      : [
          {
            value: String(officerId),
            label: t('work.hasNow', { name: officerName(officerId), count: leads }),
          },
        ],
  )
  const kinds = [
    ...(user.role === 'district' ? [{ value: 'me', label: t('work.mine') }] : []),
    { value: 'none', label: t('work.nobody') },
    { value: 'all', label: t('work.everybody') },
  ]
  return (
    <div className="work-whose not-on-paper">
      {user.districtId === null && (
        <p>
          <label htmlFor={`${ids}-district`}>{t('work.district')}</label>
          <Select<string>
            id={`${ids}-district`}
            popupMatchSelectWidth={false}
            value={String(district)}
            options={[...options]}
            onChange={(value) => change({ district: value, whose: undefined, street: undefined })}
          />
        </p>
      )}
      <p>
        <label htmlFor={`${ids}-whose`}>{t('work.whose')}</label>
        <Select<string>
          id={`${ids}-whose`}
          popupMatchSelectWidth={false}
          value={whose}
          options={[...kinds, ...officers]}
          onChange={(value) => change({ whose: value })}
        />
      </p>
    </div>
  )
}
