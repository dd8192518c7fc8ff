import {
  type Assigned,
  type AssignmentPreview,
  assignedSchema,
  assignmentPreviewSchema,
  type LeadSelection,
} from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** What may be done with the leads of a list. */
export type WorkAct = 'assign' | 'claim' | 'hand-back'

const paths = { assign: '/assignments', claim: '/assignments/claim', 'hand-back': '/assignments/hand-back' }

/** What an act would move, before it is done. */
export function useMovePreview(act: WorkAct, selection: LeadSelection, officerId: number | null) {
  return useQuery<AssignmentPreview>({
    queryKey: ['leads', 'work', 'preview', act, selection, officerId],
    queryFn: ({ signal }) =>
      request(
        assignmentPreviewSchema,
        'POST',
        '/assignments/preview',
        { act, selection, ...(officerId === null ? {} : { officerId }) },
        { signal },
      ),
    staleTime: 0,
  })
}

/** Moves leads between officers, and afterwards asks anew for everything that shows whose they are. */
export function useMoveWork(onDone: (assigned: Assigned) => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ act, body }: { act: WorkAct; body: object }) =>
      request(assignedSchema, 'POST', paths[act], body),
    onSuccess: async (assigned) => {
      onDone(assigned)
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
}

/** Takes a move back. */
export function useUndoMove(onDone: (undone: Assigned) => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (assignmentId: number) =>
      request(assignedSchema, 'POST', `/assignments/${assignmentId}/undo`),
    onSuccess: async (undone) => {
      onDone(undone)
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
}
