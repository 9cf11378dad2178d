export { buildPrograms as setup } from '../../scripts/build.mjs';
