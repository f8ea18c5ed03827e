import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

// Every warning of the office-addins plugin is an error here.
const officeRules = Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]));

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", ".cache/", "coverage/"] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"] })),
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Interfaces here use method syntax; nothing of ours reads `this` of a value that is passed around.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-console": "error",
      eqeqeq: "error",
      "no-eval": "error",
    },
  },
  { files: ["src/{pane,host/grid,main}/**/*.{ts,tsx}"], plugins: { "react-hooks": reactHooks }, rules: reactHooks.configs.recommended.rules },
  // Of the add-in's own code; the host's tests misuse Office.js on purpose.
  { files: ["src/**/*.{ts,tsx}"], plugins: { "office-addins": officeAddins }, rules: officeRules },
  // The driver queues in one function and reads in a closure that runs after the sync; these two rules follow a single function only.
  // test/excel counts the syncs, and office.js itself throws on a property that was not loaded.
  { files: ["src/excel/**/*.ts"], rules: { "office-addins/call-sync-before-read": "off", "office-addins/call-sync-after-load": "off" } },
  // The calculator leaves nested functions with values of its own (an error value, cells to calculate first), each caught by its caller.
  { files: ["src/host/calc/**/*.ts"], rules: { "@typescript-eslint/only-throw-error": "off" } },
  // A port's and a session's methods are async by contract, also where an implementation has nothing to wait for.
  { files: ["src/{app,excel}/**/*.ts"], rules: { "@typescript-eslint/require-await": "off" } },
  { files: ["test/**/*.{ts,tsx}"], rules: { "no-console": "off", "@typescript-eslint/require-await": "off", "@typescript-eslint/no-unsafe-assignment": "off" } },
);
