import { TENANT_STANDINGS } from '@kuomian/campaign'
import type { PlaceTenant } from '@kuomian/contract'
import { Button, InputNumber, Segmented } from 'antd'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

/** How a tenant was found; who is not in the map was not looked at. */
export type FoundLine = { found: 'present' | 'gone'; workers: number | null }

/** The tenants of a building with a choice for each: there, gone, or not looked at. */
export function RoundTenants({
  tenants,
  lines,
  onChange,
}: {
  tenants: readonly PlaceTenant[]
  lines: ReadonlyMap<number, FoundLine>
  onChange: (lines: ReadonlyMap<number, FoundLine>) => void
}) {
  const { t, pick } = useLanguage()
  const change = (id: number, line: FoundLine | null) => {
    const next = new Map(lines)
    if (line === null) next.delete(id)
    else next.set(id, line)
    onChange(next)
  }
  const allPresent = () =>
    onChange(
      new Map(
        tenants.map(({ id, workers }) => [id, lines.get(id) ?? { found: 'present' as const, workers }]),
      ),
    )
  if (tenants.length === 0) return null
  return (
    <>
      <p>
        <Button onClick={allPresent}>{t('places.allPresent')}</Button>
      </p>
      <ShortTable
        caption={t('places.tenants')}
        rows={tenants}
        rowKey={({ id }) => String(id)}
        columns={[
          { key: 'name', head: t('places.tenant'), width: 120, cell: ({ name }) => name },
          {
            key: 'found',
            head: t('places.found'),
            width: 220,
            cell: ({ id, name, workers }) => (
              <Segmented
                aria-label={`${t('places.found')} ${name}`}
                value={lines.get(id)?.found ?? 'none'}
                options={[
                  { value: 'none', label: t('places.notLooked') },
                  { value: 'present', label: t('places.present') },
                  { value: 'gone', label: t('places.goneChoice') },
                ]}
                onChange={(value) =>
                  change(
                    id,
                    value === 'present'
                      ? { found: value, workers }
                      : value === 'gone'
                        ? { found: value, workers: null }
                        : null,
                  )
                }
              />
            ),
          },
          {
            key: 'workers',
            head: t('places.workers'),
            unit: t('places.persons'),
            width: 96,
            number: true,
            cell: ({ id, name }) => (
              <InputNumber<number>
                aria-label={`${t('places.workers')} ${name}`}
                min={0}
                precision={0}
                controls={false}
                disabled={lines.get(id)?.found !== 'present'}
                value={lines.get(id)?.workers ?? null}
                onChange={(workers) => change(id, { found: 'present', workers })}
              />
            ),
          },
          { key: 'rooms', head: t('places.rooms'), width: 72, cell: ({ rooms }) => rooms || '—' },
          {
            key: 'standing',
            head: t('places.standing'),
            width: 110,
            cell: ({ standing }) => pick(TENANT_STANDINGS[standing]),
          },
        ]}
      />
    </>
  )
}
