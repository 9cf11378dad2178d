/** Keeps the sign of an amount of money on its line: browsers would break between the two. */
export function joined(text: string): string {
  return text.replace(/([−+])(?=[£€$])/g, '$1\u2060');
}
