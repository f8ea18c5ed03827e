/** The two languages of texts and sheets. */
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages. */
export type Text = Readonly<Record<Language, string>>;
