/** The sample workbooks that `npm start` offers, in order. */
export const SAMPLES = [
  { file: "marketing-projects.xlsx", title: { zh: "市场部项目清单（待整理）", en: "Marketing projects, as a department keeps them" } },
] as const;
