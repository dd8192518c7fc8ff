import { peoplePlacedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'

/** Gives chosen people to a district: who is in none, or works elsewhere now. */
export function PlacePeople({ ids, onDone }: { ids: readonly number[]; onDone: () => void }) {
  const { t } = useLanguage()
  const { options } = useDistricts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [asks, setAsks] = useState(false)
  const [districtId, setDistrictId] = useState<string | null>(null)
  const place = useMutation({
    mutationFn: () =>
      request(peoplePlacedSchema, 'POST', '/people/place', { ids, districtId: Number(districtId) }),
    onSuccess: async (placed) => {
      message.success(t('people.placed', placed))
      setAsks(false)
      onDone()
      await client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  return (
    <>
      <Button size="small" onClick={() => setAsks(true)}>
        {t('people.place')}
      </Button>
      <ConfirmWithNumbers
        open={asks}
        title={t('people.placeAsk')}
        act={t('people.place')}
        busy={place.isPending}
        disabled={districtId === null}
        error={place.error}
        onConfirm={() => place.mutate()}
        onCancel={() => setAsks(false)}
        numbers={[{ label: t('people.chosen'), value: <Amount value={ids.length} /> }]}
      >
        <Select
          aria-label={t('people.district')}
          placeholder={t('people.district')}
          style={{ width: '100%' }}
          value={districtId}
          onChange={setDistrictId}
          options={[...options]}
        />
      </ConfirmWithNumbers>
    </>
  )
}
