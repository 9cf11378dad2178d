/** Something that the page has to say about what a reader has just done. */
export interface Notice {
  readonly text: string;
  readonly isProblem: boolean;
}
