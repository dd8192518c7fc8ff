import { Button, Input, InputNumber } from 'antd'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Somebody who is there and on no list, as it is typed. */
export type NewTenant = { key: number; name: string; code: string; room: string; workers: number | null }

/** Who is there and on no list: a line for each, as many as were found. */
export function NewTenantRows({
  tenants,
  onChange,
}: {
  tenants: readonly NewTenant[]
  onChange: (tenants: readonly NewTenant[]) => void
}) {
  const { t } = useLanguage()
  const change = (key: number, values: Partial<NewTenant>) =>
    onChange(tenants.map((tenant) => (tenant.key === key ? { ...tenant, ...values } : tenant)))
  const add = () =>
    onChange([
      ...tenants,
      { key: (tenants.at(-1)?.key ?? 0) + 1, name: '', code: '', room: '', workers: null },
    ])
  return (
    <fieldset className="place-new">
      <legend>{t('places.newTenants')}</legend>
      {tenants.map(({ key, name, code, room, workers }, place) => (
        <div key={key} className="place-new-row">
          <Input
            aria-label={`${t('places.newName')} ${place + 1}`}
            placeholder={t('places.newName')}
            maxLength={100}
            value={name}
            onChange={({ target }) => change(key, { name: target.value })}
          />
          <Input
            aria-label={`${t('places.newCode')} ${place + 1}`}
            placeholder={t('places.newCode')}
            maxLength={30}
            value={code}
            onChange={({ target }) => change(key, { code: target.value })}
          />
          <Input
            aria-label={`${t('places.newRoom')} ${place + 1}`}
            placeholder={t('places.newRoom')}
            maxLength={30}
            value={room}
            onChange={({ target }) => change(key, { room: target.value })}
          />
          <InputNumber<number>
            aria-label={`${t('places.workers')} ${place + 1}`}
            placeholder={t('places.workers')}
            min={0}
            precision={0}
            controls={false}
            value={workers}
            onChange={(value) => change(key, { workers: value })}
          />
          <Button type="link" onClick={() => onChange(tenants.filter((tenant) => tenant.key !== key))}>
            {t('places.remove')}
          </Button>
        </div>
      ))}
      <Button onClick={add}>{t('places.addNew')}</Button>
    </fieldset>
  )
}
