const codes = { bold: [1, 22], dim: [2, 22], better: [36, 39], worse: [33, 39] } as const;

/** How a piece of text is to look; words carry the meaning, colour only helps the eye. */
export type Style = keyof typeof codes;

/** Gives text a style. */
export type Paint = (style: Style, text: string) => string;

/** Paints with ANSI colours, or leaves text as it is where there is no colour. */
export function painter(colour: boolean): Paint {
  if (!colour) return (_, text) => text;
  return (style, text) => (text === '' ? '' : `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`);
}
