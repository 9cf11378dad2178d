import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The folder of the workspace, absolute. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The compiled engine. */
export const engineEntry = join(root, 'packages', 'engine', 'dist', 'index.js');

/** Entry of the compiled command line. */
export const cliEntry = join(root, 'packages', 'cli', 'dist', 'main.js');

/** Folder of the built page. */
export const pageFolder = join(root, 'packages', 'ui', 'dist');

/** The page as one file, which is beside it to be taken away. */
export const singleFile = join(pageFolder, 'taper.html');
