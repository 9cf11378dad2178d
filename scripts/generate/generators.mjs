import { evidenceRegister } from './evidence.mjs';
import { fieldsTable } from './fields.mjs';
import { indicatorsTable } from './indicators.mjs';
import { batchSchema, scenarioSchema, targetsSchema, validationSchema } from './json-schemas.mjs';
import { modelTables } from './model-tables.mjs';
import { solvedDemand } from './solved-demand.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';
import { whyOrders } from './why-orders.mjs';

/**
 * A file that is made from the sources and kept in the repository.
 * @typedef {object} Generator
 * @property {string} path relative to the root
 * @property {() => Promise<string>} text what the file should hold
 */

/**
 * All generated files. To add one, write a file here and name it in this list.
 * @type {readonly Generator[]}
 */
export const generators = [
  scenarioSchema,
  batchSchema,
  targetsSchema,
  validationSchema,
  fieldsTable,
  indicatorsTable,
  evidenceRegister,
  modelTables,
  solvedDemand,
  whyOrders,
  thirdPartyNotices,
];
