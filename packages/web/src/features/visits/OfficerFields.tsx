import { Button, Input } from 'antd'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** The names of the officers who made the visit; as many fields as the campaign asks, more on demand. */
export function OfficerFields({
  officers,
  least,
  onChange,
}: {
  officers: readonly string[]
  least: number
  onChange: (officers: string[]) => void
}) {
  const { t } = useLanguage()
  const fields = Math.max(officers.length, least)
  const all = Array.from({ length: fields }, (_, place) => officers[place] ?? '')
  return (
    <fieldset className="visit-group">
      <legend>
        {t('visits.officers')} <span className="soft">{t('visits.officersNote', { least })}</span>
      </legend>
      <div className="visit-row">
        {all.map((name, place) => (
          <Input
            key={`officer-${String(place)}`}
            className="visit-officer"
            aria-label={t('visits.officer', { place: place + 1 })}
            maxLength={40}
            value={name}
            onChange={({ target }) => onChange(all.with(place, target.value))}
          />
        ))}
        {fields < 10 && (
          <Button type="text" onClick={() => onChange([...all, ''])}>
            {t('visits.addOfficer')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
