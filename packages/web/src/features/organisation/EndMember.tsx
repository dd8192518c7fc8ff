import { organisationDoneSchema, type TeamMember } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { organisationQuery } from './organisationQuery.ts'

/** Asks before a membership ends. */
export function EndMember({ member, onClose }: { member: TeamMember; onClose: () => void }) {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request(organisationDoneSchema, 'POST', `/organisation/members/${member.id}/end`, {}),
    onSuccess: async () => {
      onClose()
      await queryClient.invalidateQueries({ queryKey: organisationQuery.queryKey })
    },
  })
  return (
    <ConfirmWithNumbers
      open
      title={t('organisation.endMemberAsk')}
      act={t('organisation.endMember')}
      danger
      busy={isPending}
      error={error}
      onConfirm={() => mutate()}
      onCancel={onClose}
      numbers={[{ label: t(`organisation.${member.role}`), value: member.name || member.post }]}
    >
      <p className="soft">{t('organisation.endMemberNote')}</p>
    </ConfirmWithNumbers>
  )
}
