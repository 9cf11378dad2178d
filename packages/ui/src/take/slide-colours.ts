/** The page's colours by day as PowerPoint takes them; a test holds them to `page.css`. */
export const INK = '1B2225';
export const SOFT = '535D62';
export const LINE = 'E2DFD9';
export const SURFACE = 'FFFFFF';
export const ACCENT = '0F5561';
export const ACCENT_PALE = 'E6F0F1';
export const BETTER = '1C6438';
export const WORSE = '99291F';
/** By a scenario's mark; the base's first. */
export const SCENARIOS = ['474D51', '0B62B0', 'B34F00', '19733D', '863F97', '1F7596', '8A2F52'] as const;
