import { Icon } from './icon'

/** One thing to put right, with the id of its field. */
export type FieldProblem = { fieldId: string; message: string }

/** The list of what is wrong with a form, at its top; each entry leads to its field. Nothing when there is nothing. */
export function ErrorSummary({ title, problems }: { title: string; problems: readonly FieldProblem[] }) {
  if (problems.length === 0) return null
  return (
    <div role="alert" className="mb-4 rounded-lg border border-danger-line bg-danger-soft px-3 py-2.5">
      <p className="flex items-center gap-2 font-medium">
        <Icon name="circle-exclamation-point" className="size-4 text-danger-text" />
        {title}
      </p>
      <ul className="mt-1 ml-6 grid gap-0.5">
        {problems.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a
              href={`#${fieldId}`}
              className="inline-block min-h-6 text-danger-text underline underline-offset-2"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
