'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { besideChanged, changedCells, sentCell } from '@/app/(portal)/imports/changed-cells'
import { importPath } from '@/app/(portal)/imports/import-path'
import { action } from '@/app/door/action'
import { press } from '@/app/door/press'
import { redirectTelling } from '@/app/door/telling'
import { decideImportRecords } from '@/core/imports/decide'
import { editImportRecord } from '@/core/imports/edit-record'
import { recordActions, verdicts } from '@/core/imports/import'
import { setMoveMissing } from '@/core/imports/move-missing'
import { runImport } from '@/core/imports/run'

// Which import, which rehearsal of it the page showed, and which plan.
const seen = z.object({ id: z.string(), rehearsal: z.string().optional() })
const planned = seen.extend({ plan: z.coerce.number().int().optional() })
const one = seen.extend({ number: z.coerce.number().int().min(1) })

/** Puts a cell right; the record is judged again. */
export const editRecord = action(
  {
    permission: 'contacts.own',
    schema: one.extend({
      field: z.string(),
      value: z.string().default(''),
      held: z.string().default(''),
      cell: z.string().optional(),
    }),
  },
  async (actor, { id, number, field, value, held, cell, rehearsal }) => {
    // A form sends the breaks of a text as CR LF.
    const correction = { field, value, held, cell: cell?.replaceAll('\r\n', '\n') }
    await editImportRecord(actor, id, number, [correction], { rehearsal })
    refresh()
    return { status: 'done' }
  },
)

/** Corrects those cells of a record in which something was typed; the record is judged again. */
export const editCells = action(
  { permission: 'contacts.own', schema: one.extend({ cells: z.array(sentCell).default([]) }) },
  async (actor, { id, number, cells, rehearsal }) => {
    const beside = besideChanged(cells)
    await editImportRecord(actor, id, number, changedCells(cells), { rehearsal, beside })
    refresh()
    return { status: 'done' }
  },
)

/** Decides what is done with one record. */
export const decideRecord = action(
  {
    permission: 'contacts.own',
    schema: one.extend({ shown: z.enum(verdicts).optional(), action: z.enum(recordActions) }),
  },
  async (actor, { id, number, shown, action: decision, rehearsal }) => {
    await decideImportRecords(actor, id, { numbers: [number], shown }, decision, { rehearsal })
    refresh()
    return { status: 'done' }
  },
)

/** Decides what is done with all records of a kind. */
export const decideAll = press(
  {
    permission: 'contacts.own',
    schema: planned.extend({ verdict: z.enum(verdicts), action: z.enum(recordActions) }),
  },
  async (actor, { id, verdict, action: decision, rehearsal, plan }) => {
    const { count } = await decideImportRecords(actor, id, { verdict }, decision, { rehearsal, plan })
    return redirectTelling(importPath(id, 'rehearsal', { verdict, done: 'decided', count }))
  },
)

/** Imports what was rehearsed. */
export const run = press(
  {
    permission: 'contacts.own',
    schema: planned.extend({ moveMissing: z.string().optional() }),
  },
  async (actor, { id, moveMissing, rehearsal, plan }) => {
    await setMoveMissing(actor, id, moveMissing !== undefined, { rehearsal, plan })
    await runImport(actor, id, { rehearsal, plan })
    redirect(importPath(id))
  },
)
