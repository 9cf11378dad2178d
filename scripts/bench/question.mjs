/** Four scenarios of Durham, as in the question of the README. */
export const QUESTION = ['today', 'more-family-support', 'more-social-workers', 'cap-20'].map(
  (name) => `scenarios/durham/${name}.yaml`,
);
