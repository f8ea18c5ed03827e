/** For fields and choices that are known by their labels alone. */
export const NO_WORDS = { zh: [], en: [] };
