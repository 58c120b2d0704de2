import Link from 'next/link'
import { connection } from 'next/server'
import { rowsInMemory } from './rows-in-memory'

const WORDS = ['Company', 'Title', 'Phones', 'E-mail', 'Tags', 'Updated']

/** The rows of a list of contacts with the elements that they have in the portal, rendered per request from memory. */
export default async function RowsPage() {
  await connection()
  return (
    <table>
      <tbody>
        {rowsInMemory().map(({ id, name, cells }) => (
          <tr key={id}>
            <td>
              <label>
                <input type="checkbox" name="id" value={id} aria-label={name} />
                <span>{name}</span>
              </label>
            </td>
            <td>
              <Link href={`/contacts/${id}`} prefetch={false}>
                {name}
              </Link>
            </td>
            {cells.map((cell, index) => (
              <td key={WORDS[index]} data-label={WORDS[index]}>
                <span>{cell}</span>
              </td>
            ))}
            <td>
              {['edit', 'delete'].map((act) => (
                <Link
                  key={act}
                  href={`/contacts/${id}/${act}`}
                  prefetch={false}
                  aria-label={`${act} ${name}`}
                >
                  <svg viewBox="0 0 24 24" aria-hidden>
                    <use href={`/icons.svg#${act}`} />
                  </svg>
                </Link>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
