/** What a stored regulation says of itself; apart from its schema, which needs zod. */
export const FORMAT = "project-register/regulation";
export const VERSION = 2;
