/** Says a place and how many children live there, once: some names say it already. */
export function placeInWords({
  name,
  children,
}: {
  readonly name: string;
  readonly children: number;
}): string {
  const number = children.toLocaleString('en-GB');
  const isSaid = new RegExp(`(?<![\\d,.])${number} children`).test(name);
  return isSaid ? name : `${name}, ${number} children`;
}
