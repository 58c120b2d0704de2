'use server'

import { z } from 'zod'
import { withDone } from '@/app/(portal)/contacts/with-done'
import { press } from '@/app/door/press'
import { redirectTelling } from '@/app/door/telling'
import { restoreRevision } from '@/core/contacts/restore-revision'

/** Makes a contact again what it was after an earlier revision, unless somebody saved it meanwhile. */
export const restoreVersion = press(
  {
    permission: 'contacts.view',
    schema: z.object({ id: z.string(), revision: z.string(), version: z.coerce.number().int() }),
  },
  async (actor, { id, revision, version }, back) => {
    await restoreRevision(actor, id, revision, { version })
    return redirectTelling(withDone(back, { done: 'revision' }))
  },
)
