import type { Caller, Ports } from '../context.ts'

/** Marks the caller's notices as read, the named ones or all (`ids` null); gives how many were unread until now. Others' stay as they are. */
export const markNoticesRead = (
  ports: Pick<Ports, 'unitOfWork' | 'audit' | 'notices'>,
  caller: Caller,
  ids: readonly string[] | null,
): Promise<number> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const marked = await ports.notices.markRead(tx, caller, ids, caller.actor)
    // Nothing was written where all were read already.
    if (marked > 0)
      await ports.audit.append(tx, {
        actor: caller.actor,
        action: 'notice.read',
        subject: `space:${caller.spaceId}`,
        details: { notices: marked },
      })
    return marked
  })
