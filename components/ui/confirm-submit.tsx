'use client'

import { useState } from 'react'
import type { ComponentProps } from 'react'
import { Button } from './button'
import { ConfirmDialog } from './confirm-dialog'
import type { Question } from './confirm-dialog'

/** The question for each plural form of the page's language, with `#` where the number goes. */
export type CountedQuestion = Partial<Record<Intl.LDMLPluralRule, Question>> & { other: Question }

/**
 * The button of a list's form that leads to a page asking for confirmation (`formAction`, `formMethod="get"`).
 * With JavaScript it asks in a dialog and calls `action` with the form's own data. `countOf` names the checkboxes to
 * count; with none checked nothing is asked and the form is sent as it is. `count` overrides it ("all 312").
 */
export function ConfirmSubmit({
  question,
  action,
  countOf,
  count,
  danger,
  ...button
}: ComponentProps<typeof Button> & {
  question: CountedQuestion
  action: (form: FormData) => void | Promise<void>
  countOf: string
  count?: number
  danger?: boolean
}) {
  const [asked, setAsked] = useState<{ form: FormData; question: Question }>()
  return (
    <>
      <Button
        {...button}
        type="submit"
        onClick={(event) => {
          const element = event.currentTarget.form
          if (!element) return
          const form = new FormData(element, event.currentTarget)
          const checked = count ?? form.getAll(countOf).length
          if (checked === 0) return
          event.preventDefault()
          setAsked({ form, question: counted(question, checked) })
        }}
      />
      {asked && (
        <ConfirmDialog
          question={asked.question}
          danger={danger}
          onConfirm={() => action(asked.form)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

function counted(questions: CountedQuestion, count: number): Question {
  const locale = document.documentElement.lang
  const question = questions[new Intl.PluralRules(locale).select(count)] ?? questions.other
  const number = new Intl.NumberFormat(locale).format(count)
  const fill = (text: string) => text.replaceAll('#', number)
  return {
    title: fill(question.title),
    text: fill(question.text),
    confirm: fill(question.confirm),
    cancel: question.cancel,
  }
}
