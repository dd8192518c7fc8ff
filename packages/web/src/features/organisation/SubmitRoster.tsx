import { type DistrictTeam, rosterSubmittedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { organisationQuery } from './organisationQuery.ts'
import { StandingMark } from './StandingMark.tsx'
import { warningKeys } from './warningKeys.ts'

/** Reports the team to the office, with its numbers and what it lacks in view. */
export function SubmitRoster({ team }: { team: DistrictTeam | undefined }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request(rosterSubmittedSchema, 'POST', '/organisation/roster', {}),
    onSuccess: async ({ members }) => {
      setAsking(false)
      message.success(t('organisation.submitted', { members }))
      await queryClient.invalidateQueries({ queryKey: organisationQuery.queryKey })
    },
  })
  if (team === undefined) return null
  return (
    <>
      <StandingMark standing={team.standing} />
      <Button type="primary" disabled={team.members === 0} onClick={() => setAsking(true)}>
        {t('organisation.submitRoster')}
      </Button>
      {asking && (
        <ConfirmWithNumbers
          open
          title={t('organisation.submitRoster')}
          act={t('organisation.submitRoster')}
          busy={isPending}
          error={error}
          onConfirm={() => mutate()}
          onCancel={() => setAsking(false)}
          numbers={[
            { label: t('organisation.members'), value: team.members },
            { label: t('organisation.staff'), value: `${team.bureau} : ${team.subCentre}` },
          ]}
        >
          <p className="soft">{team.warnings.map((warning) => t(warningKeys[warning])).join('；')}</p>
        </ConfirmWithNumbers>
      )}
    </>
  )
}
