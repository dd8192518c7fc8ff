import { type EmployerWages, WAGE_WAYS } from '@kuomian/campaign'
import { Field } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'

const ways = ['bank', 'cash', 'mixed', 'piece', 'none'] as const

/** How the wage is paid (工资发放方式, R06). */
export function WageWay({
  way,
  onChange,
}: {
  way: EmployerWages['way']
  onChange: (way: EmployerWages['way']) => void
}) {
  const { t, pick } = useSpeech()
  return (
    <Field label={t('wageWay')}>
      {(id) => (
        <select
          id={id}
          value={way ?? ''}
          onChange={({ target }) => onChange(ways.find((code) => code === target.value) ?? null)}
        >
          <option value="">{t('notSaid')}</option>
          {ways.map((code) => (
            <option key={code} value={code}>
              {pick(WAGE_WAYS[code])}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
