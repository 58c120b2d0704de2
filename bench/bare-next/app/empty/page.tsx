/** A page with nothing on it: what any page of this Next costs in JavaScript. */
export default function EmptyPage() {
  return <p>Empty</p>
}
