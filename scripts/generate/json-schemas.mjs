import { loadEngine } from '../support/engine.mjs';

/** The JSON schema by which editors complete and check batch files; the same as `taper schema batch` prints. */
export const batchSchema = {
  path: 'scenarios/batch.schema.json',
  text: async () => `${JSON.stringify((await loadEngine()).batchJsonSchema(), null, 2)}\n`,
};

/** The JSON schema by which editors complete and check targets files; the same as `taper schema targets` prints. */
export const targetsSchema = {
  path: 'scenarios/targets.schema.json',
  text: async () => `${JSON.stringify((await loadEngine()).targetsJsonSchema(), null, 2)}\n`,
};

/** The JSON schema by which editors complete and check validation files; the same as `taper schema validation` prints. */
export const validationSchema = {
  path: 'scenarios/validation.schema.json',
  text: async () => `${JSON.stringify((await loadEngine()).validationJsonSchema(), null, 2)}\n`,
};

/** The JSON schema by which editors complete and check scenario files; the same as `taper schema` prints. */
export const scenarioSchema = {
  path: 'scenarios/taper.schema.json',
  text: async () => `${JSON.stringify((await loadEngine()).scenarioJsonSchema(), null, 2)}\n`,
};
