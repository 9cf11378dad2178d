/** Version of the engine, as results name it. Results of one version are comparable with each other. */
export const ENGINE_VERSION = '0.1.0';
