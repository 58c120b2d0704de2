import type { FaultWords } from '@/components/shell/fault'

/**
 * The words of the error pages. They stand here and not in the messages: an error page must not need anything that
 * may be what failed, and the messages are not sent to the browser.
 */
const words: Record<'en' | 'es' | 'fr', FaultWords> = {
  en: {
    offlineTitle: 'No connection to Commonbook',
    offlineText:
      'It goes on by itself as soon as the connection is back. What you saved is safe, and a contact you were typing is kept in this tab.',
    awayTitle: 'The database can’t be reached',
    awayText: 'Commonbook tries again by itself and goes on as soon as it is back. What you saved is safe.',
    errorTitle: 'Something went wrong',
    errorText: 'The fault is ours, and it is written down. Nothing you saved is lost.',
    tryAgain: 'Try again',
  },
  es: {
    offlineTitle: 'Sin conexión con Commonbook',
    offlineText:
      'Continúa solo en cuanto vuelva la conexión. Lo guardado está a salvo, y el contacto que estaba escribiendo se conserva en esta pestaña.',
    awayTitle: 'No se puede acceder a la base de datos',
    awayText: 'Commonbook lo reintenta solo y continúa en cuanto vuelva. Lo guardado está a salvo.',
    errorTitle: 'Algo ha fallado',
    errorText: 'El fallo es nuestro y queda anotado. No se pierde nada de lo guardado.',
    tryAgain: 'Reintentar',
  },
  fr: {
    offlineTitle: 'Aucune connexion à Commonbook',
    offlineText:
      'La page reprend d’elle-même dès que la connexion revient. Ce que vous avez enregistré est en sécurité, et le contact que vous saisissiez est conservé dans cet onglet.',
    awayTitle: 'La base de données est injoignable',
    awayText:
      'Commonbook réessaie de lui-même et reprend dès qu’elle est de retour. Ce que vous avez enregistré est en sécurité.',
    errorTitle: 'Une erreur est survenue',
    errorText:
      'La faute est de notre côté, et elle est notée. Rien de ce que vous avez enregistré n’est perdu.',
    tryAgain: 'Réessayer',
  },
}

/** The words in the language of the document. */
export function faultWords(language: string): FaultWords {
  return words[language === 'es' || language === 'fr' ? language : 'en']
}
