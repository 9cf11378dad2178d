/** What no interval covers, for the page and for what is taken away from it: runs draw the assumptions, and nothing else. */
export const NOT_COVERED =
  'Whether the rules are right for your council, and the numbers that runs do not draw from a range: no interval here covers that.';
